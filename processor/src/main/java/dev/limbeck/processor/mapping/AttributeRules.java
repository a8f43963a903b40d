package dev.limbeck.processor.mapping;

import dev.limbeck.processor.entity.AnnotationUse;
import dev.limbeck.processor.entity.Annotations;
import dev.limbeck.processor.entity.AttributeModel;
import dev.limbeck.processor.entity.AttributeModel.Container;
import dev.limbeck.processor.entity.AttributeModel.Embedded;
import dev.limbeck.processor.entity.AttributeModel.Plural;
import dev.limbeck.processor.entity.AttributeModel.PluralKind;
import dev.limbeck.processor.entity.EntityClass;
import dev.limbeck.processor.entity.HibernateVersion;
import dev.limbeck.processor.entity.JavaType;
import dev.limbeck.processor.entity.Jpa;
import dev.limbeck.processor.entity.ValueModel;
import dev.limbeck.processor.report.Origin;
import dev.limbeck.processor.report.ProblemCode;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Says of attributes what Hibernate would say only when the application starts. */
final class AttributeRules {
  private static final String ENUMERATED = Jpa.PERSISTENCE + "Enumerated";
  private static final String OVERRIDE = Jpa.PERSISTENCE + "AttributeOverride";

  private static final String MAPPED_BY =
      "is mapped by the other side, which has the columns. Remove mappedBy, or this annotation.";

  /** What a type variable may leave behind of an enum. */
  private static final Set<String> PERHAPS_ENUMS =
      Set.of(
          "java.lang.Object",
          "java.lang.Enum",
          "java.lang.Comparable",
          "java.io.Serializable",
          "java.lang.constant.Constable");

  private final Run run;
  private final ValueRules values;

  AttributeRules(Run run) {
    this.run = run;
    this.values = new ValueRules(run);
  }

  void check(EntityDraft entity) {
    EntityClass source = entity.source();
    for (AnnotationUse override : source.annotations().all(OVERRIDE)) {
      override
          .text("name")
          .filter(path -> entity.attribute(firstOf(path)).isEmpty())
          .ifPresent(path -> reportOverride(override, path, source.simpleName()));
    }
    checkInheritedOverrides(entity);
    for (AttributeModel attribute : source.attributes()) {
      check(attribute);
      if (attribute instanceof AttributeModel.Basic basic) {
        values.checkConstraints(basic);
      }
    }
    for (AttributeModel attribute : source.attributes()) {
      if (attribute.annotations().has(Annotated.GENERATED_VALUE) && !attribute.isId()) {
        refuse(
            attribute,
            Annotated.GENERATED_VALUE,
            "is generated, but isn't the identifier. Make it an @Id, too, or replace"
                + " @GeneratedValue by @org.hibernate.annotations.Generated.");
      }
    }
  }

  private void checkInheritedOverrides(EntityDraft entity) {
    EntityClass source = entity.source();
    for (String type : List.of(OVERRIDE, Jpa.PERSISTENCE + "AssociationOverride")) {
      for (AnnotationUse override : source.annotations().all(type)) {
        String name = firstOf(override.text("name").orElse(""));
        boolean inherited =
            source.attribute(name).isEmpty()
                && entity.parent().flatMap(parent -> parent.attribute(name)).isPresent();
        if (inherited) {
          run.problems()
              .report(
                  ProblemCode.REFUSED_MAPPING,
                  override.origin(),
                  source.simpleName()
                      + " overrides "
                      + name
                      + ", which it inherits from an entity, and Hibernate refuses that. Only what"
                      + " a @MappedSuperclass or an embeddable declares can be overridden.");
        }
      }
    }
  }

  private void check(AttributeModel attribute) {
    checkEnumerated(attribute);
    checkBinder(attribute);
    if (attribute instanceof AttributeModel.Basic basic) {
      values.check(basic);
    } else if (attribute instanceof Embedded embedded) {
      checkEmbedded(embedded);
    } else if (attribute instanceof Plural plural) {
      checkPlural(plural);
    } else if (attribute instanceof AttributeModel.ToOne
        && attribute.annotations().has(Annotated.COLUMN)) {
      refuse(
          attribute,
          Annotated.COLUMN,
          "refers to an entity, and its column isn't described by @Column. Use @JoinColumn.");
    }
  }

  private void checkEnumerated(AttributeModel attribute) {
    JavaType type = attribute.member().type();
    Annotations annotations = attribute.annotations();
    JavaType element = ColumnTypes.isPlural(type) ? type.arguments().get(0) : type;
    if (attribute instanceof AttributeModel.Basic
        && annotations.has(ENUMERATED)
        && !element.isEnum()
        && element.kind() != JavaType.Kind.UNRESOLVED
        && !PERHAPS_ENUMS.contains(element.name())
        && !annotations.hasAny(Jpa.HIBERNATE + "Type", Jpa.HIBERNATE + "JavaType")) {
      refuse(
          attribute,
          ENUMERATED,
          "has @Enumerated, but " + type.spelled() + " is no enum. Remove @Enumerated.");
    }
  }

  /** What the application's own code does to a mapping can't be known. */
  private void checkBinder(AttributeModel attribute) {
    if (attribute.annotations().has(Jpa.ATTRIBUTE_BINDER)) {
      run.problems()
          .report(
              ProblemCode.NOT_CREATED,
              attribute.member().origin(),
              attribute.member().label()
                  + " has an annotation whose binder may change its column at run time. Limbeck"
                  + " doesn't run it: say what it changes with @Column, too.");
    }
  }

  private void checkEmbedded(Embedded embedded) {
    String name = embedded.embeddable().className();
    for (AnnotationUse override : embedded.annotations().all(OVERRIDE)) {
      override
          .text("name")
          .filter(path -> !has(embedded.embeddable().attributes(), firstOf(path)))
          .ifPresent(
              path -> reportOverride(override, path, name.substring(name.lastIndexOf('.') + 1)));
    }
    for (AttributeModel inner : embedded.embeddable().attributes()) {
      check(inner);
      refuseIfThere(
          inner,
          Annotated.EMBEDDED_TABLE,
          "has an @EmbeddedTable inside of an embeddable, and Hibernate refuses that. Move it to"
              + " the entity's attribute.");
      if (inner.isId()) {
        refuse(
            inner,
            inner.annotations().has(Jpa.ID) ? Jpa.ID : Jpa.EMBEDDED_ID,
            "is an identifier inside of an embeddable. Remove it here; @EmbeddedId on the entity's"
                + " attribute makes all of the embeddable its identifier.");
      }
      if (inner.annotations().has(Annotated.VERSION)) {
        refuse(
            inner,
            Annotated.VERSION,
            "is a version inside of an embeddable. Move it to the entity.");
      }
    }
  }

  private void checkPlural(Plural plural) {
    if (run.options().isAtLeast(HibernateVersion.V7_4)
        && plural.container() != Container.LIST
        && plural.container() != Container.ARRAY) {
      refuseIfThere(
          plural,
          Annotated.ORDER_COLUMN,
          "has an order column, but isn't a java.util.List. Make it one, or remove @OrderColumn.");
    }
    if (isNoCollection(plural)) {
      refuse(
          plural,
          annotation(plural),
          "is of type "
              + plural.member().type().spelled()
              + ", which is no collection. Make it a List, a Set or a Map, or a single value.");
    }
    checkMapKey(plural);
    refuseIfThere(
        plural,
        Annotated.EMBEDDED_TABLE,
        "has a table of its own, and Hibernate refuses an @EmbeddedTable. Use @CollectionTable.");
    boolean inverse = MappedBy.of(plural).isPresent();
    if (inverse) {
      refuseIfThere(plural, Annotated.JOIN_TABLE, MAPPED_BY);
    } else if (plural.kind() == PluralKind.ONE_TO_MANY && !describesOwner(plural)) {
      refuseIfThere(
          plural,
          Annotated.ON_DELETE,
          "has a table of its own, which Hibernate doesn't let say what happens @OnDelete. Add"
              + " @JoinColumn, or mappedBy, or remove @OnDelete.");
    }
    if (inverse && plural.kind() == PluralKind.ONE_TO_MANY) {
      refuseIfThere(plural, Annotated.JOIN_COLUMN, MAPPED_BY);
    } else if (inverse && !run.options().isHibernate6()) {
      refuseIfThere(plural, Annotated.MAP_KEY_COLUMN, MAPPED_BY);
    }
    if (!inverse
        && plural.kind() == PluralKind.MANY_TO_MANY
        && plural.annotations().has(Jpa.MANY_TO_MANY)) {
      refuseIfThere(
          plural,
          Annotated.JOIN_COLUMN,
          "has a table of its own, whose columns aren't described by @JoinColumn beside it. Move it"
              + " into @JoinTable(joinColumns = @JoinColumn(…)).");
    }
  }

  /** Returns whether the columns that refer to the owner are described where Hibernate looks. */
  private boolean describesOwner(Plural plural) {
    Optional<AnnotationUse> table = plural.annotations().find(Annotated.JOIN_TABLE);
    return !plural.annotations().all(Annotated.JOIN_COLUMN).isEmpty()
        || (!run.options().isHibernate6()
            && table.filter(use -> !use.allNested("joinColumns").isEmpty()).isPresent());
  }

  private static boolean isNoCollection(Plural plural) {
    JavaType type = plural.member().type();
    String element =
        plural.element() instanceof ValueModel.EntityValue entity
            ? entity.target()
            : plural.element() instanceof ValueModel.EmbeddedValue embedded
                ? embedded.embeddable().className()
                : "java.lang.String";
    return type.isPrimitive()
        || (type.is(element) && !Remedies.isCollection(type))
        || type.is("java.lang.String")
        || type.is("java.lang.Iterable");
  }

  private void checkMapKey(Plural plural) {
    Optional<AnnotationUse> use = plural.annotations().find(Annotated.MAP_KEY);
    Optional<String> path = use.flatMap(each -> each.text("name"));
    if (path.isPresent()
        && plural.element() instanceof ValueModel.EntityValue value
        && run.entity(value.target())
            .filter(target -> target.attribute(firstOf(path.get())).isEmpty())
            .isPresent()) {
      refuse(
          plural,
          Annotated.MAP_KEY,
          "has the key "
              + path.get()
              + ", which is no attribute of "
              + value.target().substring(value.target().lastIndexOf('.') + 1)
              + ". Name one; for keys in a column of their own, use @MapKeyColumn.");
    }
  }

  private static String annotation(Plural plural) {
    for (String each :
        List.of(Jpa.ELEMENT_COLLECTION, Jpa.ONE_TO_MANY, Jpa.MANY_TO_MANY, Jpa.MANY_TO_ANY)) {
      if (plural.annotations().has(each)) {
        return each;
      }
    }
    return Jpa.ELEMENT_COLLECTION;
  }

  /** The column that tells a value's class is overridden as if it were an attribute. */
  private static boolean has(List<AttributeModel> attributes, String name) {
    return name.equals("{discriminator}")
        || attributes.stream().anyMatch(each -> each.name().equals(name));
  }

  private static String firstOf(String path) {
    int dot = path.indexOf('.');
    return dot < 0 ? path : path.substring(0, dot);
  }

  private void reportOverride(AnnotationUse override, String path, String where) {
    run.problems()
        .report(
            ProblemCode.UNUSED_ANNOTATION,
            override.originOf("name"),
            where
                + " has no attribute "
                + firstOf(path)
                + ", so that this override changes nothing. Name an attribute, not a column.");
  }

  private void refuseIfThere(AttributeModel attribute, String annotation, String what) {
    if (!attribute.annotations().all(annotation).isEmpty()) {
      refuse(attribute, annotation, what);
    }
  }

  private void refuse(AttributeModel attribute, String annotation, String what) {
    Optional<AnnotationUse> use = attribute.annotations().find(annotation);
    Origin origin = use.map(AnnotationUse::origin).orElse(attribute.member().origin());
    run.problems()
        .report(ProblemCode.REFUSED_MAPPING, origin, attribute.member().label() + " " + what);
  }
}
