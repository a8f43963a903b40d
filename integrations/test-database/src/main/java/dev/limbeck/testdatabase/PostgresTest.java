package dev.limbeck.testdatabase;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Gives each {@link TestDatabase} parameter of a test method an empty database.
 *
 * <p>Two parameters are two databases. They are dropped after the test; with {@code
 * -Dlimbeck.keep=true} those of a failed test stay, and their URL is printed (in Docker: until the
 * JVM ends).
 */
@Documented
@Inherited
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(PostgresExtension.class)
public @interface PostgresTest {}
