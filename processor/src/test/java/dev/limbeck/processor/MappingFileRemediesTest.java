package dev.limbeck.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Of what a mapping file describes, a message says what to write there, and on which line. */
class MappingFileRemediesTest {
  private static final int FIRST_LINE = 3;
  private static final String FILE = "src/main/resources/META-INF/orm.xml";

  /** A field, the element for it that is refused, what the message says, the element after that. */
  private record Case(String field, String wrong, String remedy, String right) {}

  private static final List<Case> CASES =
      List.of(
          new Case(
              "String order;",
              "<basic name=\"order\"/>",
              "quote it: <column name=\"`order`\"/>.",
              "<basic name=\"order\"><column name=\"`order`\"/></basic>"),
          new Case(
              "String o;",
              "<basic name=\"o\"><column name=\"order\"/></basic>",
              "quote it: <column name=\"`order`\"/>.",
              "<basic name=\"o\"><column name=\"`order`\"/></basic>"),
          new Case(
              "User " + "u".repeat(61) + ";",
              "<many-to-one name=\"" + "u".repeat(61) + "\"/>",
              "<join-column name=\"…\"/>.",
              "<many-to-one name=\""
                  + "u".repeat(61)
                  + "\"><join-column name=\"u\"/></many-to-one>"),
          new Case(
              "User u;",
              "<basic name=\"u\"/>",
              "add <many-to-one>, <one-to-one> or <transient>.",
              "<many-to-one name=\"u\"/>"),
          new Case(
              "Map<String, String> m;",
              "",
              "Add <element-collection>, <convert converter=\"…\"/>, <jdbc-type-code> or"
                  + " <transient>.",
              "<element-collection name=\"m\"/>"),
          new Case(
              "Object u;",
              "<many-to-one name=\"u\"/>",
              "Name it with target-entity.",
              "<many-to-one name=\"u\" target-entity=\"User\"/>"),
          new Case(
              "Set<Note> n;",
              "<one-to-many name=\"n\" mapped-by=\"user\"/>",
              "Add a <many-to-one> or <one-to-one> to it that refers to Case6, or remove"
                  + " mapped-by.",
              "<one-to-many name=\"n\"/>"),
          new Case(
              "Part one; Part two;",
              "<embedded name=\"one\"/><embedded name=\"two\"/>",
              ".two an <attribute-override name=\"text\"><column name=\"two_text\"/>"
                  + "</attribute-override>.",
              "<embedded name=\"one\"/><embedded name=\"two\"><attribute-override name=\"text\">"
                  + "<column name=\"two_text\"/></attribute-override></embedded>"),
          new Case(
              "String s;",
              "<basic name=\"s\"><column table=\"more\"/></basic>",
              "Declare it with <secondary-table name=\"more\"/>.",
              "<basic name=\"s\"/>"));

  @TempDir private Path folder;
  private ScratchProject shop;

  @BeforeEach
  void aShop() {
    shop = ScratchProject.withoutGit(folder);
    shop.source("User", "", "Long id;");
    shop.source("Part", "", "String text;");
    shop.source("Note", "", "Long id; User author;");
    for (int i = 0; i < CASES.size(); i++) {
      String field = CASES.get(i).field().replaceAll("(Set|Map)\\b", "java.util.$1");
      shop.source("Case" + i, "", "Long id; " + field);
    }
  }

  @Test
  void everyMessageSaysWhatToWriteThere() {
    map(Case::wrong);

    List<String> said = shop.compile().said();

    for (int i = 0; i < CASES.size(); i++) {
      String place = " " + FILE + ":" + (FIRST_LINE + i) + ": ";
      String remedy = CASES.get(i).remedy();
      assertThat(said)
          .as(place + remedy)
          .filteredOn(each -> each.contains(place))
          .singleElement()
          .satisfies(each -> assertThat(each).contains(remedy));
    }
  }

  @Test
  void whoWritesThatIsDone() {
    map(Case::right);

    assertThat(shop.compiled().said()).allMatch(text -> text.startsWith("Limbeck: "));
  }

  @Test
  void whatJavaSaysIsChangedInJava() {
    shop.entity("Line", "@Id Long id; @Column(name = \"order\") String number;");
    write(List.of("<entity class=\"Line\" access=\"FIELD\"/>"));

    assertThat(shop.compile().said())
        .singleElement()
        .asString()
        .endsWith("quote it: name = \"`order`\".");
  }

  /** Writes the file, each class in one line of it. */
  private void map(Function<Case, String> element) {
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < CASES.size(); i++) {
      lines.add(entity("Case" + i, element.apply(CASES.get(i))));
    }
    lines.add(entity("User", ""));
    lines.add(entity("Note", "<many-to-one name=\"author\"/>"));
    lines.add(
        "<embeddable class=\"Part\" access=\"FIELD\"><attributes><basic name=\"text\"/>"
            + "</attributes></embeddable>");
    write(lines);
  }

  private static String entity(String name, String attribute) {
    return "<entity class=\"%1$s\" access=\"FIELD\" metadata-complete=\"true\"><table name=\"%1$ss\"/>"
            .formatted(name)
        + "<attributes><id name=\"id\"/>"
        + attribute
        + "</attributes></entity>";
  }

  private void write(List<String> lines) {
    shop.write(
        FILE,
        """
        <entity-mappings xmlns="https://jakarta.ee/xml/ns/persistence/orm" version="3.1">
        <package>com.acme.shop</package>
        %s
        </entity-mappings>
        """
            .formatted(String.join("\n", lines)));
  }
}
