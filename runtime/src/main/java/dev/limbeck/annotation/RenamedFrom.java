package dev.limbeck.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says what an attribute or entity was called before, so that its data move with it.
 *
 * <p>It may stay: once the rename is committed, it says nothing any more.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.TYPE, ElementType.FIELD, ElementType.METHOD, ElementType.RECORD_COMPONENT})
public @interface RenamedFrom {

  /** The former attribute or column name; on an entity, the former entity or table name. */
  String value();
}
