package dev.limbeck.processor;

import static dev.limbeck.processor.ProblemCase.ID;

import dev.limbeck.processor.report.ProblemCode;
import java.util.List;

/** Entities that can't be mapped, and mapping files. */
final class MappingProblems {
  private static final String NUMBER =
      "static class Number implements AttributeConverter<Object, Long> {"
          + " public Long convertToDatabaseColumn(Object value) { return 1L; }"
          + " public Object convertToEntityAttribute(Long value) { return value; } }";

  private MappingProblems() {}

  static List<ProblemCase> ofMapping() {
    return List.of(
        ProblemCase.of(ProblemCode.RESERVED_NAME, "Order.java:5", "Order", "@Entity", ID),
        ProblemCase.of(
            ProblemCode.NAME_TOO_LONG,
            "Note.java:7",
            "Note",
            "@Entity",
            ID + "@Column(name = \"" + "n".repeat(64) + "\") String text;"),
        ProblemCase.of(
            ProblemCode.LOOKALIKE_NAME,
            "Note.java:7",
            "Note",
            "@Entity",
            ID + "@Column(name = \"cafe\\u0301\") String text;"),
        ProblemCase.of(
            ProblemCode.NAME_TAKEN,
            "Note.java:4",
            "Note",
            "@Entity @Table(indexes = @Index(name = \"users\", columnList = \"text\"))",
            ID + "String text;"),
        ProblemCase.of(ProblemCode.MISSING_ID, "Note.java:5", "Note", "@Entity", "String text;"),
        ProblemCase.of(
            ProblemCode.CYCLIC_ID, "Note.java:5", "Note", "@Entity", "@Id @ManyToOne Note other;"),
        ProblemCase.of(
            ProblemCode.UNMAPPED_TYPE, "Note.java:7", "Note", "@Entity", ID + "Thread thread;"),
        ProblemCase.of(
            ProblemCode.UNKNOWN_TARGET,
            "Note.java:7",
            "Note",
            "@Entity",
            ID + "@ManyToOne Thread thread;"),
        ProblemCase.of(
            ProblemCode.UNKNOWN_MAPPED_BY,
            "Note.java:7",
            "Note",
            "@Entity",
            ID + "@OneToMany(mappedBy = \"nobody\") java.util.List<User> users;"),
        ProblemCase.of(
            ProblemCode.UNKNOWN_TABLE,
            "Note.java:7",
            "Note",
            "@Entity",
            ID + "@Column(table = \"elsewhere\") String text;"),
        ProblemCase.of(
            ProblemCode.UNKNOWN_COLUMN,
            "Note.java:7",
            "Note",
            "@Entity",
            ID + "@ManyToOne @JoinColumn(referencedColumnName = \"nothing\") User user;"),
        ProblemCase.of(
            ProblemCode.UNUSABLE_INDEX,
            "Note.java:4",
            "Note",
            "@Entity @Table(indexes = @Index(columnList = \"nothing\"))",
            ID),
        ProblemCase.of(
            ProblemCode.DUPLICATE_COLUMN,
            "Note.java:8",
            "Note",
            "@Entity",
            ID + "String text;\n@Column(name = \"text\") String other;"),
        ProblemCase.of(
            ProblemCode.CONFLICTING_COLUMNS,
            "Note.java:8",
            "Note",
            "@Entity",
            ID
                + "@Entity static class Long1 extends Note { Long amount; }\n"
                + "@Entity static class Text1 extends Note { String amount; }"),
        ProblemCase.of(
            ProblemCode.INVALID_IDENTITY,
            "Note.java:6",
            "Note",
            "@Entity",
            "@Id @GeneratedValue(strategy = GenerationType.IDENTITY) String id;"),
        ProblemCase.of(
            ProblemCode.AMBIGUOUS_CONVERTER,
            "Note.java:8",
            "Note",
            "@Entity",
            ID + converter("First") + converter("Second") + "StringBuilder text;"),
        new ProblemCase(
            ProblemCode.FOREIGN_ENTITY,
            "",
            shop ->
                shop.entity("User", ID + "String email; @ManyToOne com.library.Book book;")
                    .compile("-classpath", shop.classPathWithLibrary())),
        ProblemCase.of(
            ProblemCode.CONFLICTING_LENGTHS,
            "Note.java:8",
            "Note",
            "@Entity",
            ID
                + "@Entity static class Long1 extends Note { @Column(length = 9) String text; }\n"
                + "@Entity static class Short1 extends Note { @Column(length = 5) String text; }"),
        ProblemCase.of(
            ProblemCode.UNSUPPORTED_MAPPING,
            "Note.java:8",
            "Note",
            "@Entity",
            ID
                + "@org.hibernate.annotations.CompositeType(MoneyType.class)\nMoney money;\n"
                + "interface Money {}\n"
                + "static abstract class MoneyType"
                + " implements org.hibernate.usertype.CompositeUserType<Money> {}"),
        ProblemCase.of(
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
        ProblemCase.of(
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
  static List<ProblemCase> ofStart() {
    return List.of(
        ProblemCase.of(
            ProblemCode.DUPLICATE_ENTITY,
            "Note.java:7",
            "Note",
            "@Entity",
            ID + "@Entity(name = \"Note\") @Table(name = \"n\") static class N { @Id Long id; }"),
        ProblemCase.of(
            ProblemCode.INVALID_ID,
            "Note.java:7",
            "Note",
            "@Entity",
            ID + "@Entity static class Sub extends Note { @Id Long other; }"),
        ProblemCase.of(
            ProblemCode.INVALID_ID,
            "Note.java:4",
            "Note",
            "@Entity @IdClass(Note.Key.class)",
            "@Id Long one; @Id Long two;\n"
                + "static class Key implements java.io.Serializable { Long one; }"),
        ProblemCase.of(
            ProblemCode.INVALID_ID,
            "Note.java:7",
            "Note",
            "@Entity",
            ID + "@MapsId(\"nothing\") @OneToOne User user;"),
        ProblemCase.of(
            ProblemCode.INVALID_DISCRIMINATOR,
            "Note.java:7",
            "Note",
            "@Entity @DiscriminatorValue(\"x\")",
            ID + "@Entity @DiscriminatorValue(\"x\") static class Sub extends Note {}"),
        ProblemCase.of(
            ProblemCode.INVALID_DISCRIMINATOR,
            "Note.java:7",
            "Note",
            "@Entity @DiscriminatorValue(\"1\") @org.hibernate.annotations.DiscriminatorFormula("
                + "discriminatorType = DiscriminatorType.INTEGER, value = \"length(text)\")",
            ID
                + "String text; @Entity @DiscriminatorValue(\"x\") static class Sub extends Note {}"),
        ProblemCase.of(
            ProblemCode.WRONG_JOIN_COLUMNS,
            "Note.java:7",
            "Note",
            "@Entity",
            ID + "@ManyToOne @JoinColumn(name = \"a\") @JoinColumn(name = \"b\") User user;"),
        ProblemCase.of(
            ProblemCode.WRONG_MAPPED_BY,
            "Note.java:7",
            "Note",
            "@Entity",
            ID + "@OneToMany(mappedBy = \"email\") java.util.List<User> users;"),
        ProblemCase.of(
            ProblemCode.REFUSED_MAPPING,
            "Note.java:7",
            "Note",
            "@Entity",
            ID + "@Enumerated String text;"),
        refused("@Version @Convert(converter = Number.class) int version;\n" + NUMBER),
        refused(
            "@Convert(converter = Number.class) @Temporal(TemporalType.DATE) java.util.Date day;\n"
                + NUMBER),
        refused(
            "@ManyToMany(mappedBy = \"notes\") @MapKeyColumn java.util.Map<Long, Topic> topics;\n"
                + "@Entity static class Topic { @Id Long id;"
                + " @ManyToMany java.util.Set<Note> notes; }"),
        refused("@Column(precision = 9, scale = 2) double amount;"),
        refused("@Column(precision = 16) double amount;"),
        refused("@Column(precision = 1001) java.math.BigDecimal amount;"),
        refused("Byte[] bytes;"),
        refused("@OneToMany User user;"),
        refused("@OneToMany @MapKey(name = \"nothing\") java.util.Map<String, User> users;"),
        ProblemCase.of(
            ProblemCode.REFUSED_MAPPING,
            "Note.java:6",
            "Note",
            "@Entity",
            "@Id @GeneratedValue(strategy = GenerationType.UUID) Long id;"),
        ProblemCase.of(
            ProblemCode.REFUSED_MAPPING,
            "Note.java:8",
            "Note",
            "@Entity",
            ID + "Part part;\n@Embeddable static class Part { @Id String text; }"),
        ProblemCase.of(
            ProblemCode.REFUSED_MAPPING, "Note.java:4", "Note", "@Entity @MappedSuperclass", ID),
        ProblemCase.of(
            ProblemCode.INVALID_ID,
            "Note.java:4",
            "Note",
            "@Entity @IdClass(Note.Key.class)",
            ID + "@ManyToOne User user;\nstatic class Key { Long id; Long user; }"),
        ProblemCase.of(
            ProblemCode.INVALID_ID,
            "Note.java:7",
            "Note",
            "@Entity",
            ID + "@EmbeddedId Part part;\n@Embeddable static class Part { String text; }"),
        ProblemCase.of(
            ProblemCode.UNUSED_ANNOTATION,
            "Note.java:4",
            "Note",
            "@Entity @AttributeOverride(name = \"nothing\", column = @Column(name = \"x\"))",
            ID),
        ProblemCase.of(
            ProblemCode.NOT_CREATED,
            "Note.java:4",
            "Note",
            "@Entity @org.hibernate.annotations.View(query = \"select 1 as id\")",
            ID));
  }

  private static ProblemCase refused(String attribute) {
    return ProblemCase.of(
        ProblemCode.REFUSED_MAPPING, "Note.java:7", "Note", "@Entity", ID + attribute);
  }

  private static String converter(String name) {
    return "@Converter(autoApply = true) static class "
        + name
        + " implements AttributeConverter<StringBuilder, String> {"
        + " public String convertToDatabaseColumn(StringBuilder value) { return \"\"; }"
        + " public StringBuilder convertToEntityAttribute(String value) { return null; } }\n";
  }

  static List<ProblemCase> ofMappingFiles() {
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

  private static ProblemCase mapped(ProblemCode code, String mapping) {
    return new ProblemCase(
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
}
