package dev.limbeck.processor.entity;

import dev.limbeck.processor.entity.OrmType.Attribute;
import dev.limbeck.processor.xml.XmlElement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the elements that map an attribute. */
final class OrmAttributes {
  private static final String BASIC = Jpa.PERSISTENCE + "Basic";

  private final OrmValues values;
  private final OrmColumns columns;

  OrmAttributes(OrmValues values) {
    this.values = values;
    this.columns = new OrmColumns(values);
  }

  Attribute read(XmlElement element, String name) {
    OrmUses uses = new OrmUses();
    switch (element.name()) {
      case "id" -> id(element, uses);
      case "embedded-id" -> embedded(element, Jpa.EMBEDDED_ID, uses);
      case "basic" -> basic(element, uses);
      case "tenant-id" -> {
        mark(element, Jpa.HIBERNATE + "TenantId", uses);
        basic(element, uses);
      }
      case "version" -> version(element, uses);
      case "embedded" -> embedded(element, Jpa.EMBEDDED, uses);
      case "many-to-one" -> toOne(element, Jpa.MANY_TO_ONE, uses);
      case "one-to-one" -> toOne(element, Jpa.ONE_TO_ONE, uses);
      case "one-to-many" -> oneToMany(element, uses);
      case "many-to-many" -> manyToMany(element, uses);
      case "element-collection" -> elements(element, uses);
      default -> mark(element, Jpa.TRANSIENT, uses);
    }
    return new Attribute(
        name,
        element.name(),
        element.attribute("access").flatMap(OrmDocument::access),
        uses,
        values.of(element));
  }

  private void mark(XmlElement element, String annotation, OrmUses uses) {
    uses.change(values.use(annotation, element, Map.of()));
  }

  /** Adds an annotation of one value, if the element has it. */
  private void value(XmlElement element, String annotation, Optional<String> value, OrmUses uses) {
    value.ifPresent(text -> uses.change(values.use(annotation, element, Map.of("value", text))));
  }

  private void id(XmlElement element, OrmUses uses) {
    mark(element, Jpa.ID, uses);
    if (!values.hibernate6()) {
      uses.change(values.use(BASIC, element, Map.of("optional", false)));
    }
    column(element, uses);
    type(element, uses);
    temporal(element, uses);
    element.child("generated-value").ifPresent(each -> generated(each, uses));
    element
        .child("sequence-generator")
        .ifPresent(each -> uses.change(columns.sequenceGenerator(each)));
    element
        .child("table-generator")
        .ifPresent(each -> uses.change(columns.tableGenerator(each, true)));
    element
        .child("uuid-generator")
        .ifPresent(each -> uses.change(values.use(Jpa.HIBERNATE + "UuidGenerator", each, "style")));
  }

  private void generated(XmlElement element, OrmUses uses) {
    Map<String, Object> read = values.values(element, "generator");
    values
        .constant(
            element, element.attribute("strategy"), "TABLE", "SEQUENCE", "IDENTITY", "AUTO", "UUID")
        .ifPresent(strategy -> read.put("strategy", strategy));
    uses.change(values.use(Jpa.PERSISTENCE + "GeneratedValue", element, read));
  }

  private void basic(XmlElement element, OrmUses uses) {
    uses.change(values.use(BASIC, element, "optional?"));
    Optional<String> formula =
        values.hibernate6() ? Optional.empty() : element.childText("formula");
    if (formula.isPresent()) {
      value(element, Jpa.HIBERNATE + "Formula", formula, uses);
    } else {
      column(element, uses);
    }
    converts(element, "convert", "", uses);
    type(element, uses);
    temporal(element, uses);
    element
        .child("lob")
        .ifPresent(each -> uses.change(values.use(Jpa.PERSISTENCE + "Lob", each, Map.of())));
    enumerated(element, "enumerated", "Enumerated", uses);
  }

  private void version(XmlElement element, OrmUses uses) {
    mark(element, Jpa.PERSISTENCE + "Version", uses);
    temporal(element, uses);
    column(element, uses);
  }

  private void column(XmlElement element, OrmUses uses) {
    element.child("column").ifPresent(each -> uses.change(columns.column(each)));
  }

  private void temporal(XmlElement element, OrmUses uses) {
    temporal(element, "temporal", "Temporal", uses);
  }

  private void temporal(XmlElement element, String child, String annotation, OrmUses uses) {
    value(
        element,
        Jpa.PERSISTENCE + annotation,
        values.constant(element, element.childText(child), "DATE", "TIME", "TIMESTAMP"),
        uses);
  }

  private void enumerated(XmlElement element, String child, String annotation, OrmUses uses) {
    value(
        element,
        Jpa.PERSISTENCE + annotation,
        values.constant(element, element.childText(child), "ORDINAL", "STRING"),
        uses);
  }

  private void type(XmlElement element, OrmUses uses) {
    Optional<Integer> code =
        element
            .childText("jdbc-type-code")
            .filter(text -> text.matches("-?\\d{1,9}"))
            .map(Integer::valueOf);
    if (code.isEmpty() && !values.hibernate6()) {
      code = element.childText("jdbc-type-name").flatMap(values.types()::sqlType);
    }
    code.ifPresent(
        number ->
            uses.change(
                values.use(Jpa.HIBERNATE + "JdbcTypeCode", element, Map.of("value", number))));
    if (!values.hibernate6()) {
      value(
          element,
          Jpa.HIBERNATE + "JdbcType",
          values.className(element, element.childText("jdbc-type")),
          uses);
    }
  }

  private void embedded(XmlElement element, String annotation, OrmUses uses) {
    mark(element, annotation, uses);
    if (!values.hibernate6()) {
      value(
          element,
          Jpa.HIBERNATE + "TargetEmbeddable",
          values.className(element, element.childText("target")),
          uses);
    }
    attributeOverrides(attributeOverrides(element, "attribute-override", ""), uses);
    if (annotation.equals(Jpa.EMBEDDED)) {
      associationOverrides(element, uses);
      if (values.hibernate6()) {
        converts(element, "convert", "", uses);
      }
    }
  }

  private void toOne(XmlElement element, String annotation, OrmUses uses) {
    Map<String, Object> read = values.values(element, "optional?");
    values
        .className(element, element.attribute("target-entity"))
        .ifPresent(target -> read.put("targetEntity", target));
    if (annotation.equals(Jpa.ONE_TO_ONE)) {
      read.putAll(values.values(element, "mapped-by"));
    }
    uses.change(values.use(annotation, element, read));
    if (values.flag(element, "id")) {
      mark(element, Jpa.ID, uses);
    }
    value(element, Jpa.PERSISTENCE + "MapsId", element.attribute("maps-id"), uses);
    element.child("join-table").ifPresent(each -> uses.change(columns.joinTable(each)));
    uses.replace(OrmColumns.JOIN_COLUMN, columns.joinColumns(element, "join-column"));
    if (annotation.equals(Jpa.ONE_TO_ONE)) {
      uses.replace(OrmColumns.PRIMARY_KEY_JOIN_COLUMN, columns.primaryKeyJoinColumns(element));
    }
    if (!values.hibernate6()) {
      element
          .child("property-ref")
          .ifPresent(
              each -> value(each, Jpa.HIBERNATE + "PropertyRef", each.attribute("name"), uses));
      hibernates(element, uses);
    }
  }

  /** Reads what is Hibernate's own. */
  private void hibernates(XmlElement element, OrmUses uses) {
    element
        .attribute("not-found")
        .ifPresent(
            action ->
                uses.change(
                    values.use(Jpa.HIBERNATE + "NotFound", element, Map.of("action", action))));
    if (!element.name().equals("one-to-one") && !element.name().equals("many-to-many")) {
      element
          .childText("on-delete")
          .ifPresent(
              action ->
                  uses.change(
                      values.use(Jpa.HIBERNATE + "OnDelete", element, Map.of("action", action))));
    }
  }

  private void oneToMany(XmlElement element, OrmUses uses) {
    toMany(element, Jpa.ONE_TO_MANY, uses);
    uses.replace(OrmColumns.JOIN_COLUMN, columns.joinColumns(element, "join-column"));
  }

  private void manyToMany(XmlElement element, OrmUses uses) {
    toMany(element, Jpa.MANY_TO_MANY, uses);
  }

  private void toMany(XmlElement element, String annotation, OrmUses uses) {
    Map<String, Object> read = values.values(element, "mapped-by");
    values
        .className(element, element.attribute("target-entity"))
        .ifPresent(target -> read.put("targetEntity", target));
    uses.change(values.use(annotation, element, read));
    plural(element, uses);
    attributeOverrides(
        attributeOverrides(element, "map-key-attribute-override", keyPrefix()), uses);
    element.child("join-table").ifPresent(each -> uses.change(columns.joinTable(each)));
    if (!values.hibernate6()) {
      hibernates(element, uses);
    }
  }

  private String keyPrefix() {
    return values.hibernate6() ? "" : "key.";
  }

  private void elements(XmlElement element, OrmUses uses) {
    Map<String, Object> read = new HashMap<>();
    values
        .className(element, element.attribute("target-class"))
        .ifPresent(target -> read.put("targetClass", target));
    uses.change(values.use(Jpa.ELEMENT_COLLECTION, element, read));
    converts(element, "convert", "", uses);
    plural(element, uses);
    element.child("collection-table").ifPresent(each -> uses.change(columns.collectionTable(each)));
    column(element, uses);
    enumerated(element, "enumerated", "Enumerated", uses);
    element
        .child("lob")
        .ifPresent(each -> uses.change(values.use(Jpa.PERSISTENCE + "Lob", each, Map.of())));
    temporal(element, uses);
    type(element, uses);
    List<AnnotationUse> overrides =
        new ArrayList<>(attributeOverrides(element, "map-key-attribute-override", keyPrefix()));
    overrides.addAll(
        attributeOverrides(element, "attribute-override", values.hibernate6() ? "" : "value."));
    attributeOverrides(overrides, uses);
    associationOverrides(element, uses);
  }

  /** Reads what all collections have. */
  private void plural(XmlElement element, OrmUses uses) {
    Optional<XmlElement> order = element.child("order-column");
    order.ifPresent(each -> uses.change(columns.orderColumn(each)));
    if (!values.hibernate6()) {
      structure(element, order.isPresent(), uses);
    }
    element
        .child("map-key")
        .ifPresent(each -> uses.change(values.use(Jpa.PERSISTENCE + "MapKey", each, "name")));
    element
        .child("map-key-class")
        .ifPresent(
            each ->
                value(
                    each,
                    Jpa.MAP_KEY_CLASS,
                    values.className(each, each.attribute("class")),
                    uses));
    temporal(element, "map-key-temporal", "MapKeyTemporal", uses);
    enumerated(element, "map-key-enumerated", "MapKeyEnumerated", uses);
    if (!values.hibernate6()) {
      converts(element, "map-key-convert", "key", uses);
    }
    element.child("map-key-column").ifPresent(each -> uses.change(columns.mapKeyColumn(each)));
    uses.replace(OrmColumns.MAP_KEY_JOIN_COLUMN, columns.mapKeyJoinColumns(element));
  }

  private void structure(XmlElement element, boolean ordered, OrmUses uses) {
    Optional<String> kind = element.attribute("classification");
    kind.filter("BAG"::equals).ifPresent(bag -> mark(element, Jpa.HIBERNATE + "Bag", uses));
    Optional<String> base = element.childText("list-index-base");
    if (!ordered && (base.isPresent() || kind.filter("LIST"::equals).isPresent())) {
      mark(element, Jpa.PERSISTENCE + "OrderColumn", uses);
    }
    base.filter(text -> text.matches("\\d{1,9}"))
        .ifPresent(
            text ->
                uses.change(
                    values.use(
                        Jpa.HIBERNATE + "ListIndexBase",
                        element,
                        Map.of("value", Integer.valueOf(text)))));
  }

  private void converts(XmlElement element, String child, String prefix, OrmUses uses) {
    uses.replace(Jpa.CONVERT, converts(values, element, child, prefix));
  }

  /** Returns the conversions; what they are for begins with {@code prefix} unless it is that. */
  static List<AnnotationUse> converts(
      OrmValues values, XmlElement element, String child, String prefix) {
    List<AnnotationUse> uses = new ArrayList<>();
    for (XmlElement each : element.children(child)) {
      Map<String, Object> read = values.values(each, "disable-conversion?");
      values.converter(each).ifPresent(converter -> read.put("converter", converter));
      each.attribute("attribute-name")
          .map(name -> prefix.isEmpty() || name.equals(prefix) ? name : prefix + "." + name)
          .ifPresent(name -> read.put("attributeName", name));
      uses.add(values.use(Jpa.CONVERT, each, read));
    }
    return uses;
  }

  private List<AnnotationUse> attributeOverrides(XmlElement element, String child, String prefix) {
    return attributeOverrides(values, element, child, prefix);
  }

  static List<AnnotationUse> attributeOverrides(
      OrmValues values, XmlElement element, String child, String prefix) {
    List<AnnotationUse> uses = new ArrayList<>();
    for (XmlElement each : element.children(child)) {
      Map<String, Object> read = new HashMap<>();
      each.attribute("name").ifPresent(name -> read.put("name", prefix + name));
      each.child("column")
          .ifPresent(column -> read.put("column", new OrmColumns(values).column(column)));
      uses.add(values.use(OrmUses.ATTRIBUTE_OVERRIDE, each, read));
    }
    return uses;
  }

  private static void attributeOverrides(List<AnnotationUse> overrides, OrmUses uses) {
    uses.replace(OrmUses.ATTRIBUTE_OVERRIDE, overrides);
  }

  private void associationOverrides(XmlElement element, OrmUses uses) {
    uses.replace(OrmUses.ASSOCIATION_OVERRIDE, associationOverrides(values, element));
  }

  static List<AnnotationUse> associationOverrides(OrmValues values, XmlElement element) {
    OrmColumns columns = new OrmColumns(values);
    List<AnnotationUse> uses = new ArrayList<>();
    for (XmlElement each : element.children("association-override")) {
      Map<String, Object> read = values.values(each, "name");
      List<AnnotationUse> joins = columns.joinColumns(each, "join-column");
      if (!joins.isEmpty()) {
        read.put("joinColumns", joins);
      }
      each.child("join-table").ifPresent(table -> read.put("joinTable", columns.joinTable(table)));
      if (!values.hibernate6()) {
        each.child("foreign-key").ifPresent(key -> read.put("foreignKey", columns.foreignKey(key)));
      }
      uses.add(values.use(OrmUses.ASSOCIATION_OVERRIDE, each, read));
    }
    return uses;
  }
}
