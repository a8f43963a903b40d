package dev.limbeck.processor.mapping;

import dev.limbeck.processor.entity.AnnotationUse;
import dev.limbeck.processor.entity.AttributeModel;
import dev.limbeck.processor.entity.EntityClass;
import dev.limbeck.processor.entity.Jpa;
import dev.limbeck.processor.entity.ValueModel.EntityValue;
import dev.limbeck.processor.report.Origin;
import dev.limbeck.processor.report.ProblemCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Follows {@code mappedBy} to the attribute that owns a relation. */
final class MappedBy {
  private MappedBy() {}

  static Optional<String> of(AttributeModel.Plural plural) {
    String annotation =
        plural.kind() == AttributeModel.PluralKind.ONE_TO_MANY ? Jpa.ONE_TO_MANY : Jpa.MANY_TO_MANY;
    return plural.annotations().text(annotation, "mappedBy");
  }

  /** Reports a {@code mappedBy} that names no attribute of the target, or not the other side. */
  static void check(
      Run run,
      EntityDraft owner,
      AttributeModel attribute,
      AnnotationUse annotation,
      EntityDraft target,
      String path) {
    Optional<AttributeModel> found =
        find(target, path)
            .or(
                () ->
                    target.hierarchy().stream()
                        .flatMap(each -> find(each, path).stream())
                        .findFirst());
    Origin origin = annotation.originOf("mappedBy");
    String mapped = attribute.member().label() + " is mapped by " + path + ", but ";
    String other = target.source().simpleName();
    if (found.isEmpty()) {
      run.problems()
          .report(
              ProblemCode.UNKNOWN_MAPPED_BY,
              origin,
              mapped
                  + other
                  + " has no such attribute. "
                  + Remedies.ofMappedBy(owner, attribute, target));
      return;
    }
    contradiction(run, owner, attribute, found.get())
        .ifPresent(
            what ->
                run.problems()
                    .report(
                        ProblemCode.WRONG_MAPPED_BY,
                        origin,
                        mapped + other + "." + path + " " + what));
  }

  /** Returns why {@code found} isn't the other side of the relation. */
  private static Optional<String> contradiction(
      Run run, EntityDraft owner, AttributeModel attribute, AttributeModel found) {
    boolean toMany =
        attribute instanceof AttributeModel.Plural plural
            && plural.kind() == AttributeModel.PluralKind.MANY_TO_MANY;
    boolean fits =
        toMany
            ? found instanceof AttributeModel.Plural other
                && other.kind() == AttributeModel.PluralKind.MANY_TO_MANY
            : found instanceof AttributeModel.ToOne || found instanceof AttributeModel.Any;
    String wanted = toMany ? "@ManyToMany" : "@ManyToOne or @OneToOne";
    if (!fits && !isPlainKey(owner, attribute, found)) {
      return Optional.of(
          "is no " + wanted + ". Name the attribute that refers back, or annotate it so.");
    }
    boolean inverse =
        found instanceof AttributeModel.Plural plural
            ? of(plural).isPresent()
            : found
                .annotations()
                .find(Jpa.ONE_TO_ONE)
                .flatMap(use -> use.text("mappedBy"))
                .isPresent();
    if (inverse) {
      return Optional.of(
          "has a mappedBy, too, so that neither side has columns. Remove one of the two.");
    }
    boolean inherited = !attribute.member().owner().equals(owner.source().className());
    return target(found)
        .filter(each -> !inherited)
        .flatMap(run::entity)
        .filter(each -> !each.lineage().contains(owner) && !owner.lineage().contains(each))
        .map(
            each ->
                "refers to "
                    + each.source().simpleName()
                    + ", not to "
                    + owner.source().simpleName()
                    + ". Name the attribute that refers back.");
  }

  /** Hibernate takes a plain attribute for a foreign key, too, which works if the types agree. */
  private static boolean isPlainKey(
      EntityDraft owner, AttributeModel attribute, AttributeModel found) {
    List<AttributeModel> ids = owner.idAttributes();
    return attribute instanceof AttributeModel.Plural
        && found instanceof AttributeModel.Basic
        && ids.size() == 1
        && ids.get(0).member().type().boxed().equals(found.member().type().boxed());
  }

  private static Optional<String> target(AttributeModel attribute) {
    if (attribute instanceof AttributeModel.ToOne toOne) {
      return Optional.of(toOne.target());
    }
    return attribute instanceof AttributeModel.Plural plural
            && plural.element() instanceof EntityValue element
        ? Optional.of(element.target())
        : Optional.empty();
  }

  /** Returns the attribute at {@code path}, through embedded ones. */
  static Optional<AttributeModel> find(EntityDraft entity, String path) {
    int dot = path.indexOf('.');
    if (dot < 0) {
      return entity.attribute(path);
    }
    Optional<AttributeModel> next = entity.attribute(path.substring(0, dot));
    String rest = path.substring(dot + 1);
    while (next.isPresent() && next.get() instanceof AttributeModel.Embedded embedded) {
      int end = rest.indexOf('.');
      String name = end < 0 ? rest : rest.substring(0, end);
      next =
          embedded.embeddable().attributes().stream()
              .filter(each -> each.name().equals(name))
              .findFirst();
      if (end < 0) {
        return next;
      }
      rest = rest.substring(end + 1);
    }
    return Optional.empty();
  }

  /** Returns the other side of a many-to-many, if it has one. */
  static Optional<AttributeModel> inverse(Run run, Site site, AttributeModel.Plural plural) {
    if (plural.kind() != AttributeModel.PluralKind.MANY_TO_MANY
        || !(plural.element() instanceof EntityValue element)) {
      return Optional.empty();
    }
    String owner = site.owner().source().className();
    return run.entity(element.target())
        .flatMap(target -> inverse(run, target, owner, site.path() + plural.name()));
  }

  /** Returns the collection on the other side that says it is mapped by {@code path}. */
  private static Optional<AttributeModel> inverse(
      Run run, EntityDraft target, String owner, String path) {
    List<AttributeModel> candidates = new ArrayList<>();
    target.lineage().forEach(each -> candidates.addAll(attributes(each.source())));
    target.hierarchy().forEach(each -> candidates.addAll(attributes(each.source())));
    for (AttributeModel candidate : candidates) {
      if (candidate instanceof AttributeModel.Plural plural
          && of(plural).filter(path::equals).isPresent()
          && refersTo(run, plural, owner)) {
        return Optional.of(candidate);
      }
    }
    return Optional.empty();
  }

  private static boolean refersTo(Run run, AttributeModel.Plural plural, String owner) {
    if (!(plural.element() instanceof EntityValue element)) {
      return false;
    }
    Optional<EntityDraft> draft = run.entity(owner);
    return draft.stream()
        .flatMap(each -> each.lineage().stream())
        .anyMatch(each -> each.source().className().equals(element.target()));
  }

  private static List<AttributeModel> attributes(EntityClass entity) {
    List<AttributeModel> all = new ArrayList<>();
    entity.attributes().forEach(each -> flatten(each, all));
    return all;
  }

  private static void flatten(AttributeModel attribute, List<AttributeModel> into) {
    into.add(attribute);
    if (attribute instanceof AttributeModel.Embedded embedded) {
      embedded.embeddable().attributes().forEach(each -> flatten(each, into));
    }
  }
}
