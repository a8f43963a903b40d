package dev.limbeck.processor;

import static dev.limbeck.processor.ScratchProject.SHOP;
import static org.assertj.core.api.Assertions.assertThat;

import dev.limbeck.processor.ScratchProject.Result;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
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
                SHOP + "Note.java",
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

  /**
   * What is registered in one place counts for all attributes of that type, and for those alone.
   */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          UnmappedType       | @TypeRegistration(basicClass = Money.class, userType = OwnType.class) | Money price;
          UnmappedType       | @TypeRegistration(basicClass = String.class, userType = OwnType.class) | String text;
          UnmappedType       | @TypeRegistration(basicClass = Money.class, userType = OwnType.class) | @Enumerated(EnumType.STRING) Coin c; @ElementCollection java.util.Set<Money> all;
          UnmappedType       | @TypeRegistrations({@TypeRegistration(basicClass = Money.class, userType = OwnType.class)}) | @ElementCollection java.util.Map<Money, String> all;
          UnmappedType       | @JavaTypeRegistration(javaType = Money.class, descriptorClass = OwnJava.class) | Money price;
          UnmappedType       | @JavaTypeRegistration(javaType = Money.class, descriptorClass = OwnJava.class) | Money[] prices;
          UnmappedType       | @JdbcTypeRegistration(registrationCode = SqlTypes.BOOLEAN, value = OwnJdbc.class) | boolean paid; Long sum;
          UnmappedType       | @JdbcTypeRegistration(registrationCode = SqlTypes.VARCHAR, value = OwnJdbc.class) | @Enumerated(EnumType.STRING) Coin coin;
          UnsupportedMapping | @CompositeTypeRegistration(embeddableClass = Price.class, userType = OwnComposite.class) | Price price;
          UnsupportedMapping | @CompositeTypeRegistration(embeddableClass = Price.class, userType = OwnComposite.class) | @ElementCollection java.util.List<Price> prices;
          UnsupportedMapping | @CompositeTypeRegistration(embeddableClass = Part.class, userType = OwnComposite.class) | @Embedded Part part;
          """)
  void isAnErrorWhereItIsRegisteredElsewhere(
      String problem, String registration, String attribute) {
    for (String place : List.of("class", "superclass", "package")) {
      ScratchProject shop = ScratchProject.withGit(folder.resolve(place));
      Result result =
          register(shop, place, registration).entity("User", "@Id Long id; " + attribute).compile();

      assertThat(result.success()).as(place + result).isFalse();
      assertThat(result.places(problem)).as(place + result).containsExactly("User.java:6");
    }
  }

  @Test
  void staysUnsaidWhereNoAttributeIsConcerned() {
    ScratchProject shop = ScratchProject.withGit(folder);
    Result result =
        register(
                shop,
                "class",
                """
                @TypeRegistration(basicClass = Money.class, userType = OwnType.class)
                @JavaTypeRegistration(javaType = Price.class, descriptorClass = OwnJava.class)
                @JdbcTypeRegistration(BooleanJdbcType.class)
                @JdbcTypeRegistration(registrationCode = 4711, value = OwnJdbc.class)
                """)
            .entity(
                "User",
                "@Id Long id; boolean paid; @Column(columnDefinition = \"text\") Money price;")
            .compile();

    assertThat(result.success()).as(result.toString()).isTrue();
  }

  @Test
  void isAnErrorWhereItsCodeIsUnknown() {
    ScratchProject shop = ScratchProject.withGit(folder);
    Result result = register(shop, "class", "@JdbcTypeRegistration(OwnJdbc.class)").compile();

    assertThat(result.places("UnsupportedMapping"))
        .as(result.toString())
        .containsExactly("Other.java:3");
  }

  private static ScratchProject register(ScratchProject shop, String place, String registration) {
    String imports =
        """
        package com.acme.shop;
        import org.hibernate.annotations.*; import org.hibernate.type.*; import org.hibernate.type.descriptor.jdbc.BooleanJdbcType;
        """;
    String nothing = "";
    shop.write(
        SHOP + "Other.java",
        imports
            + (place.equals("class") ? registration : nothing)
            + "@jakarta.persistence.Entity public class Other extends Base {}");
    shop.write(
        SHOP + "Base.java",
        imports
            + (place.equals("superclass") ? registration : nothing)
            + "@jakarta.persistence.MappedSuperclass class Base { @jakarta.persistence.Id Long id;"
            + " }");
    shop.write(
        SHOP + "package-info.java",
        (place.equals("package") ? registration : nothing)
            + "package com.acme.shop; import org.hibernate.annotations.*; import"
            + " org.hibernate.type.*;");
    return shop.write(
        SHOP + "Types.java",
        """
        package com.acme.shop;
        import org.hibernate.type.descriptor.java.BasicJavaType;
        import org.hibernate.type.descriptor.jdbc.JdbcType;
        import org.hibernate.usertype.*;
        enum Coin { ONE, TWO }
        class Money implements java.io.Serializable {}
        class Price {}
        @jakarta.persistence.Embeddable class Part { String first; }
        abstract class OwnJdbc implements JdbcType {}
        abstract class OwnJava implements BasicJavaType<Money> {}
        abstract class OwnType implements UserType<Money> {}
        abstract class OwnComposite implements CompositeUserType<Price> {}
        """);
  }
}
