package dev.limbeck.processor.entity;

import dev.limbeck.processor.entity.MemberReader.Access;
import dev.limbeck.processor.report.Origin;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;

/**
 * Hibernate 6.6: an attribute in a mapping file loses those of its annotations for which JPA has an
 * element, and keeps all others, even where the mapping is complete.
 */
final class OrmOverrides6 extends OrmOverrides {
  private static final String UUID_GENERATOR = Jpa.HIBERNATE + "UuidGenerator";
  private static final Set<String> REPLACEABLE =
      Stream.concat(
              Stream.of(
                      ("Entity MappedSuperclass Embeddable Table SecondaryTable SecondaryTables"
                              + " PrimaryKeyJoinColumn PrimaryKeyJoinColumns IdClass Inheritance"
                              + " DiscriminatorValue DiscriminatorColumn SequenceGenerator"
                              + " TableGenerator AttributeOverride AttributeOverrides Id EmbeddedId"
                              + " GeneratedValue Column Temporal Lob Enumerated Version Transient"
                              + " Basic Embedded ManyToOne OneToOne OneToMany ManyToMany JoinTable"
                              + " JoinColumn JoinColumns MapKey OrderBy CollectionTable MapKeyClass"
                              + " MapKeyTemporal MapKeyEnumerated MapKeyColumn MapKeyJoinColumn"
                              + " MapKeyJoinColumns OrderColumn Index ForeignKey Convert Converts")
                          .split(" "))
                  .map(name -> Jpa.PERSISTENCE + name),
              Stream.of("Columns", "Any", "ManyToAny", "Type", "JdbcTypeCode", "UuidGenerator")
                  .map(name -> Jpa.HIBERNATE + name))
          .collect(Collectors.toUnmodifiableSet());
  private static final Set<String> KINDS =
      Set.of(Jpa.ENTITY, Jpa.MAPPED_SUPERCLASS, Jpa.EMBEDDABLE);
  private static final List<String> WITH_TABLE =
      List.of(Jpa.MANY_TO_MANY, Jpa.ONE_TO_MANY, Jpa.ELEMENT_COLLECTION);

  OrmOverrides6(OrmMapping mapping, Function<Element, Annotations> written) {
    super(mapping, written);
  }

  private boolean isComplete(Optional<OrmType> type) {
    return type.map(OrmType::complete).orElse(mapping.unit().complete());
  }

  private static Annotations left(Annotations own) {
    return new Annotations(
        own.uses().stream().filter(use -> !REPLACEABLE.contains(use.type())).toList());
  }

  @Override
  Annotations ofType(TypeElement element, Annotations own) {
    Optional<OrmType> found = type(element);
    Annotations base = isComplete(found) ? left(own) : own;
    Annotations changed = found.isPresent() ? changed(found.get(), base) : base;
    return withAccess(found, changed, Origin.of(element));
  }

  private Annotations changed(OrmType type, Annotations base) {
    if (type.kind().equals(OrmDocument.CONVERTER)) {
      return type.uses().changing(base);
    }
    String entity = base.find(Jpa.ENTITY).flatMap(use -> use.text("name")).orElse("");
    Annotations kindless =
        new Annotations(base.uses().stream().filter(use -> !KINDS.contains(use.type())).toList());
    Annotations changed = type.uses().replacing(kindless);
    changed = adding(changed, base, OrmUses.ATTRIBUTE_OVERRIDE, "name");
    changed = adding(changed, base, OrmUses.ASSOCIATION_OVERRIDE, "name");
    changed = adding(changed, base, Jpa.CONVERT, "attributeName");
    if (!entity.isEmpty() && type.isEntity()) {
      changed = withDefault(changed, Jpa.ENTITY, "name", entity, type);
    }
    Optional<String> schema = type.schema();
    if (schema.isPresent() && type.isEntity()) {
      changed = withDefault(changed, OrmColumns.TABLE, "schema", schema.get(), type);
      if (changed.uses().stream()
          .anyMatch(use -> use.type().startsWith(OrmColumns.SECONDARY_TABLE))) {
        changed = withSecondarySchema(changed, schema.get());
      }
    }
    return changed;
  }

  /** Adds what is written of a repeatable annotation, unless the file speaks of the same name. */
  private static Annotations adding(
      Annotations changed, Annotations base, String annotation, String element) {
    List<AnnotationUse> given = changed.all(annotation);
    Set<String> names =
        given.stream().map(use -> use.text(element).orElse("")).collect(Collectors.toSet());
    List<AnnotationUse> more =
        base.all(annotation).stream()
            .filter(use -> !names.contains(use.text(element).orElse("")))
            .toList();
    return changed.plus(more);
  }

  private static Annotations withDefault(
      Annotations annotations, String annotation, String element, String value, OrmType type) {
    Optional<AnnotationUse> use = annotations.find(annotation);
    if (use.flatMap(each -> each.text(element)).isPresent()) {
      return annotations;
    }
    OrmUses uses = new OrmUses();
    uses.change(AnnotationUse.of(annotation, Map.of(element, value), type.origin()));
    return uses.changing(annotations);
  }

  private static Annotations withSecondarySchema(Annotations annotations, String schema) {
    List<AnnotationUse> uses = new ArrayList<>();
    List<AnnotationUse> secondary = annotations.all(OrmColumns.SECONDARY_TABLE);
    for (AnnotationUse use : annotations.uses()) {
      if (!use.type().startsWith(OrmColumns.SECONDARY_TABLE)) {
        uses.add(use);
      }
    }
    for (AnnotationUse use : secondary) {
      Map<String, Object> values = new HashMap<>(use.values());
      values.putIfAbsent("schema", schema);
      uses.add(new AnnotationUse(use.type(), values, use.origin(), use.origins()));
    }
    return new Annotations(uses);
  }

  private Annotations withAccess(Optional<OrmType> type, Annotations annotations, Origin origin) {
    Optional<Access> own = type.flatMap(OrmType::ownAccess);
    if (own.isEmpty() && annotations.has(Jpa.ACCESS)) {
      return annotations;
    }
    Optional<Access> access = type.isPresent() ? given(type.get()) : mapping.unit().access();
    if (access.isEmpty()) {
      return annotations;
    }
    OrmUses uses = new OrmUses();
    uses.change(
        AnnotationUse.of(
            Jpa.ACCESS,
            Map.of("value", access.get().name()),
            type.map(OrmType::origin).orElse(origin)));
    return uses.changing(annotations);
  }

  private Optional<Access> given(OrmType type) {
    return type.givenAccess(mapping.unit());
  }

  @Override
  Annotations ofMember(TypeElement owner, Element member, String name, Annotations own) {
    Optional<OrmType> type = type(owner);
    OrmType.Attribute attribute = type.map(each -> each.attributes().get(name)).orElse(null);
    if (attribute == null) {
      return isComplete(type) ? left(own) : unnamed(type, own);
    }
    Annotations base = left(own);
    if (attribute.isId() && !isIdentified(type.get(), owner, member, name, own)) {
      return base;
    }
    Annotations changed = attribute.uses().replacing(base);
    return type.get().complete() || attribute.kind().equals("transient")
        ? changed
        : adding(changed, own, Jpa.CONVERT, "attributeName");
  }

  /** Where there are mapping files, a generator of Hibernate's own is lost on the way. */
  private static Annotations unnamed(Optional<OrmType> type, Annotations own) {
    Annotations kept = own.without(UUID_GENERATOR);
    Optional<String> schema = type.flatMap(OrmType::schema);
    boolean table =
        kept.hasAny(WITH_TABLE.toArray(String[]::new))
            && kept.all(OrmColumns.JOIN_COLUMN).isEmpty()
            && kept.uses().stream().allMatch(use -> use.text("mappedBy").isEmpty());
    return schema.isPresent() && table
        ? withDefault(kept, OrmColumns.JOIN_TABLE, "schema", schema.get(), type.orElseThrow())
        : kept;
  }

  /** The identifier goes to the field or to the getter, where nobody says which. */
  private boolean isIdentified(
      OrmType type, TypeElement owner, Element member, String name, Annotations own) {
    Optional<Access> given = given(type);
    if (given.isPresent()) {
      return given.get() == accessOf(member);
    }
    boolean id = !type.complete() && own.hasAny(Jpa.ID, Jpa.EMBEDDED_ID);
    boolean mirror =
        !type.complete()
            && OrmReader.members(owner, name).stream()
                .filter(other -> !other.equals(member))
                .anyMatch(other -> written.apply(other).hasAny(Jpa.ID, Jpa.EMBEDDED_ID));
    return id || (accessOf(member) == Access.PROPERTY && !mirror);
  }
}
