package dev.limbeck.processor.mapping;

import dev.limbeck.processor.entity.Annotations;
import dev.limbeck.processor.entity.AttributeModel;
import dev.limbeck.processor.entity.EmbeddableModel;
import dev.limbeck.processor.entity.Jpa;
import dev.limbeck.processor.entity.Member;
import dev.limbeck.processor.report.ProblemCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Maps attributes of any kind; references and collections wait until all plain columns are there.
 */
final class AttributeMapper {

  /** A reference or collection that waits for its turn. */
  record Waiting(Site site, AttributeModel attribute, Position position) {}

  private final Run run;
  private final Columns columns;
  private final BasicMapper basics;
  private final ToOneMapper toOnes;
  private final List<Waiting> references = new ArrayList<>();
  private final List<Waiting> collections = new ArrayList<>();

  AttributeMapper(Run run, Columns columns, BasicMapper basics, ToOneMapper toOnes) {
    this.run = run;
    this.columns = columns;
    this.basics = basics;
    this.toOnes = toOnes;
  }

  /** Returns the references that wait, and forgets them. */
  List<Waiting> takeReferences() {
    List<Waiting> taken = List.copyOf(references);
    references.clear();
    return taken;
  }

  /** Returns the collections that wait, and forgets them. */
  List<Waiting> takeCollections() {
    List<Waiting> taken = List.copyOf(collections);
    collections.clear();
    return taken;
  }

  /** Maps one attribute; returns the columns that it has by now. */
  List<ColumnDraft> map(Site site, AttributeModel attribute) {
    List<ColumnDraft> mapped;
    if (attribute instanceof AttributeModel.Basic basic) {
      mapped = basics.attribute(site, basic.member());
    } else if (attribute instanceof AttributeModel.Embedded embedded) {
      mapped = embedded(site, embedded);
    } else if (attribute instanceof AttributeModel.ToOne toOne) {
      if (!site.rules().always() && site.isInEntity()) {
        references.add(new Waiting(site, attribute, run.nextPosition()));
        return List.of();
      }
      mapped = toOnes.map(site, toOne, run.nextPosition());
    } else if (attribute instanceof AttributeModel.Any any) {
      mapped = any(site, any.member());
    } else {
      collections.add(new Waiting(site, attribute, run.nextPosition()));
      return List.of();
    }
    site.owner().columns(site.path() + attribute.name(), mapped);
    return mapped;
  }

  private List<ColumnDraft> embedded(Site site, AttributeModel.Embedded embedded) {
    if (isOneColumn(embedded)) {
      return aggregate(site, embedded);
    }
    Site inside = inside(site, embedded);
    List<ColumnDraft> mapped = new ArrayList<>();
    run.walk(
        embedded.embeddable().attributes(),
        embedded.embeddable().isRecord(),
        attribute -> mapped.addAll(map(inside, attribute)));
    checkTables(site, embedded, mapped);
    return mapped;
  }

  private void checkTables(Site site, AttributeModel.Embedded embedded, List<ColumnDraft> mapped) {
    List<String> tables =
        site.owner().lineage().stream()
            .flatMap(EntityDraft::tables)
            .filter(table -> mapped.stream().anyMatch(table.columns()::contains))
            .map(table -> table.name().toString())
            .distinct()
            .toList();
    if (tables.size() > 1) {
      run.problems()
          .report(
              ProblemCode.REFUSED_MAPPING,
              embedded.member().origin(),
              embedded.member().label()
                  + " has columns in the tables "
                  + String.join(" and ", tables)
                  + ", and Hibernate refuses that. Move all of them into one table.");
    }
  }

  /** Returns the site of an embeddable's attributes. */
  Site inside(Site site, AttributeModel.Embedded embedded) {
    Annotations annotations = embedded.annotations();
    boolean key = annotations.has(Jpa.EMBEDDED_ID);
    boolean valid = annotations.has("jakarta.validation.Valid");
    Site.Rules rules =
        key
            ? Site.Rules.key(valid)
            : site.rules()
                .inside(valid, Constraints.of(annotations).notNull(), site.path().isEmpty());
    return site.inside(
        embedded.name(),
        Overrides.of(annotations).then(Overrides.of(embedded.embeddable().annotations())),
        rules,
        naming(embedded.member()));
  }

  private Optional<String> naming(Member member) {
    return member
        .annotations()
        .find(Jpa.HIBERNATE + "EmbeddedColumnNaming")
        .map(use -> use.text("value").orElse(run.naming().attribute(member) + "_%s"));
  }

  /** Returns whether an embeddable is kept whole, as JSON or as a composite type. */
  static boolean isOneColumn(AttributeModel.Embedded embedded) {
    EmbeddableModel embeddable = embedded.embeddable();
    return embedded.annotations().hasAny(Jpa.HIBERNATE + "JdbcTypeCode", Jpa.HIBERNATE + "Struct")
        || embeddable.annotations().has(Jpa.HIBERNATE + "Struct");
  }

  private List<ColumnDraft> aggregate(Site site, AttributeModel.Embedded embedded) {
    Optional<String> struct =
        ColumnTypes.struct(embedded.annotations(), embedded.embeddable().annotations());
    if (struct.isEmpty()) {
      return basics.attribute(site, embedded.member());
    }
    Name type = run.naming().written(struct.get());
    ColumnSpec spec = new ColumnSpec(embedded.annotations().find(Annotated.COLUMN));
    if (spec.definition().isEmpty()) {
      reportStruct(embedded, type.inCatalog());
    }
    Name name =
        columns.name(site, spec, run.naming().written(run.naming().attribute(embedded.member())));
    ColumnDraft draft =
        columns
            .draft(
                site,
                name,
                site.path() + embedded.name(),
                spec.definition()
                    .map(ColumnDefinition::parse)
                    .orElseGet(() -> ColumnDefinition.of(type.inCatalog())),
                embedded.member().origin())
            .at(run.nextPosition())
            .required(spec.isRequired());
    return List.of(columns.add(site, columns.table(site, spec), draft));
  }

  private void reportStruct(AttributeModel.Embedded embedded, String type) {
    run.problems()
        .report(
            ProblemCode.UNSUPPORTED_MAPPING,
            embedded.member().origin(),
            embedded.member().label()
                + " needs the composite type "
                + type
                + ", which Limbeck doesn't create. Create it in a revision of your own"
                + " (limbeck.revision=empty, op.sql), and name it here with"
                + " @Column(columnDefinition = \""
                + type
                + "\").");
  }

  /** A reference to an entity of any class: which class, and which key; no foreign key. */
  private List<ColumnDraft> any(Site site, Member member) {
    return AnyColumns.map(run, columns, site, member, !isOptional(member));
  }

  private static boolean isOptional(Member member) {
    return member.annotations().find(Jpa.ANY).map(use -> use.flag("optional", true)).orElse(true);
  }
}
