package dev.limbeck.processor.mapping;

import dev.limbeck.processor.entity.AnnotationUse;
import dev.limbeck.processor.entity.Annotations;
import dev.limbeck.processor.entity.AttributeModel;
import dev.limbeck.processor.entity.EntityClass;
import dev.limbeck.processor.entity.HibernateVersion;
import dev.limbeck.processor.entity.Jpa;
import dev.limbeck.processor.report.Origin;
import dev.limbeck.processor.report.ProblemCode;
import dev.limbeck.sql.Identifiers;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Gives entities their tables, and hierarchies their discriminator. */
final class InheritanceMapper {

  private record Discriminator(EntityDraft root, String expression, String kind) {}

  private final Run run;
  private final Columns columns;
  private final List<Discriminator> discriminators = new ArrayList<>();

  InheritanceMapper(Run run, Columns columns) {
    this.run = run;
    this.columns = columns;
  }

  /** Makes a draft for every entity of the model, parents first. */
  void makeDrafts() {
    for (EntityClass entity : run.model().entities()) {
      draft(entity);
    }
  }

  private EntityDraft draft(EntityClass entity) {
    Optional<EntityDraft> known = run.entity(entity.className());
    if (known.isPresent()) {
      return known.get();
    }
    Optional<EntityDraft> parent = entity.parent().flatMap(run::source).map(this::draft);
    EntityDraft.Strategy strategy =
        parent.map(EntityDraft::strategy).orElseGet(() -> strategy(entity));
    EntityDraft draft =
        new EntityDraft(
            run.entities().size(), entity, parent, strategy, table(entity, parent, strategy));
    draft.table().ours(draft.isOurs());
    run.add(draft);
    reportForeign(entity);
    secondaryTables(draft);
    return draft;
  }

  private void reportForeign(EntityClass entity) {
    if (!entity.managed() && !entity.annotations().has(Annotated.UNMANAGED)) {
      run.problems()
          .report(
              ProblemCode.FOREIGN_ENTITY,
              entity.origin(),
              entity.className()
                  + " is referred to, but isn't compiled here: its table is taken to be somebody"
                  + " else's. If it is this application's, name it with -Alimbeck.entities="
                  + entity.className()
                  + ".");
    }
  }

  private static EntityDraft.Strategy strategy(EntityClass entity) {
    return entity
        .annotations()
        .find(Annotated.INHERITANCE)
        .flatMap(use -> use.text("strategy"))
        .map(EntityDraft.Strategy::valueOf)
        .orElse(EntityDraft.Strategy.SINGLE_TABLE);
  }

  private TableDraft table(
      EntityClass entity, Optional<EntityDraft> parent, EntityDraft.Strategy strategy) {
    if (parent.isPresent() && strategy == EntityDraft.Strategy.SINGLE_TABLE) {
      return parent.get().root().table();
    }
    Optional<AnnotationUse> use = entity.annotations().find(Annotated.TABLE);
    Name name =
        run.naming()
            .entityTable(
                entity, use.flatMap(each -> each.text("name")).filter(text -> !text.isBlank()));
    String key = "entity " + entity.className();
    boolean virtual =
        (strategy == EntityDraft.Strategy.TABLE_PER_CLASS && entity.isAbstract())
            || entity.annotations().hasAny(Jpa.HIBERNATE + "Subselect", Jpa.HIBERNATE + "View");
    if (virtual) {
      return run.tables().hidden(name, key, entity.origin());
    }
    Origin origin = use.map(each -> each.originOf("name")).orElse(entity.origin());
    return run.tables().table(name, run.tables().schema(use), key, origin);
  }

  private void secondaryTables(EntityDraft entity) {
    for (AnnotationUse use : entity.source().annotations().all(Annotated.SECONDARY_TABLE)) {
      Optional<Name> name = run.naming().given(use, "name");
      if (name.isEmpty()) {
        continue;
      }
      TableDraft table =
          run.tables()
              .table(
                  name.get(),
                  run.tables().schema(Optional.of(use)),
                  "secondary " + entity.source().className() + " " + name.get().text(),
                  use.origin());
      table.ours(entity.isOurs());
      entity.secondary(table.name().name(), table);
    }
  }

  /** Gives each secondary table its key; the entity's own key is there by now. */
  void mapSecondaryTables(EntityDraft entity, IdMapper ids) {
    for (AnnotationUse use : entity.source().annotations().all(Annotated.SECONDARY_TABLE)) {
      Optional<TableDraft> table =
          run.naming()
              .given(use, "name")
              .map(name -> run.naming().physical(name).inCatalog())
              .map(entity.secondaryTables()::get);
      if (table.isEmpty()) {
        continue;
      }
      List<ColumnDraft> key = ids.idOf(entity);
      List<AnnotationUse> uses = use.allNested("pkJoinColumns");
      List<ColumnDraft> mapped =
          ids.joins()
              .map(
                  new JoinColumns.Request(
                      new Site(entity, table.get(), "", Overrides.NONE, Site.Rules.KEY, "%s"),
                      uses,
                      key,
                      ColumnDraft::logical,
                      "id of " + table.get().name(),
                      true,
                      use.origin(),
                      run.nextPosition()));
      table.get().primaryKey(mapped);
      List<AnnotationUse> declaring = new ArrayList<>(List.of(use));
      declaring.addAll(uses);
      if (!entity.isSpread()) {
        References.add(
            Turn.of(Turn.Stage.SECONDARY_TABLE, entity),
            table.get(),
            mapped,
            entity.table(),
            key.stream().map(ColumnDraft::name).toList(),
            References.Wish.of(References.declared(declaring), Annotations.none()));
      }
    }
  }

  /** Adds the discriminator, where the hierarchy of {@code root} has one. */
  void mapDiscriminator(EntityDraft root) {
    Optional<AnnotationUse> use = root.source().annotations().find(Annotated.DISCRIMINATOR_COLUMN);
    boolean formula = root.source().annotations().has(Jpa.HIBERNATE + "DiscriminatorFormula");
    boolean wanted =
        switch (root.strategy()) {
          case SINGLE_TABLE -> !root.children().isEmpty() || use.isPresent();
          case JOINED -> use.isPresent();
          case TABLE_PER_CLASS -> false;
        };
    if (wanted && formula && root.strategy() == EntityDraft.Strategy.SINGLE_TABLE) {
      root.source()
          .annotations()
          .find(Jpa.HIBERNATE + "DiscriminatorFormula")
          .ifPresent(each -> addFormula(root, each));
    }
    if (!wanted || formula) {
      return;
    }
    ColumnSpec spec = new ColumnSpec(use);
    Site site = Site.of(root, root.table());
    String kind = use.flatMap(each -> each.text("discriminatorType")).orElse("STRING");
    boolean withNull = hasValue(root, "null");
    boolean withRest = hasValue(root, "not null");
    ColumnDraft draft =
        columns
            .draft(
                site,
                columns.name(site, spec, run.naming().written("DTYPE")),
                "discriminator",
                discriminatorType(spec, kind),
                use.map(AnnotationUse::origin).orElse(root.source().origin()))
            .at(run.nextPosition())
            .readOnly(!option(root, "insert", true))
            .required(!withNull);
    boolean forced = option(root, "force", false); // Then there may be other values, too.
    if (!run.options().isHibernate6() && !withRest && !forced) {
      draft.check(
          Optional.empty(), SqlNames.spelled(draft.name()) + " in (" + values(root, kind) + ")");
    }
    ColumnDraft added = columns.add(site, root.table(), draft);
    if (added != draft) {
      added.become(draft);
    }
    DiscriminatorRules.check(run, root, kind);
    if (root.strategy() == EntityDraft.Strategy.SINGLE_TABLE
        && run.options().isAtLeast(HibernateVersion.V7_1)) {
      discriminators.add(new Discriminator(root, SqlNames.spelled(draft.name()), kind));
    }
  }

  private void addFormula(EntityDraft root, AnnotationUse formula) {
    String kind = formula.text("discriminatorType").orElse("STRING");
    DiscriminatorRules.check(run, root, kind);
    if (run.options().isAtLeast(HibernateVersion.V7_1)) {
      formula
          .text("value")
          .ifPresent(text -> discriminators.add(new Discriminator(root, text, kind)));
    }
  }

  private static boolean hasValue(EntityDraft root, String value) {
    return root.hierarchy().stream()
        .flatMap(each -> written(each).stream())
        .anyMatch(value::equals);
  }

  private static boolean option(EntityDraft root, String name, boolean otherwise) {
    return root.source()
        .annotations()
        .find(Jpa.HIBERNATE + "DiscriminatorOptions")
        .map(use -> use.flag(name, otherwise))
        .orElse(otherwise);
  }

  static ColumnDefinition discriminatorType(ColumnSpec spec, String kind) {
    String type =
        switch (kind) {
          case "CHAR" -> "char(1)";
          case "INTEGER" -> "integer";
          default -> ColumnTypes.varchar(spec.length().orElse(31));
        };
    ColumnDefinition definition =
        spec.definition().map(ColumnDefinition::parse).orElseGet(() -> ColumnDefinition.of(type));
    return spec.options()
        .map(options -> ColumnDefinition.parse(definition.type() + " " + options))
        .orElse(definition);
  }

  private static String values(EntityDraft root, String kind) {
    return root.hierarchy().stream()
        .filter(each -> !each.source().isAbstract())
        .filter(each -> written(each).filter("null"::equals).isEmpty())
        .map(each -> literal(each, kind))
        .collect(Collectors.joining(","));
  }

  static Optional<String> written(EntityDraft entity) {
    return entity
        .source()
        .annotations()
        .find(Annotated.DISCRIMINATOR_VALUE)
        .flatMap(use -> use.text("value"));
  }

  static String literal(EntityDraft entity, String kind) {
    String name = entity.source().entityName();
    return switch (kind) {
      case "INTEGER" -> written(entity).orElseGet(() -> String.valueOf(name.hashCode()));
      case "CHAR" -> Identifiers.literal(written(entity).orElse(name).substring(0, 1));
      default -> Identifiers.literal(written(entity).orElse(name));
    };
  }

  /**
   * What a subclass requires can't be required of a shared table's rows, but of its own rows.
   *
   * <p>Runs when all columns are there. Hibernate looks at the class and its parent, not beyond.
   */
  void mapSubclassChecks() {
    for (Discriminator discriminator : discriminators) {
      for (EntityDraft entity : discriminator.root().hierarchy()) {
        if (entity.parent().isPresent() && !entity.source().isAbstract()) {
          subclassCheck(discriminator, entity);
        }
      }
    }
  }

  private void subclassCheck(Discriminator discriminator, EntityDraft entity) {
    List<String> required = new ArrayList<>();
    List<EntityDraft> lineage = entity.lineage();
    for (EntityDraft each : lineage.subList(lineage.size() - 2, lineage.size())) {
      for (AttributeModel attribute : each.source().attributes()) {
        if (attribute.isId() || !isNonOptional(attribute)) {
          continue;
        }
        for (ColumnDraft column : each.columns(attribute.name())) {
          boolean joined = !entity.table().columns().contains(column);
          if (column.isNullable() && !joined) {
            required.add(SqlNames.spelled(column.name()) + " is not null");
          }
        }
      }
    }
    String value = written(entity).orElse("");
    if (!required.isEmpty() && !value.equals("not null")) {
      String column = discriminator.expression();
      String other =
          value.equals("null") ? " is not null" : " <> " + literal(entity, discriminator.kind());
      entity
          .table()
          .check(Optional.empty(), column + other + " or (" + String.join(" and ", required) + ")");
    }
  }

  private static boolean isNonOptional(AttributeModel attribute) {
    if (attribute instanceof AttributeModel.ToOne toOne) {
      return !ToOneMapper.isOptional(toOne);
    }
    return attribute instanceof AttributeModel.Basic
        && (attribute.member().type().isPrimitive()
            || !attribute
                .annotations()
                .find(Annotated.BASIC)
                .map(use -> use.flag("optional", true))
                .orElse(true));
  }
}
