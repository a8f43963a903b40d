package dev.limbeck.processor.entity;

import dev.limbeck.processor.entity.MemberReader.Access;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import org.jspecify.annotations.Nullable;

/** Reads the class of a composite identifier, whose annotations may count for the entity's. */
final class IdClassReader {

  /** Where one of these stands in an id class, all that is said in the entity is forgotten. */
  private static final String[] DESCRIBING = {
    Jpa.PERSISTENCE + "Column",
    Jpa.ID,
    Jpa.PERSISTENCE + "GeneratedValue",
    Jpa.ONE_TO_ONE,
    Jpa.MANY_TO_ONE,
    Jpa.ONE_TO_MANY,
    Jpa.MANY_TO_MANY
  };

  private final TypeReader types;
  private final AnnotationReader annotations;
  private final MemberReader members;
  private final AttributeReader attributes;

  IdClassReader(
      TypeReader types,
      AnnotationReader annotations,
      MemberReader members,
      AttributeReader attributes) {
    this.types = types;
    this.annotations = annotations;
    this.members = members;
    this.attributes = attributes;
  }

  /** Returns the id class that the nearest of the classes names, upwards from the entity. */
  Optional<EntityClass.IdClass> read(
      List<DeclaredType> chain, Access access, List<AttributeModel> own) {
    return use(chain).flatMap(use -> find(use).map(type -> read(type, use, access, own)));
  }

  private Optional<AnnotationUse> use(List<DeclaredType> chain) {
    for (int i = chain.size() - 1; i >= 0; i--) {
      Optional<AnnotationUse> use = annotations.read(chain.get(i).asElement()).find(Jpa.ID_CLASS);
      if (use.isPresent()) {
        return use;
      }
    }
    return Optional.empty();
  }

  private Optional<TypeElement> find(AnnotationUse use) {
    return use.text("value").flatMap(types::find);
  }

  /**
   * Returns the attributes, of which those that the id class has, too, are the identifier's.
   *
   * <p>The specification wants them annotated with {@code @Id}; Hibernate does without. An id class
   * that is the one of the only entity referred to has nothing to do with the attributes here.
   */
  List<AttributeModel> identifying(
      List<DeclaredType> chain, Access access, List<AttributeModel> own) {
    Set<String> names = new TreeSet<>();
    use(chain)
        .flatMap(this::find)
        .ifPresent(
            type ->
                members.members(declared(type), access).forEach(each -> names.add(each.name())));
    boolean borrowed =
        own.stream().filter(AttributeModel::isId).noneMatch(each -> names.contains(each.name()));
    return borrowed
        ? own
        : own.stream().map(each -> names.contains(each.name()) ? identifying(each) : each).toList();
  }

  /** A reference isn't among them: Hibernate has it twice unless it says that it identifies. */
  private static AttributeModel identifying(AttributeModel attribute) {
    if (attribute.isId()) {
      return attribute;
    }
    Member own = attribute.member();
    AnnotationUse id = AnnotationUse.of(Jpa.ID, Map.of(), own.origin());
    Member member = own.with(own.annotations().plus(List.of(id)));
    if (attribute instanceof AttributeModel.Embedded embedded) {
      return new AttributeModel.Embedded(member, embedded.embeddable());
    }
    return attribute instanceof AttributeModel.Basic ? new AttributeModel.Basic(member) : attribute;
  }

  private EntityClass.IdClass read(
      TypeElement type, AnnotationUse use, Access access, List<AttributeModel> own) {
    DeclaredType declared = declared(type);
    Set<String> all = new TreeSet<>();
    Optional<DeclaredType> next = Optional.of(declared);
    while (next.isPresent()) {
      for (Access each : Access.values()) {
        members.members(next.get(), each).forEach(member -> all.add(member.name()));
      }
      next = types.superclass(next.get());
    }
    List<String> fields =
        access == Access.FIELD
            ? members.members(declared, access).stream().map(MemberReader.Raw::name).toList()
            : List.of();
    boolean describing = isDescribing(type);
    Map<String, AttributeModel> there = describing ? described(declared, access) : Map.of();
    List<String> apart =
        own.stream()
            .filter(each -> describing && each.isId() && each instanceof AttributeModel.ToOne)
            .filter(each -> !isSame(each, there.get(each.name())))
            .map(AttributeModel::name)
            .toList();
    return new EntityClass.IdClass(
        TypeReader.nameOf(type), use, fields, all, describing, Set.copyOf(apart));
  }

  private boolean isDescribing(TypeElement type) {
    return type.getEnclosedElements().stream()
        .anyMatch(member -> annotations.read(member).hasAny(DESCRIBING));
  }

  /** Returns the attributes of an id class, as an embeddable's. */
  private Map<String, AttributeModel> described(DeclaredType type, Access access) {
    Map<String, AttributeModel> there = new LinkedHashMap<>();
    Optional<DeclaredType> next = Optional.of(type);
    while (next.isPresent()) {
      attributes
          .declared(next.get(), access, access)
          .forEach(each -> there.putIfAbsent(each.name(), each));
      next = types.superclass(next.get()).filter(each -> isMapped(each.asElement()));
    }
    return there;
  }

  /** Returns the entity's attributes with what an id class says of those that it describes. */
  List<AttributeModel> described(
      List<AttributeModel> own, EntityClass.IdClass idClass, Access access) {
    Map<String, AttributeModel> there =
        types
            .find(idClass.className())
            .map(type -> described(declared(type), access))
            .orElse(Map.of());
    List<AttributeModel> described = new ArrayList<>();
    for (AttributeModel attribute : own) {
      AttributeModel other = there.get(attribute.name());
      described.add(attribute.isId() && other != null ? merge(attribute, other) : attribute);
    }
    return described;
  }

  /** Returns whether the entity says nothing of its own, or the same columns. */
  private static boolean isSame(AttributeModel own, @Nullable AttributeModel described) {
    return !(own instanceof AttributeModel.ToOne)
        || (described instanceof AttributeModel.ToOne && columns(own).equals(columns(described)));
  }

  private static Set<String> columns(AttributeModel reference) {
    Set<String> names = new TreeSet<>();
    for (AnnotationUse use : reference.annotations().all(Jpa.PERSISTENCE + "JoinColumn")) {
      names.add(use.text("name").orElse("") + " " + use.text("referencedColumnName").orElse(""));
    }
    return names;
  }

  private static DeclaredType declared(TypeElement type) {
    return (DeclaredType) type.asType();
  }

  private boolean isMapped(Element type) {
    return annotations.read(type).hasAny(Jpa.MAPPED_SUPERCLASS, Jpa.EMBEDDABLE);
  }

  /** A reference that is described otherwise keeps its join columns. */
  private static AttributeModel merge(AttributeModel own, AttributeModel described) {
    AnnotationUse id = AnnotationUse.of(Jpa.ID, Map.of(), own.member().origin());
    Member member = own.member();
    Member merged =
        new Member(
            member.name(),
            member.owner(),
            described.member().type(),
            described.member().generic(),
            described.annotations().without(Jpa.ID).plus(List.of(id)),
            member.origin());
    if (own instanceof AttributeModel.Basic && described instanceof AttributeModel.Basic) {
      return new AttributeModel.Basic(merged);
    }
    if (described instanceof AttributeModel.ToOne reference && isSame(own, described)) {
      return new AttributeModel.ToOne(merged, reference.target(), reference.oneToOne());
    }
    return own instanceof AttributeModel.Embedded
            && described instanceof AttributeModel.Embedded embedded
        ? new AttributeModel.Embedded(merged, embedded.embeddable())
        : own;
  }
}
