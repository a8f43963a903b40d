package dev.limbeck.processor;

import static dev.limbeck.processor.ScratchProject.SHOP;
import static org.assertj.core.api.Assertions.assertThat;

import dev.limbeck.processor.ScratchProject.Result;
import dev.limbeck.processor.report.ProblemCode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What Hibernate says only when the application starts, wherever it is written: inherited, inside
 * of an embeddable, by another naming. Members of a class begin in line 6.
 */
class ProblemShapesTest {
  private static final String ID = "@Id Long id;\n";
  private static final String LONG = "n".repeat(64);

  /**
   * A way to meet a problem.
   *
   * @param classes name, annotations and body of each class beside User(id, email)
   */
  private record Shape(
      String name, ProblemCode code, String place, List<Source> classes, List<String> options) {
    Shape(String name, ProblemCode code, String place, List<Source> classes) {
      this(name, code, place, classes, List.of());
    }

    @Override
    public String toString() {
      return code.id() + ": " + name;
    }
  }

  /** A class of that name, and what it extends. */
  private record Source(String name, String annotations, String body) {
    String file() {
      return name.split(" ", 2)[0] + ".java";
    }
  }

  @TempDir private Path folder;

  @ParameterizedTest(name = "{0}")
  @MethodSource("shapes")
  void isReportedAtItsLineAndNothingIsWritten(Shape shape) {
    ScratchProject shop = shop();
    write(shape, shop);
    Map<String, String> before = shop.files();

    Result result = shop.compile(shape.options().toArray(String[]::new));

    assertThat(result.places(shape.code().id())).as(result.toString()).contains(shape.place());
    if (shape.code().isError()) {
      assertThat(result.success()).isFalse();
      assertThat(shop.files()).isEqualTo(before);
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("legal")
  void nothingIsSaidOfWhatIsLegal(Shape shape) {
    ScratchProject shop = shop();
    write(shape, shop);

    Result result = shop.compile(shape.options().toArray(String[]::new));

    assertThat(result.success()).as(result.toString()).isTrue();
    assertThat(result.said()).noneMatch(text -> text.startsWith("["));
  }

  private static void write(Shape shape, ScratchProject shop) {
    for (Source type : shape.classes()) {
      shop.write(
          SHOP + type.file(),
          """
          package com.acme.shop;
          // %1$s
          import jakarta.persistence.*;
          %2$s
          public class %1$s {
          %3$s
          }
          """
              .formatted(type.name(), type.annotations(), type.body()));
    }
  }

  private ScratchProject shop() {
    ScratchProject shop = ScratchProject.withGit(folder);
    shop.entity("User", ID + "String email;").compiled();
    return shop.commit();
  }

  static Stream<Shape> shapes() {
    List<Shape> shapes = new ArrayList<>();
    inherited(shapes, ProblemCode.RESERVED_NAME, "String order;");
    inherited(shapes, ProblemCode.NAME_TOO_LONG, "@Column(name = \"" + LONG + "\") String t;");
    inherited(shapes, ProblemCode.UNMAPPED_TYPE, "Thread thread;");
    inherited(shapes, ProblemCode.UNKNOWN_TARGET, "@ManyToOne Thread thread;");
    inherited(shapes, ProblemCode.UNKNOWN_TARGET, "@OneToMany java.util.Set<Thread> threads;");
    inherited(
        shapes,
        ProblemCode.UNKNOWN_MAPPED_BY,
        "@OneToMany(mappedBy = \"nobody\") java.util.List<User> users;");
    inherited(shapes, ProblemCode.UNKNOWN_MAPPED_BY, "@OneToOne(mappedBy = \"nobody\") User user;");
    inherited(shapes, ProblemCode.UNMAPPED_TYPE, "String[][] grid;");
    inherited(shapes, ProblemCode.UNMAPPED_TYPE, "java.util.NavigableSet<String> set;");
    inherited(shapes, ProblemCode.UNMAPPED_TYPE, "@ElementCollection java.util.List<Thread> t;");
    inherited(
        shapes, ProblemCode.UNMAPPED_TYPE, "@ElementCollection java.util.Map<Thread, String> t;");
    inherited(shapes, ProblemCode.RESERVED_NAME, "@ManyToOne @JoinColumn(name = \"user\") User u;");
    inherited(
        shapes,
        ProblemCode.RESERVED_NAME,
        "@ElementCollection @CollectionTable(name = \"group\") java.util.Set<String> g;");
    inherited(
        shapes,
        ProblemCode.NAME_TOO_LONG,
        "@ManyToMany @JoinTable(name = \"" + LONG + "\") java.util.Set<User> u;");
    inherited(
        shapes,
        ProblemCode.REFUSED_MAPPING,
        "@OneToMany @org.hibernate.annotations.OnDelete("
            + "action = org.hibernate.annotations.OnDeleteAction.CASCADE)"
            + " java.util.Set<User> u;");
    inherited(
        shapes,
        ProblemCode.REFUSED_MAPPING,
        "@ElementCollection @org.hibernate.annotations.EmbeddedTable(\"t\") java.util.Set<Row> r;"
            + " @Embeddable static class Row { String s; }");
    shapes.add(
        new Shape(
            "two getters of one property",
            ProblemCode.REFUSED_MAPPING,
            "Note.java:7",
            List.of(
                of(
                    "Note",
                    "@Entity",
                    "@Id public Long getId() { return 1L; } public boolean isPaid() { return true;"
                        + " }\n"
                        + "public boolean getPaid() { return true; }"))));
    shapes.add(
        new Shape(
            "a property without a setter",
            ProblemCode.REFUSED_MAPPING,
            "Note.java:7",
            List.of(
                of(
                    "Note",
                    "@Entity",
                    "@Id public Long getId() { return 1L; } private void setId(Long id) {}\n"
                        + "public String getText() { return null; }"))));
    shapes.add(
        new Shape(
            "an embedded property without a setter",
            ProblemCode.REFUSED_MAPPING,
            "Part.java:6",
            List.of(
                of(
                    "Part",
                    "@Embeddable",
                    "@Access(AccessType.PROPERTY) public int getA() { return 1; }"),
                of("Note", "@Entity", ID + "Part part;"))));
    shapes.add(
        new Shape(
            "two references for one part of the key",
            ProblemCode.REFUSED_MAPPING,
            "Note.java:7",
            List.of(
                of("Part", "@Embeddable", "Long a;\nLong b;"),
                of(
                    "Note",
                    "@Entity",
                    "@EmbeddedId Part id;\n@ManyToOne @MapsId(\"a\") User one;\n"
                        + "@ManyToOne @MapsId(\"a\") @JoinColumn(name = \"two_id\") User two;"))));
    overridden(shapes);
    duplicates(shapes);
    redeclared(shapes);
    hierarchies(shapes);
    byNaming(shapes);
    return shapes.stream();
  }

  /** The same in a mapped superclass, and in an embeddable. */
  private static void inherited(List<Shape> shapes, ProblemCode code, String attribute) {
    shapes.add(
        new Shape(
            "inherited " + attribute,
            code,
            "Base.java:7",
            List.of(
                of("Base", "@MappedSuperclass", ID + attribute),
                of("Note extends Base", "@Entity", ""))));
    shapes.add(
        new Shape(
            "embedded " + attribute,
            code,
            "Part.java:6",
            List.of(
                of("Part", "@Embeddable", attribute), of("Note", "@Entity", ID + "Part part;"))));
  }

  /** What an override gives stands there, not where the attribute is declared. */
  private static void overridden(List<Shape> shapes) {
    String text = "AttributeOverride(name = \"text\", column = @Column(name = \"%s\"))";
    String user =
        "AssociationOverride(name = \"user\", joinColumns = @JoinColumn(name = \"order\"))";
    Source base = of("Base", "@MappedSuperclass", ID + "String text;\n@ManyToOne User user;");
    Source part = of("Part", "@Embeddable", "String text;\n@ManyToOne User user;");
    for (String override : List.of(text.formatted("order"), user)) {
      shapes.add(
          new Shape(
              "inherited " + override,
              ProblemCode.RESERVED_NAME,
              "Note.java:4",
              List.of(base, of("Note extends Base", "@Entity @" + override, ""))));
      shapes.add(
          new Shape(
              "embedded " + override,
              ProblemCode.RESERVED_NAME,
              "Note.java:7",
              List.of(part, of("Note", "@Entity", ID + "@" + override + "\nPart part;"))));
    }
    shapes.add(
        new Shape(
            "embedded beside an attribute of the override's column",
            ProblemCode.DUPLICATE_COLUMN,
            "Note.java:8",
            List.of(
                part,
                of(
                    "Note",
                    "@Entity",
                    ID + "String more;\n@" + text.formatted("more") + "\nPart part;"))));
  }

  private static void duplicates(List<Shape> shapes) {
    Source part = of("Part", "@Embeddable", "String text;\n@Column(name = \"more\") String m;");
    shapes.add(
        new Shape(
            "embedded twice",
            ProblemCode.DUPLICATE_COLUMN,
            "Note.java:8",
            List.of(part, of("Note", "@Entity", ID + "Part one;\nPart two;"))));
    shapes.add(
        new Shape(
            "embedded beside an attribute",
            ProblemCode.DUPLICATE_COLUMN,
            "Note.java:8",
            List.of(part, of("Note", "@Entity", ID + "Part one;\nString text;"))));
    shapes.add(
        new Shape(
            "inherited beside an attribute",
            ProblemCode.DUPLICATE_COLUMN,
            "Note.java:6",
            List.of(
                of("Base", "@MappedSuperclass", ID + "String text;"),
                of("Note extends Base", "@Entity", "@Column(name = \"text\") String other;"))));
    shapes.add(
        new Shape(
            "a reference beside an attribute",
            ProblemCode.DUPLICATE_COLUMN,
            "Note.java:8",
            List.of(of("Note", "@Entity", ID + "Long user_id;\n@ManyToOne User user;"))));
  }

  private static void redeclared(List<Shape> shapes) {
    Source base = of("Base", "@MappedSuperclass", "Long id;\n@Id Long key;\nString text;");
    redeclared(shapes, ProblemCode.REFUSED_MAPPING, base, "Note extends Base", "@Id Long id;");
    redeclared(
        shapes,
        ProblemCode.REFUSED_MAPPING,
        base,
        "Note extends Base",
        "@Id @GeneratedValue Long key;");
    redeclared(
        shapes,
        ProblemCode.UNUSED_ANNOTATION,
        base,
        "Note extends Base",
        "@Column(name = \"t\") String text;");
    Source root = of("Root", "@Entity", ID + "String text;");
    redeclared(
        shapes,
        ProblemCode.UNUSED_ANNOTATION,
        root,
        "Note extends Root",
        "@Column(name = \"t\") String text;");
  }

  private static void redeclared(
      List<Shape> shapes, ProblemCode code, Source above, String name, String attribute) {
    String annotation = "@Entity";
    shapes.add(
        new Shape(
            "declared again: " + attribute,
            code,
            "Note.java:6",
            List.of(above, of(name, annotation, attribute))));
  }

  private static void hierarchies(List<Shape> shapes) {
    Source root =
        of("Root", "@Entity @Inheritance(strategy = InheritanceType.JOINED)", ID + "String text;");
    shapes.add(
        new Shape(
            "no identifier above either",
            ProblemCode.MISSING_ID,
            "Note.java:5",
            List.of(
                of("Base", "@MappedSuperclass", "String text;"),
                of("Note extends Base", "@Entity", ""))));
    shapes.add(
        new Shape(
            "an override of what an entity declares",
            ProblemCode.REFUSED_MAPPING,
            "Note.java:4",
            List.of(
                root,
                of(
                    "Note extends Root",
                    "@Entity @AttributeOverride(name = \"text\", column = @Column(name = \"t\"))",
                    ""))));
    shapes.add(
        new Shape(
            "no single character",
            ProblemCode.INVALID_DISCRIMINATOR,
            "Root.java:5",
            List.of(
                of(
                    "Root",
                    "@Entity @DiscriminatorColumn(discriminatorType = DiscriminatorType.CHAR)",
                    ID),
                of("Note extends Root", "@Entity @DiscriminatorValue(\"N\")", ""))));
    shapes.add(
        new Shape(
            "an embeddable in two tables",
            ProblemCode.REFUSED_MAPPING,
            "Note.java:7",
            List.of(
                of("Part", "@Embeddable", "String a;\n@Column(table = \"more\") String b;"),
                of("Note", "@Entity @SecondaryTable(name = \"more\")", ID + "Part part;"))));
    joined(
        shapes,
        "a key without a table of its own",
        "@Entity @PrimaryKeyJoinColumn(name = \"k\")",
        "Single");
    joined(shapes, "a table without a discriminator", "@Entity @Table(name = \"Root\")", "Root");
    joined(
        shapes,
        "options without a discriminator",
        "@Entity @org.hibernate.annotations.DiscriminatorOptions(force = true)",
        "Root");
    shapes.add(
        new Shape(
            "keys of several columns",
            ProblemCode.WRONG_JOIN_COLUMNS,
            "Note.java:7",
            List.of(
                of("Part", "@Embeddable", "Long a;\nLong b;"),
                of("Thing", "@Entity", "@EmbeddedId Part id;"),
                of("Note", "@Entity", ID + "@ElementCollection java.util.Map<Thing, String> t;"))));
    shapes.add(
        new Shape(
            "JSON in a table per class",
            ProblemCode.REFUSED_MAPPING,
            "Note.java:6",
            List.of(
                of("Part", "@Embeddable", "String a;"),
                of("Root", "@Entity @Inheritance(strategy = InheritanceType.TABLE_PER_CLASS)", ID),
                of(
                    "Note extends Root",
                    "@Entity",
                    "@org.hibernate.annotations.JdbcTypeCode(org.hibernate.type.SqlTypes.JSON)"
                        + " Part part;"))));
    shapes.add(
        new Shape(
            "a table per class, and one table",
            ProblemCode.REFUSED_MAPPING,
            "Note.java:4",
            List.of(
                of("Root", "@Entity @Inheritance(strategy = InheritanceType.TABLE_PER_CLASS)", ID),
                of("Note extends Root", "@Entity @Table(name = \"Root\")", ""))));
    shapes.add(
        new Shape(
            "two entities in one table",
            ProblemCode.CONFLICTING_COLUMNS,
            "Second.java:6",
            List.of(
                of("First", "@Entity @Table(name = \"things\")", ID),
                of("Second", "@Entity @Table(name = \"things\")", "@Id String id;"))));
    shapes.add(
        new Shape(
            "two generators of one sequence",
            ProblemCode.CONFLICTING_SEQUENCE,
            "Second.java:7",
            List.of(generated("First", 5), generated("Second", 50), of("Third", "@Entity", ID))));
  }

  private static void joined(List<Shape> shapes, String name, String annotations, String parent) {
    String joined = "@Entity @Inheritance(strategy = InheritanceType.JOINED)";
    shapes.add(
        new Shape(
            name,
            ProblemCode.REFUSED_MAPPING,
            "Note.java:4",
            List.of(
                of("Root", joined, ID),
                of("Single", "@Entity", ID),
                of("Note extends " + parent, annotations, ""))));
  }

  private static Source generated(String name, int step) {
    return of(
        name,
        "@Entity",
        "@Id @GeneratedValue(generator = \"g\")\n@SequenceGenerator(name = \"g\","
            + " sequenceName = \"numbers\", allocationSize = "
            + step
            + ")\nLong id;");
  }

  private static void byNaming(List<Shape> shapes) {
    List<String> spring = List.of("-Alimbeck.naming=spring");
    shapes.add(
        new Shape(
            "reserved by naming spring",
            ProblemCode.RESERVED_NAME,
            "Note.java:7",
            List.of(of("Note", "@Entity", ID + "String currentUser;")),
            spring));
    shapes.add(
        new Shape(
            "one column by naming spring",
            ProblemCode.DUPLICATE_COLUMN,
            "Note.java:8",
            List.of(of("Note", "@Entity", ID + "String fooBar;\nString foo_bar;")),
            spring));
    shapes.add(
        new Shape(
            "too long by naming spring",
            ProblemCode.NAME_TOO_LONG,
            "Note.java:7",
            List.of(of("Note", "@Entity", ID + "String " + "aB".repeat(25) + ";")),
            spring));
  }

  static Stream<Shape> legal() {
    String jpa = "-Alimbeck.naming=jpa";
    return Stream.of(
        legal("no reserved word by naming jpa", jpa, ID + "String currentUser;"),
        legal("two columns by naming jpa", jpa, ID + "String fooBar;\nString foo_bar;"),
        legal("a reserved word in quotes", jpa, ID + "@Column(name = \"`order`\") String order;"),
        legal("63 bytes", jpa, ID + "@Column(name = \"" + "n".repeat(63) + "\") String text;"),
        legal(
            "a column twice, once for reading",
            jpa,
            ID
                + "@ManyToOne User user;\n"
                + "@Column(name = \"user_id\", insertable = false, updatable = false) Long by;"),
        legal(
            "setters that return or take something else",
            jpa,
            "@Id public Long getId() { return 1L; } private Note setId(Long id) { return this; }\n"
                + "public String getURLPath() { return null; } void setURLPath(Object path) {}"),
        legal("bytes of bytes", jpa, ID + "byte[][] parts;"),
        legal("an attribute that isn't mapped", jpa, ID + "@Transient Thread thread;"),
        legal("a target said aside", jpa, ID + "@ManyToOne(targetEntity = User.class) Object o;"),
        legal(
            "a table that two collections have from both sides",
            jpa,
            ID
                + "@ManyToMany @JoinTable(name = \"pairs\", joinColumns = @JoinColumn(name ="
                + " \"note\"), inverseJoinColumns = @JoinColumn(name = \"topic\"))"
                + " java.util.Set<Topic> one;\n"
                + "@Entity static class Topic { @Id Long id; @ManyToMany @JoinTable(name ="
                + " \"pairs\", joinColumns = @JoinColumn(name = \"topic\"), inverseJoinColumns ="
                + " @JoinColumn(name = \"note\")) java.util.Set<Note> two; }"));
  }

  private static Shape legal(String name, String option, String body) {
    return new Shape(
        name, ProblemCode.INTERNAL, "", List.of(of("Note", "@Entity", body)), List.of(option));
  }

  private static Source of(String name, String annotations, String body) {
    return new Source(name, annotations, body);
  }
}
