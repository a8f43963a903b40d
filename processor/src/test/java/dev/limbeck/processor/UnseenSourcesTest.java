package dev.limbeck.processor;

import static dev.limbeck.processor.ScratchProject.SHOP;
import static org.assertj.core.api.Assertions.assertThat;

import dev.limbeck.processor.ScratchProject.Result;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Wrong mappings that aren't written in a source that is compiled, and where they are said to be.
 */
class UnseenSourcesTest {
  private static final String ID = "@Id Long id;\n";

  @TempDir private Path folder;

  @ParameterizedTest(name = "{0} {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ReservedName    | order  | String order;
          ReservedName    | user   | @ManyToOne @JoinColumn(name = "user") Thing user;
          UnmappedType    | thread | Thread thread;
          UnmappedType    | grid   | String[][] grid;
          UnknownTarget   | thread | @ManyToOne Thread thread;
          UnknownMappedBy | things | @OneToMany(mappedBy = "nobody") java.util.Set<Thing> things;
          RefusedMapping  | text   | @Enumerated String text;
          """)
  void anAttributeInAClassFileIsNamed(String code, String attribute, String declaration) {
    ScratchProject library = ScratchProject.at(folder.resolve("library"));
    library.entity("Thing", ID).source("Base", "@MappedSuperclass", ID + declaration);
    library.source("Part", "@Embeddable", declaration).compiled("-Alimbeck.mode=off");
    ScratchProject shop = ScratchProject.withGit(folder);
    shop.source("Note", "@Entity", ID + "Part part;");
    shop.write(
        SHOP + "Letter.java",
        "package com.acme.shop; @jakarta.persistence.Entity class Letter extends Base {}");

    Result result =
        shop.compile(
            "-Alimbeck.entities=com.acme.shop.Thing",
            "-classpath",
            System.getProperty("java.class.path")
                + File.pathSeparator
                + library.path("target/classes"));

    assertThat(result.success()).isFalse();
    for (String owner : new String[] {"Base", "Part"}) {
      assertThat(result.said())
          .as(result.toString())
          .anyMatch(
              text ->
                  text.startsWith(
                      "[" + code + "] com.acme.shop." + owner + "." + attribute + ": "));
    }
  }

  @Test
  void anEntityThatIsNotCompiledAgainIsNamed() {
    ScratchProject shop = ScratchProject.withGit(folder);
    shop.entity("User", ID + "String email;").entity("Note", ID + "Thread thread;");
    shop.compiled("-Alimbeck.mode=off");

    Result result =
        shop.compile(
            List.of(shop.path(SHOP + "User.java")), "-Alimbeck.entities=com.acme.shop.Note");

    assertThat(result.said())
        .as(result.toString())
        .anyMatch(text -> text.startsWith("[UnmappedType] com.acme.shop.Note.thread: "));
  }

  @ParameterizedTest(name = "{0} {2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ReservedName     | 7 | <basic name="text"><column name="order"/></basic>
          UnmappedType     | 8 | <basic name="thread"/>
          UnknownTarget    | 8 | <many-to-one name="thread"/>
          UnknownTable     | 7 | <basic name="text"><column table="elsewhere"/></basic>
          RefusedMapping   | 7 | <basic name="text"><enumerated>STRING</enumerated></basic>
          InvalidMappingFile | 7 | <basic name="text"><convert converter="com.acme.shop.Part"/></basic>
          UnknownColumn    | 9 | <many-to-one name="user"><join-column referenced-column-name="no"/></many-to-one>
          WrongJoinColumns | 9 | <many-to-one name="user"><join-column name="a"/><join-column name="b"/></many-to-one>
          UnknownMappedBy  | 9 | <one-to-one name="user" mapped-by="nobody"/>
          WrongMappedBy    | 10 | <one-to-many name="users" mapped-by="email"/>
          RefusedMapping   | 10 | <one-to-many name="users"><map-key name="x"/></one-to-many>
          ReservedName     | 11 | <embedded name="part"><attribute-override name="text"><column name="order"/></attribute-override></embedded>
          ReservedName     | 11 | <embedded name="part"><association-override name="user"><join-column name="order"/></association-override></embedded>
          """)
  void whatAMappingFileSaysHasItsLineAndTheAttributesOwn(String code, int line, String element) {
    ScratchProject shop = ScratchProject.withGit(folder);
    shop.entity("User", ID + "String email;");
    shop.source("Part", "@Embeddable", "String text; @ManyToOne User user;");
    String keptOut = "@Transient ";
    StringBuilder body = new StringBuilder(ID);
    for (String attribute :
        """
        String text;
        Thread thread;
        User user;
        java.util.Set<User> users;
        Part part;
        """
            .lines()
            .toList()) {
      boolean named = element.contains("\"" + attribute.replaceAll(".* (\\w+);", "$1") + "\"");
      body.append(named ? "" : keptOut).append(attribute).append('\n');
    }
    shop.source("Note", "@Entity", body.toString());
    shop.write(
        "src/main/resources/META-INF/orm.xml",
        "<entity-mappings><package>com.acme.shop</package>\n<entity class=\"Note\"><attributes>\n"
            + element
            + "\n</attributes></entity></entity-mappings>");

    Result result = shop.compile();

    assertThat(result.places(code)).as(result.toString()).containsExactly("Note.java:" + line);
    assertThat(result.of(code).get(0).getMessage(Locale.ROOT))
        .startsWith("[" + code + "] src/main/resources/META-INF/orm.xml:3: ");
  }
}
