package dev.limbeck.processor.mapping;

import dev.limbeck.processor.entity.AnnotationUse;
import dev.limbeck.processor.entity.Annotations;
import dev.limbeck.processor.entity.AttributeModel;
import dev.limbeck.processor.entity.AttributeModel.Container;
import dev.limbeck.processor.entity.AttributeModel.Plural;
import dev.limbeck.processor.entity.AttributeModel.PluralKind;
import dev.limbeck.processor.entity.HibernateVersion;
import dev.limbeck.processor.entity.JavaType;
import dev.limbeck.processor.entity.Jpa;
import dev.limbeck.processor.entity.ValueModel;
import dev.limbeck.processor.entity.ValueModel.BasicValue;
import dev.limbeck.processor.entity.ValueModel.EmbeddedValue;
import dev.limbeck.processor.entity.ValueModel.EntityValue;
import dev.limbeck.processor.report.ProblemCode;
import dev.limbeck.schema.ReferentialAction;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Maps what a row of a collection holds beside its owner: order or key, and element. */
final class ElementMapper {
  private static final Set<String> BYTES_BY_NAME =
      Set.of(
          "java.lang.Class",
          "java.sql.NClob",
          "java.util.Currency",
          "java.util.GregorianCalendar",
          "java.util.Locale",
          "java.util.TimeZone");

  /** What an annotation of a map's key is called where it is about a plain attribute. */
  private static final Map<String, String> OF_KEYS =
      Map.of(
          Jpa.PERSISTENCE + "MapKeyEnumerated", Jpa.PERSISTENCE + "Enumerated",
          Jpa.PERSISTENCE + "MapKeyTemporal", Jpa.PERSISTENCE + "Temporal",
          Jpa.HIBERNATE + "MapKeyJdbcTypeCode", Jpa.HIBERNATE + "JdbcTypeCode",
          Jpa.HIBERNATE + "MapKeyJdbcType", Jpa.HIBERNATE + "JdbcType",
          Jpa.HIBERNATE + "MapKeyJavaType", Jpa.HIBERNATE + "JavaType",
          Jpa.HIBERNATE + "MapKeyType", Jpa.HIBERNATE + "Type");

  private static final Map<String, String> OF_IDS =
      Map.of(
          Jpa.HIBERNATE + "CollectionIdJdbcTypeCode", Jpa.HIBERNATE + "JdbcTypeCode",
          Jpa.HIBERNATE + "CollectionIdJdbcType", Jpa.HIBERNATE + "JdbcType",
          Jpa.HIBERNATE + "CollectionIdType", Jpa.HIBERNATE + "Type");

  private static final Map<String, String> OF_INDEXES =
      Map.of(
          Jpa.HIBERNATE + "ListIndexJdbcTypeCode", Jpa.HIBERNATE + "JdbcTypeCode",
          Jpa.HIBERNATE + "ListIndexJdbcType", Jpa.HIBERNATE + "JdbcType",
          Jpa.HIBERNATE + "ListIndexJavaType", Jpa.HIBERNATE + "JavaType");

  private final Run run;
  private final IdMapper ids;
  private final BasicMapper basics;

  ElementMapper(Run run, IdMapper ids, BasicMapper basics) {
    this.run = run;
    this.ids = ids;
    this.basics = basics;
  }

  /**
   * Maps the order column, or the key of a map.
   *
   * @param required whether the row exists for the collection alone
   */
  List<ColumnDraft> keys(Site site, Plural plural, boolean required) {
    Annotations annotations = plural.annotations();
    if (plural.container() == Container.MAP) {
      return annotations.has(Annotated.MAP_KEY)
          ? List.of()
          : plural.key().map(key -> key(site, plural, key, required)).orElse(List.of());
    }
    boolean ordered =
        plural.container() == Container.ARRAY
            || (plural.container() == Container.LIST && isIndexed(annotations));
    return ordered ? List.of(order(site, plural, required)) : List.of();
  }

  /** Returns whether the order of a list counts: it has a column, or its index is described. */
  private static boolean isIndexed(Annotations annotations) {
    return annotations.hasAny(Annotated.ORDER_COLUMN, Jpa.HIBERNATE + "ListIndexBase")
        || OF_INDEXES.keySet().stream().anyMatch(annotations::has);
  }

  private ColumnDraft order(Site site, Plural plural, boolean required) {
    ColumnSpec spec = new ColumnSpec(plural.annotations().find(Annotated.ORDER_COLUMN));
    String name = run.naming().attribute(plural.member()) + "_ORDER";
    Optional<ColumnShape> shape =
        run.types()
            .shape(
                new ColumnTypes.Request(
                    JavaType.of("java.lang.Integer"),
                    named(plural.annotations(), OF_INDEXES),
                    spec,
                    Constraints.NONE));
    if (shape.isEmpty()) {
      basics.reportOwnType(plural.member());
    }
    ColumnDraft draft =
        ids.columns()
            .draft(
                site,
                ids.columns().name(site, spec, run.naming().written(name)),
                site.path() + plural.name() + " order",
                shape.map(ColumnShape::definition).orElseGet(() -> ColumnDefinition.of("integer")),
                plural.member().origin())
            .at(run.nextPosition())
            .required(required || spec.isRequired());
    ids.columns().decorate(draft, spec);
    if (run.options().isAtLeast(HibernateVersion.V7_3)) {
      int base =
          plural
              .annotations()
              .find(Jpa.HIBERNATE + "ListIndexBase")
              .map(use -> use.number("value").orElse(0))
              .orElse(0);
      draft.check(Optional.empty(), SqlNames.spelled(draft.name()) + " >= " + base);
    }
    return ids.columns().add(site, site.table(), draft);
  }

  /** Maps the key that Hibernate gives each row of a bag, where it is asked to. */
  Optional<ColumnDraft> collectionId(Site site, Plural plural) {
    Annotations annotations = plural.annotations();
    Optional<AnnotationUse> use = annotations.find(Jpa.HIBERNATE + "CollectionId");
    if (use.isEmpty()) {
      return Optional.empty();
    }
    return basics.column(
        new BasicMapper.Value(
            site.withRules(Site.Rules.KEY),
            plural.member(),
            collectionIdType(annotations),
            named(annotations, OF_IDS),
            new ColumnSpec(use.get().nested("column")),
            run.naming().written("id"),
            "id",
            " id"));
  }

  private static JavaType collectionIdType(Annotations annotations) {
    Optional<String> type =
        annotations
            .find(Jpa.HIBERNATE + "CollectionIdJavaClass")
            .flatMap(use -> use.text("idType"))
            .or(
                () ->
                    annotations
                        .find(Jpa.HIBERNATE + "CollectionIdJavaType")
                        .flatMap(use -> use.text("value"))
                        .map(ElementMapper::described));
    return JavaType.of(type.orElse("java.lang.Long"));
  }

  /** Hibernate's descriptors are named after what they describe. */
  private static String described(String descriptor) {
    String simple = descriptor.substring(descriptor.lastIndexOf('.') + 1).replace("JavaType", "");
    return switch (simple) {
      case "UUID" -> "java.util.UUID";
      case "Integer", "Short", "String" -> "java.lang." + simple;
      default -> "java.lang.Long";
    };
  }

  private List<ColumnDraft> key(Site site, Plural plural, ValueModel key, boolean required) {
    Site.Rules rules = required ? Site.Rules.KEY : Site.Rules.ELEMENT;
    String name = run.naming().attribute(plural.member()) + "_KEY";
    List<AnnotationUse> joins =
        plural.annotations().all(Annotated.MAP_KEY_JOIN_COLUMN).stream()
            .map(ElementMapper::withDefault)
            .toList();
    if (key instanceof EntityValue entity) {
      return keyReference(site.withRules(rules), plural, entity, joins, name, required);
    }
    if (key instanceof EmbeddedValue embedded) {
      return embedded(site.withRules(rules), plural, embedded, true);
    }
    Overrides own = KeyConversions.of(plural);
    ColumnSpec spec = new ColumnSpec(plural.annotations().find(Annotated.MAP_KEY_COLUMN));
    BasicMapper.Value value =
        new BasicMapper.Value(
            site.withRules(rules).withOverrides(own),
            plural.member(),
            known(((BasicValue) key).type(), plural.annotations().has(Jpa.MAP_KEY_CLASS)),
            ofKey(plural.annotations()),
            spec,
            run.naming().written(name),
            "key",
            " key");
    return basics.column(value).map(List::of).orElse(List.of());
  }

  /** Where a class is named beside the declaration, Hibernate takes some of its own for bytes. */
  private static JavaType known(JavaType type, boolean named) {
    return named && BYTES_BY_NAME.contains(type.name())
        ? JavaType.of("java.io.Serializable")
        : type;
  }

  /** Other than a {@code @JoinColumn}, a {@code @MapKeyJoinColumn} is not nullable by default. */
  private static AnnotationUse withDefault(AnnotationUse use) {
    Map<String, Object> values = new HashMap<>(use.values());
    values.putIfAbsent("nullable", false);
    return new AnnotationUse(use.type(), values, use.origin(), use.origins());
  }

  private static Annotations ofKey(Annotations annotations) {
    return named(annotations, OF_KEYS);
  }

  /** Returns the annotations that {@code names} has, under the names of plain attributes. */
  static Annotations named(Annotations annotations, Map<String, String> names) {
    List<AnnotationUse> uses = new ArrayList<>();
    for (AnnotationUse use : annotations.uses()) {
      String plain = names.get(use.type());
      if (plain != null) {
        uses.add(new AnnotationUse(plain, use.values(), use.origin(), use.origins()));
      }
    }
    return new Annotations(uses);
  }

  private List<ColumnDraft> keyReference(
      Site site,
      Plural plural,
      EntityValue key,
      List<AnnotationUse> uses,
      String name,
      boolean required) {
    Optional<EntityDraft> target = run.entity(key.target());
    if (target.isEmpty()) {
      return List.of();
    }
    List<ColumnDraft> targets = ids.idOf(target.get());
    if (uses.isEmpty() && targets.size() > 1) {
      reportUndescribed(plural, target.get());
      return List.of();
    }
    List<ColumnDraft> mapped =
        ids.joins()
            .map(
                new JoinColumns.Request(
                    site,
                    uses,
                    targets,
                    column -> run.naming().written(name),
                    site.path() + plural.name() + " key",
                    required,
                    plural.member().origin(),
                    run.nextPosition()));
    References.Wish wish =
        new References.Wish(References.declared(uses), ReferentialAction.NO_ACTION, false);
    refer(site, plural, target.get(), mapped, targets, wish);
    return mapped;
  }

  private void reportUndescribed(Plural plural, EntityDraft target) {
    run.problems()
        .report(
            ProblemCode.WRONG_JOIN_COLUMNS,
            plural.member().origin(),
            plural.member().label()
                + " has the keys of "
                + target.source().simpleName()
                + " for its own, which are several columns, and Hibernate makes up only one."
                + " Describe each with @MapKeyJoinColumn.");
  }

  private void refer(
      Site site,
      AttributeModel attribute,
      EntityDraft target,
      List<ColumnDraft> mapped,
      List<ColumnDraft> targets,
      References.Wish wish) {
    if (!target.isSpread()) {
      References.add(
          Turn.of(Turn.Stage.COLLECTION, site, attribute.name()),
          site.table(),
          mapped,
          target.table(),
          targets.stream().map(ColumnDraft::name).toList(),
          wish);
    }
  }

  /** Maps the element; nothing where it is the row itself. */
  List<ColumnDraft> element(Site site, Plural plural, Optional<AnnotationUse> table) {
    if (plural.kind() == PluralKind.MANY_TO_ANY) {
      return anyElement(site, plural, table);
    }
    ValueModel element = plural.element();
    if (element instanceof EntityValue entity) {
      return run.entity(entity.target())
          .map(target -> reference(site, plural, target, table, true))
          .orElse(List.of());
    }
    if (element instanceof EmbeddedValue embedded) {
      return embedded(site, plural, embedded, false);
    }
    Overrides own = Overrides.of(plural.annotations());
    ColumnSpec spec =
        new ColumnSpec(
            site.overrides()
                .column(plural.name())
                .or(() -> plural.annotations().find(Annotated.COLUMN)));
    boolean named =
        plural
            .annotations()
            .find(Jpa.ELEMENT_COLLECTION)
            .filter(use -> use.gives("targetClass"))
            .isPresent();
    JavaType type = known(((BasicValue) element).type(), named);
    BasicMapper.Value value =
        new BasicMapper.Value(
            site.withOverrides(own),
            plural.member(),
            type,
            KeyConversions.leftToElements(plural)
                .without(Annotated.CHECK)
                .without(Annotated.COMMENT),
            spec,
            run.naming().written(run.naming().attribute(plural.member())),
            "value",
            " element");
    return basics.column(value).map(List::of).orElse(List.of());
  }

  private List<ColumnDraft> anyElement(Site site, Plural plural, Optional<AnnotationUse> table) {
    List<AnnotationUse> inverse =
        table.map(use -> use.allNested("inverseJoinColumns")).orElse(List.of());
    Annotations annotations = plural.annotations().without(Annotated.JOIN_COLUMN).plus(inverse);
    return AnyColumns.map(
        run, ids.columns(), basics, site, plural.member().with(annotations), true);
  }

  /** The other side of a relation makes the foreign key that a property reference doesn't. */
  private boolean isReferredBack(Site site, Plural plural) {
    return !run.options().isHibernate6() && MappedBy.inverse(run, site, plural).isPresent();
  }

  /** Maps the columns of a join table that refer to the target. */
  List<ColumnDraft> reference(
      Site site,
      AttributeModel attribute,
      EntityDraft target,
      Optional<AnnotationUse> table,
      boolean required) {
    List<AnnotationUse> uses = elementColumns(site, attribute, table);
    List<ColumnDraft> targets = targets(target, uses);
    String prefix = run.naming().attribute(attribute.member());
    List<ColumnDraft> mapped =
        ids.joins()
            .map(
                new JoinColumns.Request(
                    site,
                    uses,
                    targets,
                    column -> run.naming().reference(prefix, column.logical(), target.table()),
                    site.path() + attribute.name() + " element",
                    required,
                    attribute.member().origin(),
                    run.nextPosition()));
    boolean byProperty = !targets.equals(ids.idOf(target));
    if (byProperty && attribute instanceof Plural plural && !isReferredBack(site, plural)) {
      return mapped;
    }
    Optional<AnnotationUse> declared =
        attribute instanceof Plural plural
            ? declared(site, plural, table, uses)
            : References.declared(ToOneMapper.joinColumns(site, attribute))
                .or(() -> table.flatMap(use -> References.named(use, "inverseForeignKey")));
    ReferentialAction onDelete =
        attribute instanceof Plural plural
            ? MappedBy.inverse(run, site, plural)
                .map(inverse -> References.onDelete(inverse.annotations()))
                .orElse(ReferentialAction.NO_ACTION)
            : References.onDelete(attribute.annotations());
    boolean notFound = attribute.annotations().has(Annotated.NOT_FOUND);
    refer(
        site,
        attribute,
        target,
        mapped,
        targets,
        new References.Wish(declared, onDelete, notFound));
    return mapped;
  }

  /** Returns what describes the columns of the target; a single reference's own goes first. */
  private static List<AnnotationUse> elementColumns(
      Site site, AttributeModel attribute, Optional<AnnotationUse> table) {
    List<AnnotationUse> own =
        attribute instanceof Plural ? List.of() : ToOneMapper.joinColumns(site, attribute);
    return own.isEmpty()
        ? table.map(use -> use.allNested("inverseJoinColumns")).orElse(List.of())
        : own;
  }

  /** Observed of Hibernate: that there be no foreign key, the table can say, a column can't. */
  private Optional<AnnotationUse> declared(
      Site site, Plural plural, Optional<AnnotationUse> table, List<AnnotationUse> uses) {
    Optional<AnnotationUse> ofTable = table.flatMap(use -> use.nested("inverseForeignKey"));
    return ofTable.isPresent() && MappedBy.inverse(run, site, plural).isEmpty()
        ? ofTable
        : ofTable.or(() -> References.declared(uses)).filter(References::isWanted);
  }

  private List<ColumnDraft> targets(EntityDraft target, List<AnnotationUse> uses) {
    List<ColumnDraft> key = ids.idOf(target);
    List<ColumnDraft> named = new ArrayList<>();
    for (AnnotationUse use : uses) {
      use.text("referencedColumnName")
          .flatMap(name -> ids.columns().find(target.table(), name))
          .ifPresent(named::add);
    }
    boolean whole = named.isEmpty() || named.size() < uses.size() || named.size() >= key.size();
    if (whole && key.containsAll(named)) {
      return key;
    }
    if (!run.options().isHibernate6()) {
      target.table().uniqueIfNotYet(named, target.source().origin());
    }
    return named;
  }

  /** What overrides inside of a map says whether it is for the keys; elsewhere it can't. */
  private List<ColumnDraft> embedded(Site site, Plural plural, EmbeddedValue value, boolean key) {
    if (plural.annotations().has(StructMapper.STRUCT)
        || value.embeddable().annotations().has(StructMapper.STRUCT)) {
      StructMapper.refuseElements(run, plural.member().origin(), plural.member().label());
      return List.of();
    }
    Overrides own = Overrides.of(plural.annotations());
    boolean map = plural.container() == AttributeModel.Container.MAP;
    Overrides inside =
        site.overrides()
            .inside(plural.name())
            .then(!map ? own : key ? own.inside("key").withoutConversions() : own.inside("value"))
            .then(Overrides.of(value.embeddable().annotations()));
    Site there =
        new Site(
            site.owner(),
            site.table(),
            site.path() + plural.name() + (key ? ".key." : "."),
            inside,
            key ? site.rules() : Site.Rules.ELEMENT,
            site.pattern());
    List<ColumnDraft> mapped = new ArrayList<>();
    run.walk(
        value.embeddable().attributes(),
        value.embeddable().isRecord(),
        attribute -> mapped.addAll(part(there, attribute)));
    String prefix = key ? "mapkey" : run.naming().attribute(plural.member());
    mapped.addAll(
        ids.attributes().discriminator(there, value.embeddable(), plural.member(), prefix));
    return mapped;
  }

  /**
   * Hibernate names the class of what is embedded in an element after its own name for elements.
   */
  private List<ColumnDraft> part(Site site, AttributeModel attribute) {
    if (attribute instanceof AttributeModel.ToOne toOne) {
      return ids.toOnes().map(site, toOne, run.nextPosition());
    }
    if (attribute instanceof AttributeModel.Embedded embedded
        && !AttributeMapper.isOneColumn(embedded)) {
      boolean key = site.path().endsWith(".key.");
      String element = run.options().isHibernate6() ? "collection&&element" : "{element}";
      return ids.attributes().embedded(site, embedded, key ? "mapkey" : element);
    }
    return ids.attributes().map(site, attribute);
  }
}
