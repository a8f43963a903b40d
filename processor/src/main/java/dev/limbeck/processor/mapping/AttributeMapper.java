package dev.limbeck.processor.mapping;

import dev.limbeck.processor.entity.AnnotationUse;
import dev.limbeck.processor.entity.Annotations;
import dev.limbeck.processor.entity.AttributeModel;
import dev.limbeck.processor.entity.EmbeddableModel;
import dev.limbeck.processor.entity.Jpa;
import dev.limbeck.processor.entity.Member;
import dev.limbeck.processor.report.ProblemCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Maps attributes of any kind; references and collections wait until all plain columns are there.
 */
final class AttributeMapper {

  /** A reference or collection that waits for its turn. */
  record Waiting(Site site, AttributeModel attribute, Position position) {}

  private static final String COMPOSITE_TYPE = Jpa.HIBERNATE + "CompositeType";
  private static final String COMPOSITE_KEY = Jpa.HIBERNATE + "MapKeyCompositeType";

  private final Run run;
  private final Columns columns;
  private final BasicMapper basics;
  private final ToOneMapper toOnes;
  private final StructMapper structs;
  private final List<Waiting> references = new ArrayList<>();
  private final List<Waiting> collections = new ArrayList<>();

  AttributeMapper(Run run, Columns columns, BasicMapper basics, ToOneMapper toOnes) {
    this.run = run;
    this.columns = columns;
    this.basics = basics;
    this.toOnes = toOnes;
    this.structs = new StructMapper(run, basics, this);
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
    if (isOfUserType(attribute)) {
      reportCompositeType(attribute.member());
      return List.of();
    }
    if (attribute instanceof AttributeModel.Basic basic) {
      mapped = basics.attribute(site, basic.member());
    } else if (attribute instanceof AttributeModel.Embedded embedded) {
      boolean nested = !site.isInEntity() && !run.tables().isHidden(site.table());
      mapped = embedded(site, embedded, nested ? last(site.path()) : attributeName(embedded));
    } else if (attribute instanceof AttributeModel.ToOne toOne) {
      if (!site.rules().always() && site.isInEntity()) {
        references.add(new Waiting(ofReference(site), attribute, run.nextPosition()));
        return List.of();
      }
      mapped = toOnes.map(ofReference(site), toOne, run.nextPosition());
    } else if (attribute instanceof AttributeModel.Any any) {
      mapped = any(site, any.member());
    } else {
      if (!isInherited(site, attribute)) {
        collections.add(new Waiting(site, attribute, run.nextPosition()));
      }
      return List.of();
    }
    site.owner().columns(site.path() + attribute.name(), mapped);
    return mapped;
  }

  /** A table per class has its own columns of what an entity inherits, but not its collections. */
  private static boolean isInherited(Site site, AttributeModel attribute) {
    String first = (site.path() + attribute.name()).split("\\.", 2)[0];
    return site.isInEntity() && site.owner().source().attribute(first).isEmpty();
  }

  private String attributeName(AttributeModel.Embedded embedded) {
    return run.naming().attribute(embedded.member());
  }

  private static String last(String path) {
    String way = path.substring(0, path.length() - 1);
    return way.substring(way.lastIndexOf('.') + 1);
  }

  /**
   * Maps an embedded attribute.
   *
   * @param prefix what the name of a column that tells its class begins with
   */
  List<ColumnDraft> embedded(Site site, AttributeModel.Embedded embedded, String prefix) {
    if (isOneColumn(embedded)) {
      checkTablePerClass(site, embedded);
      return StructMapper.struct(embedded)
          .map(struct -> structs.map(site, embedded, struct))
          .orElseGet(() -> basics.attribute(site, embedded.member()));
    }
    Site inside = inside(site, embedded);
    List<ColumnDraft> mapped = new ArrayList<>();
    run.walk(
        embedded.embeddable().attributes(),
        embedded.embeddable().isRecord(),
        attribute -> mapped.addAll(map(inside, attribute)));
    mapped.addAll(discriminator(inside, embedded.embeddable(), embedded.member(), prefix));
    checkTables(site, embedded, mapped);
    return mapped;
  }

  /** Hibernate fails to take the columns inside out of a table that extends another. */
  private void checkTablePerClass(Site site, AttributeModel.Embedded embedded) {
    EntityDraft owner = site.owner();
    if (owner.strategy() == EntityDraft.Strategy.TABLE_PER_CLASS
        && owner.parent().isPresent()
        && site.isInEntity()
        && !isInherited(site, embedded)) {
      run.problems()
          .report(
              ProblemCode.REFUSED_MAPPING,
              embedded.member().origin(),
              embedded.member().label()
                  + " is one column of an embeddable, and Hibernate can't keep it in an entity that"
                  + " extends another with InheritanceType.TABLE_PER_CLASS. Move it to the topmost"
                  + " entity, or embed it plainly.");
    }
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

  /** Maps the column that tells which class of a hierarchy of embeddables a value has. */
  List<ColumnDraft> discriminator(
      Site inside, EmbeddableModel embeddable, Member member, String prefix) {
    Optional<AnnotationUse> use = embeddable.annotations().find(Annotated.DISCRIMINATOR_COLUMN);
    if (!embeddable.polymorphic()
        || embeddable.annotations().has(Jpa.HIBERNATE + "DiscriminatorFormula")) {
      return List.of();
    }
    ColumnSpec spec = new ColumnSpec(inside.overrides().column("{discriminator}").or(() -> use));
    String kind = use.flatMap(each -> each.text("discriminatorType")).orElse("STRING");
    Name otherwise = run.naming().written(use.isPresent() ? "DTYPE" : prefix + "_DTYPE");
    ColumnDraft draft =
        columns
            .draft(
                inside,
                spec.use().flatMap(each -> run.naming().given(each, "name")).orElse(otherwise),
                inside.path() + " discriminator",
                InheritanceMapper.discriminatorType(spec, kind),
                member.origin())
            .at(run.nextPosition())
            .required();
    return List.of(columns.add(inside, inside.table(), draft));
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
    return inTable(site, embedded)
        .inside(
            embedded.name(),
            Overrides.of(annotations).then(Overrides.of(embedded.embeddable().annotations())),
            rules,
            naming(embedded.member()));
  }

  /** An embedded attribute may be put into a secondary table as a whole. */
  private Site inTable(Site site, AttributeModel.Embedded embedded) {
    return embedded
        .annotations()
        .find(Annotated.EMBEDDED_TABLE)
        .flatMap(use -> use.text("value").map(name -> Map.<String, Object>of("table", name)))
        .map(values -> AnnotationUse.of("", values, embedded.member().origin()))
        .map(use -> site.withTable(columns.table(site, ColumnSpec.of(use))))
        .orElse(site);
  }

  /** References don't follow into that table. */
  private static Site ofReference(Site site) {
    return site.isInEntity() ? site.withTable(site.owner().table()) : site;
  }

  private Optional<String> naming(Member member) {
    return member
        .annotations()
        .find(Jpa.HIBERNATE + "EmbeddedColumnNaming")
        .map(use -> use.text("value").orElse(run.naming().attribute(member) + "_%s"));
  }

  /** Returns whether an embeddable is kept whole, as JSON or as a composite type. */
  static boolean isOneColumn(AttributeModel.Embedded embedded) {
    return embedded.annotations().has(Jpa.HIBERNATE + "JdbcTypeCode")
        || StructMapper.struct(embedded).isPresent();
  }

  /** Returns whether a class of the application says what columns a value has. */
  boolean isOfUserType(AttributeModel attribute) {
    boolean said = attribute.annotations().hasAny(COMPOSITE_TYPE, COMPOSITE_KEY);
    boolean valued =
        !(attribute instanceof AttributeModel.ToOne) && !(attribute instanceof AttributeModel.Any);
    return said || (valued && run.registrations().isComposite(attribute.member().type()));
  }

  /** A user type names the embeddable that has its columns only when it runs. */
  private void reportCompositeType(Member member) {
    run.problems()
        .report(
            ProblemCode.UNSUPPORTED_MAPPING,
            member.origin(),
            member.label()
                + " has a composite user type, whose columns its class names at run time only. Map"
                + " an @Embeddable with those columns and convert it in the entity, or make the"
                + " entity @Unmanaged and write its table in revisions of your own.");
  }

  /** A reference to an entity of any class: which class, and which key; no foreign key. */
  private List<ColumnDraft> any(Site site, Member member) {
    return AnyColumns.map(run, columns, basics, site, member, !isOptional(member));
  }

  private static boolean isOptional(Member member) {
    return member.annotations().find(Jpa.ANY).map(use -> use.flag("optional", true)).orElse(true);
  }
}
