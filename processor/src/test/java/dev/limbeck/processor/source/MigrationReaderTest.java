package dev.limbeck.processor.source;

import static dev.limbeck.schema.CheckConstraint.check;
import static dev.limbeck.schema.Column.column;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.limbeck.operation.Operations;
import dev.limbeck.operation.SchemaOperation;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MigrationReaderTest {

  private static final String LONG =
      "status in ('NEW', 'PAID', 'SENT', 'LOST') and \"total\" > 0 or paid";

  private static final MigrationSource SOURCE =
      write(
          Operations.of(
              op -> {
                op.addColumn("users", column("phone", "varchar(255)"));
                op.dropColumn("users", column("fax", "varchar(255)"));
                op.addCheck("users", check("users_check", LONG));
              }));

  private static final MigrationFile FILE = read(SOURCE.text());

  @Test
  void whatWasWrittenIsUntouched() {
    assertThat(MigrationReader.isUntouched(SOURCE.text())).isTrue();
    assertThat(FILE.id()).isEqualTo(SOURCE.id());
    assertThat(FILE.className()).isEqualTo(SOURCE.className());
    assertThat(FILE.packageName()).isEqualTo("com.acme.migrations");
    assertThat(FILE.parents()).containsExactly("91185e2ee860");
    assertThat(FILE.message()).isEqualTo("change users");
    assertThat(FILE.checksum()).matches("[0-9a-f]{64}");
  }

  /** What formatters, licence plugins and git do to a file. */
  static Stream<String> reformatted() {
    String text = SOURCE.text();
    return Stream.of(
        text.replace("\n", "\r\n"),
        text.replace("  ", "\t"),
        "/* Copyright Acme */\n" + text,
        "\uFEFF" + text,
        edited("import dev.limbeck.Migration;\n", ""),
        edited(
            "import dev.limbeck.Migration;\n", "import dev.limbeck.*;\nimport java.util.List;\n"),
        edited("@Override\n  public void upgrade", "public @Override void upgrade"),
        edited("public final class", "final\npublic class")
            .replace("final\npublic", "public final"),
        edited(
            "\"status in ('NEW', 'PAID', 'SENT', 'LOST') and",
            "\"status in ('NEW', \" + \"'PAID'\" + \", 'SENT', 'LOST') and"),
        edited("\"phone\"", "\"\"\"\n        pho\\\n        ne\"\"\""),
        edited("\"phone\"", "\"ph\\u006fne\""),
        edited("// Loses the column's values.", "//   Loses the\n    // column's values."),
        edited("op.addColumn(\"users\", ", "op\n.addColumn(\n\"users\"\n,"));
  }

  @ParameterizedTest
  @MethodSource("reformatted")
  void layoutIsNoEdit(String text) {
    MigrationFile file = read(text);
    assertThat(file.checksum()).as(text).isEqualTo(FILE.checksum());
    assertThat(MigrationReader.isUntouched(text)).as(text).isTrue();
  }

  @Test
  void theMessageMayBeEdited() {
    String text = edited("message = \"change users\"", "message = \"call people\"");
    assertThat(MigrationReader.isUntouched(text)).isTrue();
    assertThat(read(text).message()).isEqualTo("call people");
    text = text.replace("/** Change users. */", "/** Call people. */");
    assertThat(MigrationReader.isUntouched(text)).isTrue();
    assertThat(read(text).checksum()).isEqualTo(FILE.checksum());
  }

  /** What people do to a file: it's theirs now, even if it does the same. */
  static Stream<String> annotated() {
    return Stream.of(
        edited("op.addColumn", "// for the call centre\n    op.addColumn"),
        edited("// Loses the column's values.", "// Loses values that nobody needs."),
        edited("// Loses the column's values.\n", ""),
        edited("/** Change users. */", "/** Change users: the call centre asked for it. */"),
        edited("@Revision(", "@SuppressWarnings(\"all\")\n@Revision("),
        edited("@Revision(", "// mine\n@Revision("),
        edited("implements Migration", "implements Migration, java.io.Serializable"));
  }

  @ParameterizedTest
  @MethodSource("annotated")
  void aWordFromSomebodyIsAnEdit(String text) {
    assertThat(MigrationReader.isUntouched(text)).as(text).isFalse();
    assertThat(read(text).checksum()).as(text).isEqualTo(FILE.checksum());
  }

  static Stream<String> changed() {
    return Stream.of(
        edited("\"varchar(255)\"", "\"varchar(254)\""),
        edited("op.addColumn", "op.online().addColumn"),
        edited("op.addColumn", "op.sql(\"x\");op.addColumn"),
        edited("\"phone\"", "\"phone \""),
        edited("\"phone\"", "\"phone\".strip()"),
        edited("'PAID'", "'PAYED'"),
        SOURCE.text() + "class Helper {}");
  }

  @ParameterizedTest
  @MethodSource("changed")
  void whatItDoesChangesTheChecksum(String text) {
    assertThat(MigrationReader.isUntouched(text)).as(text).isFalse();
    assertThat(read(text).checksum()).as(text).isNotEqualTo(FILE.checksum());
  }

  @Test
  void theParentsArePartOfTheId() {
    assertThat(MigrationReader.isUntouched(edited("91185e2ee860", "91185e2ee861"))).isFalse();
    assertThat(read(edited("follows = \"91185e2ee860\", ", "")).parents()).isEmpty();
  }

  @Test
  void whatIsNoRevisionIsNone() {
    assertThat(MigrationReader.read("package p;\n\n/** @Revision(id = \"\") */ class A {}"))
        .isEmpty();
    assertThat(MigrationReader.read("/** Migrations. */\npackage p;")).isEmpty();
    assertThat(MigrationReader.read("class A { @Revision(id = \"1\") class B {} }")).isEmpty();
    assertThat(MigrationReader.read("")).isEmpty();
  }

  @Test
  void whatCannotBeReadIsNamedWithItsLine() {
    refuses(edited("id = \"" + SOURCE.id() + "\"", "id = ID"), 11, "plain string literals");
    refuses(edited("id = \"" + SOURCE.id() + "\", ", ""), 11, "id");
    refuses(edited("change users\")", "change users)"), 11, "no end");
    refuses("\n@Revision(id = \"1\") enum A {}", 2, "no class");
    refuses("@Revision(id = \"1\"", 1, "stays open");
    refuses("class A { /* }", 1, "no end");
    refuses("class A { String a = \"\"\"\n a", 1, "no end");
    refuses("class A { String a = \"\\q\";", 1, "escape");
  }

  @Test
  void allThatJavaHasIsDividedIntoTokens() {
    String text =
        """
        @A(1) class B<T extends C<D<E>>> { char a = '"', b = '\\''; double c = 0x1.8p-3 + 1e+5f;
        int d = 0xE-1 >> 2 >>> 1_000; Object e = x -> C::new; // '"
        String f = \"""
            "quoted" \\\"""
              more\\s
            \"""; int \u00fcber = i++ + ++i; /* a
         * b */ /**/ }
        """;
    List<String> tokens = JavaTokens.of(text).stream().map(JavaToken::text).toList();
    assertThat(tokens)
        .containsSequence("<", "D", "<", "E", ">", ">", ">", "{", "char", "a", "=", "\"", ",")
        .containsSequence("b", "=", "'", ";")
        .containsSequence("c", "=", "0x1.8p-3", "+", "1e+5f", ";")
        .containsSequence("d", "=", "0xE", "-", "1", ">", ">", "2", ">", ">", ">", "1_000", ";")
        .containsSequence("x", "->", "C", "::", "new", ";", "'\"", "String", "f", "=")
        .containsSequence("=", "\"quoted\" \"\"\"\n  more \n", ";", "int", "\u00fcber")
        .containsSequence("i", "++", "+", "++", "i", ";", "a b", "", "}");
  }

  private static String edited(String from, String to) {
    assertThat(SOURCE.text()).contains(from);
    int at = SOURCE.text().indexOf(from);
    return SOURCE.text().substring(0, at) + to + SOURCE.text().substring(at + from.length());
  }

  private static MigrationFile read(String text) {
    return MigrationReader.read(text).orElseThrow();
  }

  private static MigrationSource write(List<SchemaOperation> operations) {
    return MigrationWriter.write(
        new MigrationSpec(
            "com.acme.migrations",
            2,
            List.of("91185e2ee860"),
            "change users",
            operations,
            List.of()));
  }

  private static void refuses(String text, int line, String reason) {
    assertThatThrownBy(() -> MigrationReader.read(text))
        .isInstanceOfSatisfying(
            MigrationFormatException.class,
            e -> {
              assertThat(e.reason()).contains(reason);
              assertThat(e.line()).as(e.reason()).isEqualTo(line);
            });
  }
}
