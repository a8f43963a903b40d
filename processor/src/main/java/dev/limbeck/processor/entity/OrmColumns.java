package dev.limbeck.processor.entity;

import dev.limbeck.processor.xml.XmlElement;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the elements that are about columns, tables and generators. */
record OrmColumns(OrmValues values) {
  static final String COLUMN = Jpa.PERSISTENCE + "Column";
  static final String JOIN_COLUMN = Jpa.PERSISTENCE + "JoinColumn";
  static final String JOIN_TABLE = Jpa.PERSISTENCE + "JoinTable";
  static final String COLLECTION_TABLE = Jpa.PERSISTENCE + "CollectionTable";
  static final String TABLE = Jpa.PERSISTENCE + "Table";
  static final String SECONDARY_TABLE = Jpa.PERSISTENCE + "SecondaryTable";
  static final String PRIMARY_KEY_JOIN_COLUMN = Jpa.PERSISTENCE + "PrimaryKeyJoinColumn";
  static final String MAP_KEY_JOIN_COLUMN = Jpa.PERSISTENCE + "MapKeyJoinColumn";
  static final String SEQUENCE_GENERATOR = Jpa.PERSISTENCE + "SequenceGenerator";
  static final String TABLE_GENERATOR = Jpa.PERSISTENCE + "TableGenerator";

  private static final String COMMON =
      "name nullable? insertable? updatable? column-definition options";
  private static final String SIZES = " unique? table length# precision# scale#";
  private static final String REFERENCE = COMMON + " unique? table referenced-column-name";

  AnnotationUse column(XmlElement column) {
    Map<String, Object> read = values.values(column, COMMON + SIZES + " comment second-precision#");
    checks(column, read);
    return values.use(COLUMN, column, read);
  }

  List<AnnotationUse> joinColumns(XmlElement owner, String name) {
    return owner.children(name).stream()
        .map(
            each -> {
              Map<String, Object> read = values.values(each, REFERENCE + " comment");
              foreignKey(each, "foreign-key", "foreignKey", read);
              checks(each, read);
              return values.use(JOIN_COLUMN, each, read);
            })
        .toList();
  }

  List<AnnotationUse> mapKeyJoinColumns(XmlElement owner) {
    return owner.children("map-key-join-column").stream()
        .map(
            each -> {
              Map<String, Object> read = values.values(each, REFERENCE);
              foreignKey(each, "foreign-key", "foreignKey", read);
              return values.use(MAP_KEY_JOIN_COLUMN, each, read);
            })
        .toList();
  }

  List<AnnotationUse> primaryKeyJoinColumns(XmlElement owner) {
    return owner.children("primary-key-join-column").stream()
        .map(
            each -> {
              Map<String, Object> read =
                  values.values(each, "name referenced-column-name column-definition options");
              foreignKey(each, "foreign-key", "foreignKey", read);
              return values.use(PRIMARY_KEY_JOIN_COLUMN, each, read);
            })
        .toList();
  }

  AnnotationUse mapKeyColumn(XmlElement column) {
    return values.use(Jpa.PERSISTENCE + "MapKeyColumn", column, COMMON + SIZES);
  }

  AnnotationUse orderColumn(XmlElement column) {
    return values.use(Jpa.PERSISTENCE + "OrderColumn", column, COMMON);
  }

  AnnotationUse table(XmlElement table) {
    Map<String, Object> read = values.values(table, "name comment options");
    schema(table, read, true);
    constraints(table, read);
    checks(table, read);
    return values.use(TABLE, table, read);
  }

  AnnotationUse secondaryTable(XmlElement table) {
    Map<String, Object> read = values.values(table, "name comment options");
    schema(table, read, values.hibernate6());
    constraints(table, read);
    checks(table, read);
    read.put("pkJoinColumns", primaryKeyJoinColumns(table));
    foreignKey(table, "foreign-key", "foreignKey", read);
    return values.use(SECONDARY_TABLE, table, read);
  }

  AnnotationUse joinTable(XmlElement table) {
    Map<String, Object> read = values.values(table, "name comment options");
    schema(table, read, true);
    constraints(table, read);
    checks(table, read);
    given(read, "joinColumns", joinColumns(table, "join-column"));
    given(read, "inverseJoinColumns", joinColumns(table, "inverse-join-column"));
    foreignKey(table, "foreign-key", "foreignKey", read);
    foreignKey(table, "inverse-foreign-key", "inverseForeignKey", read);
    return values.use(JOIN_TABLE, table, read);
  }

  private static void given(Map<String, Object> read, String name, List<AnnotationUse> uses) {
    if (!uses.isEmpty()) {
      read.put(name, uses);
    }
  }

  AnnotationUse collectionTable(XmlElement table) {
    Map<String, Object> read = values.values(table, "name options");
    schema(table, read, true);
    constraints(table, read);
    read.put("joinColumns", joinColumns(table, "join-column"));
    foreignKey(table, "foreign-key", "foreignKey", read);
    return values.use(COLLECTION_TABLE, table, read);
  }

  AnnotationUse sequenceGenerator(XmlElement generator) {
    String words = "name sequence-name initial-value# allocation-size#";
    return values.use(
        SEQUENCE_GENERATOR, generator, values.hibernate6() ? words : words + " schema options");
  }

  AnnotationUse tableGenerator(XmlElement generator, boolean ofType) {
    Map<String, Object> read =
        values.values(
            generator,
            "name table pk-column-name value-column-name pk-column-value initial-value#"
                + " allocation-size# options");
    schema(generator, read, values.hibernate6() && ofType);
    constraints(generator, read);
    return values.use(TABLE_GENERATOR, generator, read);
  }

  /** A table without a schema of its own may have the file's. */
  private void schema(XmlElement table, Map<String, Object> read, boolean orOfFile) {
    Optional<String> schema = table.attribute("schema");
    schema
        .or(() -> orOfFile ? values.document().schema() : Optional.empty())
        .ifPresent(text -> read.put("schema", text));
  }

  private void constraints(XmlElement table, Map<String, Object> read) {
    read.put(
        "uniqueConstraints",
        table.children("unique-constraint").stream().map(this::uniqueConstraint).toList());
    read.put(
        "indexes",
        table.children("index").stream()
            .map(each -> values.use(Jpa.PERSISTENCE + "Index", each, "name column-list unique?"))
            .toList());
  }

  private AnnotationUse uniqueConstraint(XmlElement constraint) {
    Map<String, Object> read = values.values(constraint, "name options");
    read.put(
        "columnNames", constraint.children("column-name").stream().map(XmlElement::text).toList());
    return values.use(Jpa.PERSISTENCE + "UniqueConstraint", constraint, read);
  }

  private void checks(XmlElement owner, Map<String, Object> read) {
    if (!values.hibernate6()) {
      read.put(
          "check",
          owner.children("check-constraint").stream()
              .map(
                  each ->
                      values.use(
                          Jpa.PERSISTENCE + "CheckConstraint", each, "name constraint options"))
              .toList());
    }
  }

  /** Hibernate 6.6 makes its own foreign keys, whatever a mapping file says. */
  private void foreignKey(
      XmlElement owner, String child, String element, Map<String, Object> read) {
    if (!values.hibernate6()) {
      owner.child(child).ifPresent(each -> read.put(element, foreignKey(each)));
    }
  }

  AnnotationUse foreignKey(XmlElement key) {
    Map<String, Object> read = values.values(key, "name foreign-key-definition options");
    values
        .constant(
            key,
            key.attribute("constraint-mode"),
            "CONSTRAINT",
            "NO_CONSTRAINT",
            "PROVIDER_DEFAULT")
        .ifPresent(mode -> read.put("value", mode));
    return values.use(Jpa.PERSISTENCE + "ForeignKey", key, read);
  }
}
