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
  Optional<EntityClass.IdClass> read(List<DeclaredType> chain, Access access) {
    for (int i = chain.size() - 1; i >= 0; i--) {
      Optional<AnnotationUse> use = annotations.read(chain.get(i).asElement()).find(Jpa.ID_CLASS);
      if (use.isPresent()) {
        return use.get()
            .text("value")
            .flatMap(types::find)
            .map(type -> read(type, use.get(), access));
      }
    }
    return Optional.empty();
  }

  private EntityClass.IdClass read(TypeElement type, AnnotationUse use, Access access) {
    DeclaredType declared = (DeclaredType) type.asType();
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
    return new EntityClass.IdClass(TypeReader.nameOf(type), use, fields, all, isDescribing(type));
  }

  private boolean isDescribing(TypeElement type) {
    return type.getEnclosedElements().stream()
        .anyMatch(member -> annotations.read(member).hasAny(DESCRIBING));
  }

  /** Returns the entity's attributes with what an id class says of those that it describes. */
  List<AttributeModel> described(
      List<AttributeModel> own, EntityClass.IdClass idClass, Access access) {
    Map<String, AttributeModel> there = new LinkedHashMap<>();
    Optional<DeclaredType> next = types.find(idClass.className()).map(IdClassReader::declared);
    while (next.isPresent()) {
      attributes
          .declared(next.get(), access, access)
          .forEach(each -> there.putIfAbsent(each.name(), each));
      next = types.superclass(next.get()).filter(each -> isMapped(each.asElement()));
    }
    List<AttributeModel> described = new ArrayList<>();
    for (AttributeModel attribute : own) {
      AttributeModel other = there.get(attribute.name());
      described.add(attribute.isId() && other != null ? merge(attribute, other) : attribute);
    }
    return described;
  }

  private static DeclaredType declared(TypeElement type) {
    return (DeclaredType) type.asType();
  }

  private boolean isMapped(Element type) {
    return annotations.read(type).hasAny(Jpa.MAPPED_SUPERCLASS, Jpa.EMBEDDABLE);
  }

  /** A reference keeps its join columns. */
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
    return own instanceof AttributeModel.Embedded
            && described instanceof AttributeModel.Embedded embedded
        ? new AttributeModel.Embedded(merged, embedded.embeddable())
        : own;
  }
}
