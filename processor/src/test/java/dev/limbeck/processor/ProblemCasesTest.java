package dev.limbeck.processor;

import static dev.limbeck.processor.ScratchProject.MIGRATIONS;
import static dev.limbeck.processor.ScratchProject.SHOP;
import static org.assertj.core.api.Assertions.assertThat;

import dev.limbeck.processor.ScratchProject.Result;
import dev.limbeck.processor.report.ProblemCode;
import jakarta.persistence.Entity;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import javax.annotation.processing.ProcessingEnvironment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every problem that users can meet, at its line. */
class ProblemCasesTest {
  private static final String ID = "@Id Long id;\n";

  /**
   * One way to meet a problem.
   *
   * @param place {@code File.java:line}, where the members of a class begin in line 6; or nothing
   * @param provoke is given a module whose entity User(id, email) is committed
   */
  private record Case(ProblemCode code, String place, Function<ScratchProject, Result> provoke) {
    @Override
    public String toString() {
      return code.id();
    }
  }

  @TempDir private Path folder;

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void isReportedOnceAtItsPlace(Case problem) {
    ScratchProject shop = ScratchProject.withGit(folder);
    shop.entity("User", ID + "String email;").compiled();

    Result result = problem.provoke().apply(shop.commit());

    assertThat(result.places(problem.code().id()))
        .as(result.toString())
        .containsExactly(problem.place());
    assertThat(result.success()).as(result.toString()).isEqualTo(succeeds(problem.code()));
  }

  @Test
  void everyCodeHasACase() {
    Map<ProblemCode, Boolean> covered = new EnumMap<>(ProblemCode.class);
    cases().forEach(each -> covered.put(each.code(), true));

    assertThat(covered.keySet()).containsExactlyInAnyOrder(ProblemCode.values());
  }

  @Test
  void everyMessageIsASentenceAndEveryIdIsUnique() {
    assertThat(Arrays.stream(ProblemCode.values()).map(ProblemCode::id)).doesNotHaveDuplicates();
    assertThat(Arrays.stream(ProblemCode.values()).map(ProblemCode::id))
        .allMatch(id -> id.matches("[A-Z][A-Za-z]+"));
  }

  /** An unresolved type is javac's error; what is ours is the warning. */
  private static boolean succeeds(ProblemCode code) {
    return !code.isError() && code != ProblemCode.UNRESOLVED_TYPE;
  }

  static Stream<Case> cases() {
    return Stream.of(
            ofOptionsAndFiles(), ofHistory(), ofMapping(), ofStart(), ofMappingFiles(), ofChanges())
        .flatMap(List::stream);
  }

  private static List<Case> ofOptionsAndFiles() {
    return List.of(
        new Case(ProblemCode.UNKNOWN_OPTION, "", shop -> shop.compile("-Alimbeck.mod=off")),
        new Case(ProblemCode.INVALID_OPTION, "", shop -> shop.compile("-Alimbeck.mode=on")),
        new Case(
            ProblemCode.INTERNAL,
            "",
            shop -> shop.compile(shop.sources(), List.of(new BrokenEnvironment()))),
        new Case(ProblemCode.UNKNOWN_FOLDER, "", shop -> shop.delete("pom.xml").compile()),
        new Case(
            ProblemCode.FILE_ACCESS,
            "",
            shop ->
                shop.write("plain", "")
                    .entity("User", ID)
                    .compile("-Alimbeck.snapshot=plain/shop.json", "-Alimbeck.package=a.b")),
        new Case(
            ProblemCode.GENERATED_SOURCES,
            "",
            shop ->
                shop.entity("User", ID + "String email; String phone;")
                    .compile("-s", shop.path("src/main/java").toString())),
        new Case(
            ProblemCode.RUNTIME_MISSING,
            "",
            shop ->
                shop.module("other")
                    .write(
                        SHOP + "Note.java",
                        "package com.acme.shop; import jakarta.persistence.*;"
                            + " @Entity class Note { @Id Long id; }")
                    .compile("-classpath", locationOf(Entity.class))),
        new Case(
            ProblemCode.NO_ENTITIES,
            "",
            shop -> {
              ScratchProject other = shop.module("empty");
              return other.source("Plain", "", "").compile();
            }),
        new Case(
            ProblemCode.UNRESOLVED_TYPE,
            "",
            shop -> shop.entity("User", ID + "Nowhere email;").compile()),
        new Case(
            ProblemCode.LATE_ENTITY,
            "",
            shop ->
                shop.entity("User", ID + "String email; String phone;")
                    .compile(
                        shop.sources(),
                        List.of(new MigrationProcessor(), new GeneratingProcessor()))));
  }

  private static String locationOf(Class<?> type) {
    return Path.of(URI.create(type.getProtectionDomain().getCodeSource().getLocation().toString()))
        .toString();
  }

  private static List<Case> ofHistory() {
    return List.of(
        new Case(
            ProblemCode.UNREADABLE_SNAPSHOT,
            "",
            shop -> shop.write("snapshots/shop.json", "{").compile()),
        new Case(
            ProblemCode.SNAPSHOT_CONFLICT,
            "",
            shop ->
                shop.replace(
                        "snapshots/shop.json", "  \"head\"", "<<<<<<< HEAD\n=======\n  \"head\"")
                    .compile()),
        new Case(
            ProblemCode.SNAPSHOT_CONFLICT,
            "",
            shop ->
                shop.replace(
                        "snapshots/shop.json",
                        "        {\"name\": \"email\"",
                        "<<<<<<< HEAD\n=======\n        {\"name\": \"email\"")
                    .compile()),
        new Case(
            ProblemCode.FOREIGN_SNAPSHOT,
            "",
            shop ->
                shop.module("another/shop")
                    .write(
                        "src/main/java/com/other/Note.java",
                        "package com.other; import jakarta.persistence.*;"
                            + " @Entity class Note { @Id Long id; }")
                    .compile()),
        new Case(
            ProblemCode.MISSING_SNAPSHOT,
            "",
            shop -> {
              shop.entity("User", ID + "String email; String phone;").compiled();
              return shop.delete("snapshots/shop.json").commit().compile();
            }),
        new Case(
            ProblemCode.STALE_SNAPSHOT,
            "",
            shop -> {
              String before = shop.read("snapshots/shop.json");
              shop.entity("User", ID + "String email; String phone;").compiled();
              shop.write("snapshots/shop.json", before).commit();
              return shop.entity("User", ID + "String email;").compile();
            }),
        new Case(
            ProblemCode.UNREADABLE_MIGRATION,
            "",
            shop -> {
              String first = MIGRATIONS + shop.migrations().get(0) + ".java";
              String id = shop.read(first).replaceAll("(?s).*id = \"([0-9a-f]+)\".*", "$1");
              return shop.replace(first, "\"" + id + "\"", "\"head\"").compile();
            }),
        new Case(
            ProblemCode.MISSING_REVISION,
            "",
            shop -> shop.delete(MIGRATIONS + shop.migrations().get(0) + ".java").compile()),
        new Case(
            ProblemCode.DUPLICATE_REVISION,
            "",
            shop -> copyOfTheFirst(shop, Function.identity()).compile()),
        new Case(
            ProblemCode.REVISION_CYCLE,
            "",
            shop ->
                copyOfTheFirst(
                        shop,
                        text ->
                            text.replaceFirst(
                                "id = \"[0-9a-f]+\"", "id = \"abc\", follows = \"abc\""))
                    .compile()),
        new Case(
            ProblemCode.SEVERAL_HEADS,
            "",
            shop ->
                copyOfTheFirst(
                        shop, text -> text.replaceFirst("id = \"[0-9a-f]+\"", "id = \"abc\""))
                    .commit()
                    .compile()),
        new Case(
            ProblemCode.EDITED_REVISION,
            "V0001.java:12",
            shop -> {
              String name = shop.migrations().get(0);
              String text = shop.read(MIGRATIONS + name + ".java").replace(name, "V0001");
              shop.delete(MIGRATIONS + name + ".java").write(MIGRATIONS + "V0001.java", text);
              shop.commit().replace(MIGRATIONS + "V0001.java", "\"email\"", "\"mail\"");
              return shop.compile("-Alimbeck.mode=check");
            }),
        new Case(
            ProblemCode.OUT_OF_STEP,
            "",
            shop ->
                shop.entity("User", ID + "String email; String phone;")
                    .compile("-Alimbeck.mode=check")),
        new Case(
            ProblemCode.PENDING,
            "",
            shop ->
                shop.entity("User", ID + "String email; String phone;")
                    .compile("-Alimbeck.mode=report")));
  }

  private static ScratchProject copyOfTheFirst(
      ScratchProject shop, Function<String, String> change) {
    String name = shop.migrations().get(0);
    String text = shop.read(MIGRATIONS + name + ".java").replace(name, "Copy");
    return shop.write(MIGRATIONS + "Copy.java", change.apply(text));
  }

  private static List<Case> ofMapping() {
    return List.of(
        with(ProblemCode.RESERVED_NAME, "Order.java:5", "Order", "@Entity", ID),
        with(
            ProblemCode.NAME_TOO_LONG,
            "Note.java:7",
            "Note",
            "@Entity",
            ID + "@Column(name = \"" + "n".repeat(64) + "\") String text;"),
        with(
            ProblemCode.NAME_TAKEN,
            "Note.java:4",
            "Note",
            "@Entity @Table(indexes = @Index(name = \"users\", columnList = \"text\"))",
            ID + "String text;"),
        with(ProblemCode.MISSING_ID, "Note.java:5", "Note", "@Entity", "String text;"),
        with(ProblemCode.CYCLIC_ID, "Note.java:5", "Note", "@Entity", "@Id @ManyToOne Note other;"),
        with(ProblemCode.UNMAPPED_TYPE, "Note.java:7", "Note", "@Entity", ID + "Thread thread;"),
        with(
            ProblemCode.UNKNOWN_TARGET,
            "Note.java:7",
            "Note",
            "@Entity",
            ID + "@ManyToOne Thread thread;"),
        with(
            ProblemCode.UNKNOWN_MAPPED_BY,
            "Note.java:7",
            "Note",
            "@Entity",
            ID + "@OneToMany(mappedBy = \"nobody\") java.util.List<User> users;"),
        with(
            ProblemCode.UNKNOWN_TABLE,
            "Note.java:7",
            "Note",
            "@Entity",
            ID + "@Column(table = \"elsewhere\") String text;"),
        with(
            ProblemCode.UNKNOWN_COLUMN,
            "Note.java:7",
            "Note",
            "@Entity",
            ID + "@ManyToOne @JoinColumn(referencedColumnName = \"nothing\") User user;"),
        with(
            ProblemCode.UNUSABLE_INDEX,
            "Note.java:4",
            "Note",
            "@Entity @Table(indexes = @Index(columnList = \"nothing\"))",
            ID),
        with(
            ProblemCode.DUPLICATE_COLUMN,
            "Note.java:8",
            "Note",
            "@Entity",
            ID + "String text;\n@Column(name = \"text\") String other;"),
        with(
            ProblemCode.CONFLICTING_COLUMNS,
            "Note.java:8",
            "Note",
            "@Entity",
            ID
                + "@Entity static class Long1 extends Note { Long amount; }\n"
                + "@Entity static class Text1 extends Note { String amount; }"),
        with(
            ProblemCode.INVALID_IDENTITY,
            "Note.java:6",
            "Note",
            "@Entity",
            "@Id @GeneratedValue(strategy = GenerationType.IDENTITY) String id;"),
        with(
            ProblemCode.AMBIGUOUS_CONVERTER,
            "Note.java:8",
            "Note",
            "@Entity",
            ID + converter("First") + converter("Second") + "StringBuilder text;"),
        new Case(
            ProblemCode.FOREIGN_ENTITY,
            "",
            shop ->
                shop.entity("User", ID + "String email; @ManyToOne com.library.Book book;")
                    .compile("-classpath", shop.classPathWithLibrary())),
        with(
            ProblemCode.CONFLICTING_LENGTHS,
            "Note.java:8",
            "Note",
            "@Entity",
            ID
                + "@Entity static class Long1 extends Note { @Column(length = 9) String text; }\n"
                + "@Entity static class Short1 extends Note { @Column(length = 5) String text; }"),
        with(
            ProblemCode.UNSUPPORTED_MAPPING,
            "Note.java:8",
            "Note",
            "@Entity",
            ID
                + "@org.hibernate.annotations.CompositeType(MoneyType.class)\nMoney money;\n"
                + "interface Money {}\n"
                + "static abstract class MoneyType"
                + " implements org.hibernate.usertype.CompositeUserType<Money> {}"),
        with(
            ProblemCode.CONFLICTING_SEQUENCE,
            "Note.java:10",
            "Note",
            "@Entity",
            """
            @Id @GeneratedValue(generator = "a")
            @SequenceGenerator(name = "a", sequenceName = "s", initialValue = 5)
            Long id;
            @Entity static class Other { @Id @GeneratedValue(generator = "b")
            @SequenceGenerator(name = "b", sequenceName = "s", initialValue = 7)
            Long id; }\
            """),
        with(
            ProblemCode.SHARED_JOIN_TABLE,
            "Note.java:8",
            "Note",
            "@Entity",
            ID
                + "@ManyToMany @JoinTable(name = \"pairs\") java.util.Set<User> one;\n"
                + "@Entity static class Topic { @Id Long id;"
                + " @ManyToMany @JoinTable(name = \"pairs\") java.util.Set<User> two; }"));
  }

  /** What Hibernate would say when the application starts. */
  private static List<Case> ofStart() {
    return List.of(
        with(
            ProblemCode.DUPLICATE_ENTITY,
            "Note.java:7",
            "Note",
            "@Entity",
            ID + "@Entity(name = \"Note\") @Table(name = \"n\") static class N { @Id Long id; }"),
        with(
            ProblemCode.INVALID_ID,
            "Note.java:7",
            "Note",
            "@Entity",
            ID + "@Entity static class Sub extends Note { @Id Long other; }"),
        with(
            ProblemCode.INVALID_ID,
            "Note.java:4",
            "Note",
            "@Entity @IdClass(Note.Key.class)",
            "@Id Long one; @Id Long two;\n"
                + "static class Key implements java.io.Serializable { Long one; }"),
        with(
            ProblemCode.INVALID_ID,
            "Note.java:7",
            "Note",
            "@Entity",
            ID + "@MapsId(\"nothing\") @OneToOne User user;"),
        with(
            ProblemCode.INVALID_DISCRIMINATOR,
            "Note.java:7",
            "Note",
            "@Entity @DiscriminatorValue(\"x\")",
            ID + "@Entity @DiscriminatorValue(\"x\") static class Sub extends Note {}"),
        with(
            ProblemCode.WRONG_JOIN_COLUMNS,
            "Note.java:7",
            "Note",
            "@Entity",
            ID + "@ManyToOne @JoinColumn(name = \"a\") @JoinColumn(name = \"b\") User user;"),
        with(
            ProblemCode.WRONG_MAPPED_BY,
            "Note.java:7",
            "Note",
            "@Entity",
            ID + "@OneToMany(mappedBy = \"email\") java.util.List<User> users;"),
        with(
            ProblemCode.REFUSED_MAPPING,
            "Note.java:7",
            "Note",
            "@Entity",
            ID + "@Enumerated String text;"),
        refused("@Column(precision = 9, scale = 2) double amount;"),
        refused("@Column(precision = 16) double amount;"),
        refused("@Column(precision = 1001) java.math.BigDecimal amount;"),
        refused("Byte[] bytes;"),
        refused("@OneToMany User user;"),
        refused("@OneToMany @MapKey(name = \"nothing\") java.util.Map<String, User> users;"),
        with(
            ProblemCode.REFUSED_MAPPING,
            "Note.java:6",
            "Note",
            "@Entity",
            "@Id @GeneratedValue(strategy = GenerationType.UUID) Long id;"),
        with(
            ProblemCode.REFUSED_MAPPING,
            "Note.java:8",
            "Note",
            "@Entity",
            ID + "Part part;\n@Embeddable static class Part { @Id String text; }"),
        with(ProblemCode.REFUSED_MAPPING, "Note.java:4", "Note", "@Entity @MappedSuperclass", ID),
        with(
            ProblemCode.INVALID_ID,
            "Note.java:7",
            "Note",
            "@Entity",
            ID + "@EmbeddedId Part part;\n@Embeddable static class Part { String text; }"),
        with(
            ProblemCode.UNUSED_ANNOTATION,
            "Note.java:4",
            "Note",
            "@Entity @AttributeOverride(name = \"nothing\", column = @Column(name = \"x\"))",
            ID),
        with(
            ProblemCode.NOT_CREATED,
            "Note.java:4",
            "Note",
            "@Entity @org.hibernate.annotations.View(query = \"select 1 as id\")",
            ID));
  }

  private static Case refused(String attribute) {
    return with(ProblemCode.REFUSED_MAPPING, "Note.java:7", "Note", "@Entity", ID + attribute);
  }

  private static String converter(String name) {
    return "@Converter(autoApply = true) static class "
        + name
        + " implements AttributeConverter<StringBuilder, String> {"
        + " public String convertToDatabaseColumn(StringBuilder value) { return \"\"; }"
        + " public StringBuilder convertToEntityAttribute(String value) { return null; } }\n";
  }

  private static Case with(
      ProblemCode code, String place, String name, String annotations, String body) {
    return new Case(code, place, shop -> shop.source(name, annotations, body).compile());
  }

  private static List<Case> ofMappingFiles() {
    return List.of(
        mapped(ProblemCode.INVALID_MAPPING_FILE, "<entity class=\"User\">"),
        mapped(ProblemCode.UNKNOWN_CLASS, "<entity class=\"Nobody\"/>"),
        mapped(
            ProblemCode.UNKNOWN_ATTRIBUTE,
            "<entity class=\"User\"><attributes><basic name=\"nothing\"/></attributes></entity>"),
        mapped(
            ProblemCode.IGNORED_MAPPING,
            "<entity class=\"User\"><attributes><basic name=\"email\">"
                + "<column name=\"email\"><default>'x'</default></column>"
                + "</basic></attributes></entity>"),
        mapped(
            ProblemCode.UNSUPPORTED_MAPPING,
            "<entity class=\"User\"><attributes><any name=\"email\"/></attributes></entity>"));
  }

  private static Case mapped(ProblemCode code, String mapping) {
    return new Case(
        code,
        "",
        shop ->
            shop.write(
                    "src/main/resources/META-INF/orm.xml",
                    "<entity-mappings><package>com.acme.shop</package>\n"
                        + mapping
                        + "\n</entity-mappings>")
                .compile());
  }

  private static List<Case> ofChanges() {
    return List.of(
        new Case(
            ProblemCode.LOSES_TABLE,
            "",
            shop -> shop.delete(SHOP + "User.java").source("Plain", "", "").clean().compile()),
        change(ProblemCode.LOSES_COLUMN, "User.java:4", ID),
        change(ProblemCode.NARROWS_TYPE, "User.java:7", ID + "@Column(length = 9) String email;"),
        change(ProblemCode.POSSIBLE_RENAME, "User.java:7", ID + "String mail;"),
        change(
            ProblemCode.REQUIRED_WITHOUT_BACKFILL,
            "User.java:7",
            ID + "@Column(nullable = false) String phone; String email;"),
        change(
            ProblemCode.ROWS_MAY_VIOLATE,
            "User.java:7",
            ID + "@Column(nullable = false) String email;"),
        change(
            ProblemCode.REWRITES_TABLE,
            "User.java:7",
            ID
                + "@Column(columnDefinition = \"uuid default gen_random_uuid()\") java.util.UUID n;"
                + " String email;"),
        new Case(
            ProblemCode.OPTIONS_STAY,
            "User.java:4",
            shop ->
                shop.source(
                        "User",
                        "@Entity @Table(name = \"users\", options = \"tablespace fast\")",
                        ID + "String email;")
                    .compile()),
        new Case(
            ProblemCode.DROPPED,
            "User.java:4",
            shop ->
                shop.source("User", "@Entity @Table(name = \"users\") @Dropped(\"email\")", ID)
                    .compile("-Werror")),
        new Case(
            ProblemCode.HOLDS,
            "User.java:4",
            shop -> shop.entity("User", ID).compile("-Alimbeck.drops=hold")));
  }

  private static Case change(ProblemCode code, String place, String body) {
    return new Case(code, place, shop -> shop.entity("User", body).compile());
  }

  /** Limbeck's processor, in an environment that fails like nothing it expects. */
  private static final class BrokenEnvironment extends DelegatingProcessor {
    @Override
    ProcessingEnvironment change(ProcessingEnvironment environment) {
      return (ProcessingEnvironment)
          Proxy.newProxyInstance(
              getClass().getClassLoader(),
              new Class<?>[] {ProcessingEnvironment.class},
              (proxy, method, arguments) -> {
                if (method.getName().equals("getTypeUtils")) {
                  throw new IllegalStateException("planted");
                }
                return method.invoke(environment, arguments);
              });
    }
  }
}
