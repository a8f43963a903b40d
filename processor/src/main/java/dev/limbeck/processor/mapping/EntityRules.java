package dev.limbeck.processor.mapping;

import dev.limbeck.processor.entity.AnnotationUse;
import dev.limbeck.processor.entity.AttributeModel;
import dev.limbeck.processor.entity.EntityClass;
import dev.limbeck.processor.entity.Jpa;
import dev.limbeck.processor.report.Origin;
import dev.limbeck.processor.report.ProblemCode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Says of whole entities what Hibernate would say only when the application starts. */
final class EntityRules {
  private static final Set<String> NOT_VERSIONS =
      Set.of(
          "boolean",
          "java.lang.Boolean",
          "char",
          "java.lang.Character",
          "float",
          "java.lang.Float",
          "double",
          "java.lang.Double",
          "java.lang.String",
          "java.math.BigDecimal",
          "java.math.BigInteger",
          "java.util.UUID",
          "java.time.LocalDate",
          "java.time.LocalTime",
          "java.time.Year");

  private final Run run;

  EntityRules(Run run) {
    this.run = run;
  }

  void check() {
    Map<String, EntityClass> byName = new HashMap<>();
    AttributeRules attributes = new AttributeRules(run);
    HierarchyRules hierarchies = new HierarchyRules(run);
    for (EntityDraft entity : run.entities()) {
      if (!entity.source().managed()) {
        continue;
      }
      checkName(entity.source(), byName);
      checkKind(entity.source());
      checkTable(entity);
      hierarchies.check(entity);
      checkId(entity);
      checkEmbeddedId(entity.source());
      checkIdClass(entity.source());
      checkMapsId(entity);
      checkVersions(entity);
      notCreated(entity.source());
      attributes.check(entity);
    }
  }

  private void checkName(EntityClass entity, Map<String, EntityClass> byName) {
    EntityClass other = byName.putIfAbsent(entity.entityName(), entity);
    if (other != null) {
      report(
          ProblemCode.DUPLICATE_ENTITY,
          origin(entity, Jpa.ENTITY),
          entity.className()
              + " and "
              + other.className()
              + " are both named "
              + entity.entityName()
              + ", and Hibernate refuses that. Give one of them another name with @Entity(name ="
              + " \"…\"), and its former table with @Table(name = \"…\").");
    }
  }

  private void checkKind(EntityClass entity) {
    for (String other : List.of(Jpa.MAPPED_SUPERCLASS, Jpa.EMBEDDABLE)) {
      if (entity.annotations().has(other)) {
        report(
            ProblemCode.REFUSED_MAPPING,
            origin(entity, other),
            entity.simpleName()
                + " is both @Entity and @"
                + other.substring(other.lastIndexOf('.') + 1)
                + ", and Hibernate refuses that. Remove one; entities may be extended, too.");
      }
    }
    if (entity.annotations().has(Jpa.TYPE_BINDER)) {
      report(
          ProblemCode.NOT_CREATED,
          entity.origin(),
          entity.simpleName()
              + " has an annotation whose binder may change its table at run time. Limbeck doesn't"
              + " run it: say what it changes with annotations of the attributes, too.");
    }
  }

  /** Some versions of Hibernate fail, some take the one, some the other. */
  private void checkEmbeddedId(EntityClass entity) {
    List<AttributeModel> ids = entity.attributes().stream().filter(AttributeModel::isId).toList();
    if (ids.size() > 1 && ids.stream().anyMatch(id -> id.annotations().has(Jpa.EMBEDDED_ID))) {
      report(
          ProblemCode.INVALID_ID,
          ids.get(1).member().origin(),
          ids.get(1).member().label()
              + " is a second identifier beside an @EmbeddedId, which is the whole one. Move it"
              + " into that embeddable.");
    }
  }

  private void checkTable(EntityDraft entity) {
    if (entity.isInTableOfRoot() && entity.source().annotations().has(Annotated.TABLE)) {
      report(
          ProblemCode.REFUSED_MAPPING,
          origin(entity.source(), Annotated.TABLE),
          entity.source().simpleName()
              + " is stored in the table of "
              + entity.root().source().simpleName()
              + ", and Hibernate refuses a @Table of its own. Remove it, or give "
              + entity.root().source().simpleName()
              + " an @Inheritance(strategy = InheritanceType.JOINED).");
    }
  }

  private void checkId(EntityDraft entity) {
    if (entity.parent().isEmpty()) {
      return;
    }
    for (AttributeModel attribute : entity.source().attributes()) {
      boolean inherited = entity.parent().get().attribute(attribute.name()).isPresent();
      if (attribute.isId() && !inherited) {
        report(
            ProblemCode.INVALID_ID,
            attribute.member().origin(),
            attribute.member().label()
                + " is an identifier, but "
                + entity.source().simpleName()
                + " has the one of "
                + entity.root().source().simpleName()
                + ", which it extends. Remove @Id here, or make "
                + entity.root().source().simpleName()
                + " a @MappedSuperclass.");
      }
    }
  }

  private void checkIdClass(EntityClass entity) {
    if (entity.idClass().isEmpty() || entity.parent().isPresent()) {
      return;
    }
    EntityClass.IdClass idClass = entity.idClass().get();
    List<AttributeModel> ids = entity.attributes().stream().filter(AttributeModel::isId).toList();
    if (ids.size() == 1 && ids.get(0) instanceof AttributeModel.ToOne) {
      return; // The whole key of another entity: its id class may be shared.
    }
    for (AttributeModel id : ids) {
      if (idClass.apart().contains(id.name())) {
        reportDescribed(id, idClass);
      }
      if (!idClass.members().contains(id.name())) {
        reportIdClass(entity, idClass, "lacks the identifier " + id.name(), "Add it there");
      }
    }
    for (String field : idClass.fields()) {
      Optional<AttributeModel> attribute = entity.attribute(field);
      if (attribute.isEmpty()) {
        reportIdClass(
            entity, idClass, "has " + field + ", which the entity hasn't", "Add an @Id " + field);
      } else if (attribute.get() instanceof AttributeModel.ToOne && !attribute.get().isId()) {
        reportIdClass(
            entity, idClass, "has " + field + ", which isn't annotated with @Id", "Add that");
      }
    }
  }

  private void reportDescribed(AttributeModel id, EntityClass.IdClass idClass) {
    report(
        ProblemCode.INVALID_ID,
        id.member().origin(),
        id.member().label()
            + " has a column in the id class "
            + idClass.className()
            + ", too, which describes its own: Hibernate makes both. Remove @Column and the like"
            + " from the id class.");
  }

  private void reportIdClass(
      EntityClass entity, EntityClass.IdClass idClass, String what, String remedy) {
    report(
        ProblemCode.INVALID_ID,
        idClass.use().origin(),
        "The id class "
            + idClass.className()
            + " of "
            + entity.simpleName()
            + " "
            + what
            + ". "
            + remedy
            + ": both have the same attributes, by name and type.");
  }

  private void checkMapsId(EntityDraft entity) {
    if (entity.parent().isPresent()) {
      return;
    }
    List<AttributeModel> ids = entity.idAttributes();
    for (AttributeModel attribute : entity.source().attributes()) {
      Optional<AnnotationUse> use = attribute.annotations().find(Annotated.MAPS_ID);
      Optional<String> part = use.flatMap(each -> each.text("value"));
      if (part.isPresent() && !part.get().contains(".") && !isPart(ids, part.get())) {
        report(
            ProblemCode.INVALID_ID,
            use.get().originOf("value"),
            attribute.member().label()
                + " gives its value to "
                + part.get()
                + ", which is no part of the identifier of "
                + entity.source().simpleName()
                + ". Name the part that it is, or remove @MapsId.");
      } else if (use.isPresent() && part.isEmpty() && isMismatched(ids, attribute)) {
        report(
            ProblemCode.INVALID_ID,
            use.get().origin(),
            attribute.member().label()
                + " refers to an entity whose identifier has one attribute, while that of "
                + entity.source().simpleName()
                + " is an embeddable. Say which part of it this is: @MapsId(\"…\").");
      }
    }
  }

  private static boolean isPart(List<AttributeModel> ids, String name) {
    return ids.stream()
        .anyMatch(
            id ->
                id.name().equals(name)
                    || (id instanceof AttributeModel.Embedded embedded
                        && embedded.embeddable().attributes().stream()
                            .anyMatch(each -> each.name().equals(name))));
  }

  private boolean isMismatched(List<AttributeModel> ids, AttributeModel attribute) {
    return ids.size() == 1
        && ids.get(0) instanceof AttributeModel.Embedded
        && attribute instanceof AttributeModel.ToOne toOne
        && run.entity(toOne.target())
            .map(EntityDraft::idAttributes)
            .filter(target -> target.size() == 1)
            .filter(target -> target.get(0) instanceof AttributeModel.Basic)
            .isPresent();
  }

  private void checkVersions(EntityDraft entity) {
    Optional<AttributeModel> first = Optional.empty();
    for (AttributeModel attribute : entity.source().attributes()) {
      if (!attribute.annotations().has(Annotated.VERSION)) {
        continue;
      }
      if (entity.parent().isPresent()) {
        reportVersion(
            attribute,
            "is a version, but "
                + entity.root().source().simpleName()
                + " is where a hierarchy has it. Move it there.");
      } else if (isNoVersion(attribute)) {
        reportVersion(
            attribute,
            "is a version of type "
                + attribute.member().type().spelled()
                + ", which Hibernate can't count. Use a long, an int, a short, an Instant or a"
                + " LocalDateTime.");
      } else if (first.isPresent()) {
        report(
            ProblemCode.UNUSED_ANNOTATION,
            attribute.member().origin(),
            first.get().member().label()
                + " is a version too, and an entity has one. Remove one @Version.");
      }
      first = first.or(() -> Optional.of(attribute));
    }
  }

  private static boolean isNoVersion(AttributeModel attribute) {
    return NOT_VERSIONS.contains(attribute.member().type().name())
        && !attribute
            .annotations()
            .hasAny(Jpa.CONVERT, Jpa.HIBERNATE + "Type", Jpa.HIBERNATE + "JavaType");
  }

  private void reportVersion(AttributeModel attribute, String what) {
    report(
        ProblemCode.REFUSED_MAPPING,
        attribute.member().origin(),
        attribute.member().label() + " " + what);
  }

  /** A view, and the tables that keep what rows were before, are made by hand. */
  private void notCreated(EntityClass entity) {
    Map<String, String> kinds =
        Map.of(
            Jpa.HIBERNATE + "View",
            "the view that it is read from",
            Jpa.HIBERNATE + "Audited",
            "its audit table",
            Jpa.HIBERNATE + "Temporal",
            "the columns or the table of its history",
            "org.hibernate.envers.Audited",
            "its audit table");
    for (AnnotationUse use : entity.annotations().uses()) {
      String what = kinds.get(use.type());
      if (what != null) {
        report(
            ProblemCode.NOT_CREATED,
            use.origin(),
            entity.simpleName()
                + " is a @"
                + use.simpleName()
                + " entity: Limbeck doesn't create "
                + what
                + ". Write that yourself, in a revision that you get with"
                + " -Dlimbeck.revision=empty.");
      }
    }
  }

  private static Origin origin(EntityClass entity, String annotation) {
    return entity.annotations().find(annotation).map(AnnotationUse::origin).orElse(entity.origin());
  }

  private void report(ProblemCode code, Origin origin, String message) {
    run.problems().report(code, origin, message);
  }
}
