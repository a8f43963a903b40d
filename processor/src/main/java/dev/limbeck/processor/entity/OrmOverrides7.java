package dev.limbeck.processor.entity;

import dev.limbeck.processor.entity.MemberReader.Access;
import dev.limbeck.processor.report.Origin;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;

/** Hibernate 7: a mapping file changes annotations one by one, unless its mapping is complete. */
final class OrmOverrides7 extends OrmOverrides {

  private final boolean stampsAlways;

  OrmOverrides7(
      OrmMapping mapping, HibernateVersion version, Function<Element, Annotations> written) {
    super(mapping, written);
    this.stampsAlways = !version.isAtLeast(HibernateVersion.V7_4);
  }

  @Override
  Annotations ofType(TypeElement element, Annotations own) {
    Optional<OrmType> found = type(element);
    if (found.isEmpty()) {
      return own;
    }
    OrmType type = found.get();
    Annotations base = type.complete() ? withoutMapping(own) : own;
    Annotations changed = type.uses().changing(base);
    Optional<Access> stamped =
        type.isEntity() && (type.complete() || stampsAlways)
            ? Optional.of(access(type))
            : stamped(type);
    return stamped.isPresent() ? stamp(type, stamped.get(), changed) : changed;
  }

  /** An embeddable keeps its own access unless its mapping is complete. */
  private Optional<Access> stamped(OrmType type) {
    return type.isEmbeddable() && !type.complete()
        ? Optional.empty()
        : type.givenAccess(mapping.unit());
  }

  private static Annotations stamp(OrmType type, Access access, Annotations changed) {
    OrmUses uses = new OrmUses();
    uses.change(use(access, type.origin()));
    return uses.changing(changed);
  }

  private static AnnotationUse use(Access access, Origin origin) {
    return AnnotationUse.of(Jpa.ACCESS, Map.of("value", access.name()), origin);
  }

  @Override
  Annotations ofMember(TypeElement owner, Element member, String name, Annotations own) {
    Optional<OrmType> type = type(owner);
    if (type.isEmpty()) {
      return own;
    }
    Annotations base = type.get().complete() ? withoutMapping(own) : own;
    OrmType.Attribute attribute = type.get().attributes().get(name);
    if (attribute == null) {
      return base;
    }
    Access access = access(type.get(), attribute);
    if (accessOf(member) != access) {
      return base;
    }
    Annotations changed = attribute.uses().changing(base);
    if (attribute.kind().equals("transient")) {
      return changed;
    }
    OrmUses uses = new OrmUses();
    uses.change(use(access, attribute.origin()));
    return uses.changing(changed);
  }

  /** The file's member is a getter or a field; where only one is there, it is meant. */
  private Access access(OrmType type, OrmType.Attribute attribute) {
    Access asked = attribute.access().orElseGet(() -> access(type));
    boolean there =
        OrmReader.members(type.type(), attribute.name()).stream()
            .anyMatch(each -> accessOf(each) == asked);
    return there ? asked : asked == Access.FIELD ? Access.PROPERTY : Access.FIELD;
  }

  /** Returns where the attributes of the class are looked for. */
  private Access access(OrmType type) {
    return type.givenAccess(mapping.unit())
        .or(() -> type.complete() ? Optional.empty() : writtenAccess(type.type()))
        .orElse(type.isEmbeddable() ? Access.FIELD : Access.PROPERTY);
  }

  private Optional<Access> writtenAccess(TypeElement type) {
    return written
        .apply(type)
        .find(Jpa.ACCESS)
        .flatMap(use -> use.text("value"))
        .flatMap(OrmDocument::access)
        .or(() -> accessOfIdentifier(type));
  }

  private Optional<Access> accessOfIdentifier(TypeElement type) {
    return type.getEnclosedElements().stream()
        .filter(member -> written.apply(member).hasAny(Jpa.ID, Jpa.EMBEDDED_ID))
        .map(OrmOverrides::accessOf)
        .sorted()
        .findFirst();
  }
}
