package dev.limbeck.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Says that columns or tables are gone on purpose, where they could as well have been renamed. */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.TYPE, ElementType.PACKAGE})
public @interface Dropped {

  /** The names of columns of this entity's table, or of tables. */
  String[] value();
}
