package dev.limbeck.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.limbeck.processor.ScratchProject.Result;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What only a class of the application knows is never guessed. */
class CustomTypesTest {

  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          UnmappedType   | @JdbcType(OwnJdbc.class) String text;
          UnmappedType   | @JavaType(OwnJava.class) String text;
          UnmappedType   | @JdbcTypeCode(4711) String text;
          UnmappedType   | @Type(OwnType.class) String text;
          UnmappedType   | @ElementCollection @MapKeyType(OwnType.class) java.util.Map<String, Long> all;
          UnmappedType   | @ElementCollection @MapKeyJavaType(OwnJava.class) java.util.Map<String, Long> all;
          UnmappedType   | @ElementCollection @OrderColumn @ListIndexJavaType(OwnJava.class) java.util.List<String> all;
          UnmappedType   | @Any @AnyKeyJavaType(OwnJava.class) @JoinColumn(name = "k") @Column(name = "c") Object any;
          RefusedMapping | @ElementCollection java.util.List<Whole> all;
          RefusedMapping | Whole whole; Long first;
          RefusedMapping | @Struct(name = "own", schema = "other") Part whole;
          ReservedName   | @Struct(name = "point") Part whole;
          UnknownColumn  | @Struct(name = "own", attributes = {"first"}) Part whole;
          RefusedMapping | @Struct(name = "whole") Other other; Whole whole;
          """)
  void isAnErrorOnItsLine(String problem, String attribute) {
    Result result =
        ScratchProject.withGit(folder)
            .write(
                ScratchProject.SHOP + "Note.java",
                """
                package com.acme.shop;
                import jakarta.persistence.*;
                import org.hibernate.annotations.*;
                @Entity
                public class Note {
                  @Id Long id;
                  %s
                  @Embeddable @Struct(name = "whole") static class Whole { String first; }
                  @Embeddable static class Part { String first; int second; }
                  @Embeddable static class Other { Long first; }
                  static abstract class OwnJdbc
                      implements org.hibernate.type.descriptor.jdbc.JdbcType {}
                  static abstract class OwnJava
                      implements org.hibernate.type.descriptor.java.BasicJavaType<String> {}
                  static abstract class OwnType
                      implements org.hibernate.usertype.UserType<String> {}
                }
                """
                    .formatted(attribute))
            .compile();

    assertThat(result.success()).as(result.toString()).isFalse();
    assertThat(result.places(problem)).as(result.toString()).containsExactly("Note.java:7");
  }
}
