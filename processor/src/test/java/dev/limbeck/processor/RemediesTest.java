package dev.limbeck.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.limbeck.processor.ScratchProject.Result;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A message ends with what to write next, and who writes that is done. */
class RemediesTest {
  private static final String ID = "@Id Long id; ";

  /** An attribute that is refused, what the message says to do, and the attribute after that. */
  private record Case(String wrong, String remedy, String right) {}

  private static final List<Case> CASES =
      List.of(
          new Case("User u;", "add @ManyToOne, @OneToOne or", "@ManyToOne User u;"),
          new Case("List<User> u;", "add @OneToMany, @ManyToMany or", "@ManyToMany List<User> u;"),
          new Case(
              "Map<String, String> m;",
              "Add @ElementCollection, @Convert",
              "@ElementCollection Map<String, String> m;"),
          new Case("@OneToMany List u;", "Write List<…>,", "@OneToMany List<User> u;"),
          new Case(
              "@ElementCollection Map m;",
              "Write Map<…>, and",
              "@ElementCollection Map<String, String> m;"),
          new Case(
              "@OneToMany Set<String> s;",
              "Make it an @ElementCollection,",
              "@ElementCollection Set<String> s;"),
          new Case("@ManyToOne String s;", "Remove the annotation", "String s;"),
          new Case(
              "@ManyToOne List<User> u;",
              "Make it @OneToMany or @ManyToMany",
              "@ManyToMany List<User> u;"),
          new Case(
              "@ManyToOne Object u;",
              "Name it with targetEntity",
              "@ManyToOne(targetEntity = User.class) Object u;"),
          new Case(
              "@OneToMany(mappedBy = \"user\") Set<Note> n;",
              "Add a @ManyToOne or @OneToOne to it",
              "@OneToMany Set<Note> n;"),
          new Case(
              "String order;",
              "@Column(name = \"`order`\").",
              "@Column(name = \"`order`\") String order;"),
          new Case(
              "@Column(nullable = false) String order;",
              "quote it: name = \"`order`\".",
              "@Column(nullable = false, name = \"`order`\") String order;"),
          new Case(
              "@ManyToOne User " + "u".repeat(61) + ";",
              "@JoinColumn(name = \"…\").",
              "@ManyToOne @JoinColumn(name = \"u\") User " + "u".repeat(61) + ";"),
          new Case(
              "@Embedded Part one; @Embedded Part two;",
              ".two an @AttributeOverride(name = \"text\", column = @Column(name ="
                  + " \"two_text\")).",
              "@Embedded Part one; @Embedded @AttributeOverride(name = \"text\", column ="
                  + " @Column(name = \"two_text\")) Part two;"),
          new Case(
              "@Embedded Link one; @Embedded Link two;",
              ".two an @AssociationOverride(name = \"user\","
                  + " joinColumns = @JoinColumn(name = \"two_user_id\")).",
              "@Embedded Link one; @Embedded @AssociationOverride(name = \"user\","
                  + " joinColumns = @JoinColumn(name = \"two_user_id\")) Link two;"),
          new Case(
              "@Convert(converter = ToThread.class) String s;",
              "its converter makes it a java.lang.Thread",
              "@Convert(converter = ToText.class) String s;"));

  @TempDir private Path folder;
  private ScratchProject shop;

  @BeforeEach
  void aShop() {
    shop = ScratchProject.withoutGit(folder);
    shop.entity("User", ID).source("Part", "@Embeddable", "String text;");
    shop.source("Link", "@Embeddable", "@ManyToOne User user;");
    shop.entity("Note", ID + "@ManyToOne User author;");
    converter("ToThread", "Thread");
    converter("ToText", "String");
  }

  @Test
  void everyMessageSaysWhatToWrite() {
    for (int i = 0; i < CASES.size(); i++) {
      write(i, CASES.get(i).wrong());
    }

    Result result = shop.compile();

    for (int i = 0; i < CASES.size(); i++) {
      String place = "Case" + i + ".java:6";
      String remedy = CASES.get(i).remedy();
      assertThat(result.diagnostics())
          .as(place + " " + remedy)
          .filteredOn(each -> each.getMessage(Locale.ROOT).startsWith("["))
          .filteredOn(each -> place.equals(Result.place(each)))
          .singleElement()
          .satisfies(each -> assertThat(each.getMessage(Locale.ROOT)).contains(remedy));
    }
  }

  @Test
  void whoWritesThatIsDone() {
    for (int i = 0; i < CASES.size(); i++) {
      write(i, CASES.get(i).right());
    }

    assertThat(shop.compiled().said()).allMatch(text -> text.startsWith("Limbeck: "));
  }

  @Test
  void aMappedByIsToldWhatItMayName() {
    shop.entity("User", ID + "@OneToMany(mappedBy = \"autor\") java.util.Set<Note> notes;");

    Result result = shop.compile();

    assertThat(result.said())
        .singleElement()
        .asString()
        .endsWith("Say mappedBy = \"author\", or remove mappedBy.");
  }

  private void write(int number, String attribute) {
    shop.entity("Case" + number, ID + attribute.replaceAll("(List|Set|Map)\\b", "java.util.$1"));
  }

  private void converter(String name, String column) {
    shop.write(
        ScratchProject.SHOP + name + ".java",
        """
        package com.acme.shop;
        @jakarta.persistence.Converter
        class NAME implements jakarta.persistence.AttributeConverter<String, COLUMN> {
          @Override public COLUMN convertToDatabaseColumn(String s) { return null; }
          @Override public String convertToEntityAttribute(COLUMN c) { return null; }
        }
        """
            .replace("NAME", name)
            .replace("COLUMN", column));
  }
}
