package dev.limbeck.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Says which value the rows get that exist when an attribute becomes required. */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.RECORD_COMPONENT})
public @interface Backfill {

  /** An SQL expression over the table's columns: {@code 'BASIC'}, {@code lower(email)}. */
  String value();
}
