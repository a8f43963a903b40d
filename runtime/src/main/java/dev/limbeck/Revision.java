package dev.limbeck;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Names a migration's place in the graph of revisions. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Revision {

  /** The revision's id: twelve hexadecimal digits when the compiler wrote it. */
  String id();

  /** The ids of the revisions that come right before: none for the first, two for a merge. */
  String[] follows() default {};

  /** What the revision does, in a few words. */
  String message() default "";
}
