package dev.limbeck.processor;

import static dev.limbeck.processor.ScratchProject.SHOP;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Mapping files: where they are found, when they count, and what is said of them. */
class MappingFilesTest {
  private static final String ORM = "src/main/resources/META-INF/orm.xml";
  private static final String UNITS = "src/main/resources/META-INF/persistence.xml";

  @TempDir private Path folder;

  private ScratchProject shop() {
    return ScratchProject.withGit(folder).entity("User", "@Id Long id;\nString email;");
  }

  private static String orm(String content) {
    return """
    <?xml version="1.0" encoding="UTF-8"?>
    <entity-mappings xmlns="https://jakarta.ee/xml/ns/persistence/orm" version="3.1">
      <package>com.acme.shop</package>
    %s
    </entity-mappings>
    """
        .formatted(content);
  }

  private static String email(String column) {
    return orm(
        """
          <entity class="User">
            <attributes>
              <basic name="email">
                <column name="%s"/>
              </basic>
            </attributes>
          </entity>
        """
            .formatted(column));
  }

  @Test
  void aChangeOfTheFileAloneIsAMigration() {
    ScratchProject shop = shop();
    shop.write(ORM, email("mail")).compiled();
    shop.commit();

    assertThat(shop.compiled().said()).isEmpty();
    assertThat(shop.write(ORM, email("address")).compile().of("PossibleRename")).hasSize(1);

    shop.write(ORM, email("mail").replace("name=\"mail\"", "name=\"mail\" length=\"40\""));
    shop.compiled();

    assertThat(shop.migrations()).hasSize(2);
    assertThat(shop.newest()).contains("varchar(40)");
  }

  @Test
  void aClassWithoutAnnotationsIsKeptByACompilationThatIsNotGivenIt() {
    ScratchProject shop = shop();
    shop.source("Note", "", "Long id;\nString text;").write(ORM, note()).compiled();
    shop.commit();
    assertThat(shop.newest()).contains("\"notes\"").contains("\"text\"");

    ScratchProject.Result partial = shop.compile(List.of(shop.path(SHOP + "User.java")));

    assertThat(partial.success()).as(partial.toString()).isTrue();
    assertThat(partial.said()).isEmpty();
    assertThat(shop.migrations()).hasSize(1);
  }

  @Test
  void aClassThatLeavesTheFileTakesItsTableAlong() {
    ScratchProject shop = shop();
    shop.source("Note", "", "Long id;\nString text;").write(ORM, note()).compiled();
    shop.commit().delete(ORM);

    ScratchProject.Result result = shop.compiled();

    assertThat(result.of("LosesTable")).hasSize(1);
    assertThat(shop.newest()).contains("dropTable(");
  }

  private static String note() {
    return orm(
        """
          <entity class="Note" access="FIELD">
            <table name="notes"/>
            <attributes>
              <id name="id"/>
            </attributes>
          </entity>
        """);
  }

  @Test
  void persistenceUnitsNameMoreFiles() {
    ScratchProject shop = shop();
    shop.write("src/main/resources/mapping/user.xml", email("mail"));
    shop.write(
        UNITS,
        """
        <persistence xmlns="https://jakarta.ee/xml/ns/persistence" version="3.0">
          <persistence-unit name="shop">
            <mapping-file>mapping/user.xml</mapping-file>
          </persistence-unit>
        </persistence>
        """);

    shop.compiled();

    assertThat(shop.newest()).contains("\"mail\"");

    ScratchProject.Result missing = shop.delete("src/main/resources/mapping/user.xml").compile();
    assertThat(missing.of("InvalidMappingFile")).hasSize(1);
  }

  @Test
  void theCopyAmongTheClassesIsTheOneThatCounts() {
    ScratchProject shop = shop();
    shop.write(ORM, email("${column}"));
    shop.write("target/classes/META-INF/orm.xml", email("mail"));

    shop.compiled();

    assertThat(shop.newest()).contains("\"mail\"");
  }

  @Test
  void aProblemWithWhatTheFileSaysIsOnTheAttributeAndNamesTheFile() {
    ScratchProject shop = shop().write(ORM, email("user"));

    ScratchProject.Result result = shop.compile();

    assertThat(result.places("ReservedName")).containsExactly("User.java:7");
    assertThat(result.said()).singleElement().asString().contains(" " + ORM + ":");
  }

  @Test
  void whatTheFileGetsWrongIsSaidWithItsLine() {
    ScratchProject shop = shop().write(ORM, email("mail").replace("\"email\"", "\"e-mail\""));

    assertThat(shop.compile().said())
        .singleElement()
        .asString()
        .startsWith("[UnknownAttribute] " + ORM + ":6: <basic> names e-mail, and User");
  }

  @Test
  void noDocumentTypeIsRead() {
    ScratchProject shop =
        shop()
            .write(
                ORM, "<!DOCTYPE entity-mappings SYSTEM \"file:///etc/passwd\"><entity-mappings/>");

    assertThat(shop.compile().of("InvalidMappingFile")).hasSize(1);
  }
}
