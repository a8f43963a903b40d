package dev.limbeck.processor.entity;

import dev.limbeck.processor.entity.MemberReader.Access;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;

/** Finds out where a hierarchy has its attributes, in classes that don't say so themselves. */
final class HierarchyAccess {
  private final TypeReader types;
  private final AnnotationReader annotations;
  private final MemberReader members;
  private final HibernateVersion version;

  HierarchyAccess(
      TypeReader types,
      AnnotationReader annotations,
      MemberReader members,
      HibernateVersion version) {
    this.types = types;
    this.annotations = annotations;
    this.members = members;
    this.version = version;
  }

  /** Returns the access of an entity and of the mapped superclasses that are read with it. */
  Access of(TypeElement entity) {
    List<TypeElement> lineage = lineage(entity);
    return version.isAtLeast(HibernateVersion.V7_4) ? inferred(lineage) : told(lineage);
  }

  /** What the topmost class says of itself holds for all; else the nearest identifier tells. */
  private Access told(List<TypeElement> lineage) {
    List<TypeElement> top = lineage.subList(lineage.size() - 1, lineage.size());
    return first(mapped(top).flatMap(each -> members.explicit(each).stream()))
        .or(() -> first(mapped(lineage).flatMap(each -> members.ofIdentifier(each).stream())))
        .orElse(Access.FIELD);
  }

  /** Classes and attributes that say their own access tell nothing of the others. */
  private Access inferred(List<TypeElement> lineage) {
    List<TypeElement> entities =
        lineage.stream().filter(each -> annotations.read(each).has(Jpa.ENTITY)).toList();
    Stream<TypeElement> superclasses =
        lineage.stream().skip(1).filter(each -> annotations.read(each).has(Jpa.MAPPED_SUPERCLASS));
    return first(
            mapped(lineage)
                .filter(each -> members.explicit(each).isEmpty())
                .flatMap(each -> members.ofPlainIdentifier(each).stream()))
        .or(() -> members.ofAnnotated(lineage.get(0)))
        .or(() -> members.ofAnnotated(entities.get(entities.size() - 1)))
        .or(() -> first(superclasses.flatMap(each -> members.ofAnnotated(each).stream())))
        .orElse(Access.PROPERTY);
  }

  /** Returns how the identifier itself is accessed, which embeddables in collections are like. */
  Access ofIdentifier(TypeElement entity, Access hierarchy) {
    return first(
            mapped(lineage(entity)).flatMap(each -> members.ofIdentifier(each, hierarchy).stream()))
        .orElse(hierarchy);
  }

  private static Optional<Access> first(Stream<Access> found) {
    return found.findFirst();
  }

  private Stream<TypeElement> mapped(List<TypeElement> lineage) {
    return lineage.stream()
        .filter(each -> annotations.read(each).hasAny(Jpa.ENTITY, Jpa.MAPPED_SUPERCLASS));
  }

  /** Returns the class and those above it, but for the last, which is everybody's. */
  private List<TypeElement> lineage(TypeElement type) {
    List<TypeElement> lineage = new ArrayList<>();
    Optional<DeclaredType> next = Optional.of((DeclaredType) type.asType());
    while (next.isPresent()) {
      lineage.add((TypeElement) next.get().asElement());
      next = types.superclass(next.get());
    }
    return lineage;
  }
}
