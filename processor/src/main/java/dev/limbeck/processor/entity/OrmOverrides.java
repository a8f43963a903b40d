package dev.limbeck.processor.entity;

import dev.limbeck.processor.entity.MemberReader.Access;
import dev.limbeck.processor.report.Origin;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;

/** Lets mapping files have their say about the annotations of a class or member. */
abstract sealed class OrmOverrides permits OrmOverrides6, OrmOverrides7 {
  private static final List<String> MAPPING = List.of(Jpa.PERSISTENCE, Jpa.HIBERNATE);

  final OrmMapping mapping;
  final Function<Element, Annotations> written;

  /**
   * @param written reads what is written in Java
   */
  OrmOverrides(OrmMapping mapping, Function<Element, Annotations> written) {
    this.mapping = mapping;
    this.written = written;
  }

  static OrmOverrides of(
      OrmMapping mapping, HibernateVersion version, Function<Element, Annotations> written) {
    return version.isAtLeast(HibernateVersion.V7_0)
        ? new OrmOverrides7(mapping, version, written)
        : new OrmOverrides6(mapping, written);
  }

  /** Returns whether annotations alone count. */
  boolean isEmpty() {
    return mapping.isEmpty();
  }

  /** Returns the annotations that count. */
  Annotations of(Element element) {
    Annotations own = written.apply(element);
    if (element instanceof TypeElement type) {
      return ofType(type, own);
    }
    Optional<String> name = attributeName(element);
    return name.isPresent() && element.getEnclosingElement() instanceof TypeElement owner
        ? ofMember(owner, element, name.get(), own)
        : own;
  }

  abstract Annotations ofType(TypeElement type, Annotations own);

  abstract Annotations ofMember(TypeElement owner, Element member, String name, Annotations own);

  /** Returns what a mapping file says of the member, if it does. */
  Optional<OrmType.Attribute> attribute(Element member) {
    return owner(member)
        .flatMap(
            type ->
                attributeName(member)
                    .flatMap(name -> Optional.ofNullable(type.attributes().get(name))));
  }

  private Optional<OrmType> owner(Element member) {
    return member.getEnclosingElement() instanceof TypeElement owner
        ? type(owner)
        : Optional.empty();
  }

  /** Returns the place in a mapping file of what is said of a class or member there. */
  Optional<Origin> origin(Element element) {
    return element instanceof TypeElement
        ? type(element).map(OrmType::origin)
        : attribute(element)
            .map(OrmType.Attribute::origin)
            .or(() -> owner(element).flatMap(OrmType::originOfUnnamed));
  }

  Optional<OrmType> type(Element type) {
    return Optional.ofNullable(mapping.types().get(TypeReader.nameOf(type)));
  }

  private static Optional<String> attributeName(Element element) {
    if (element.getKind() == ElementKind.FIELD) {
      return Optional.of(element.getSimpleName().toString());
    }
    return element instanceof ExecutableElement method
        ? MemberReader.propertyName(method)
        : Optional.empty();
  }

  static Access accessOf(Element member) {
    return member instanceof ExecutableElement ? Access.PROPERTY : Access.FIELD;
  }

  /** Returns what isn't about the mapping: constraints, and Limbeck's own. */
  static Annotations withoutMapping(Annotations own) {
    return new Annotations(
        own.uses().stream()
            .filter(use -> MAPPING.stream().noneMatch(use.type()::startsWith))
            .toList());
  }
}
