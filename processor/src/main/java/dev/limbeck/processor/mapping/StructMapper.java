package dev.limbeck.processor.mapping;

import dev.limbeck.model.TypeNames;
import dev.limbeck.processor.entity.AnnotationUse;
import dev.limbeck.processor.entity.AttributeModel;
import dev.limbeck.processor.entity.Jpa;
import dev.limbeck.processor.report.Origin;
import dev.limbeck.processor.report.ProblemCode;
import dev.limbeck.schema.Column;
import dev.limbeck.schema.CompositeType;
import dev.limbeck.schema.NamedType;
import dev.limbeck.schema.QualifiedName;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Maps embeddables that are kept whole, in a column of a composite type. */
final class StructMapper {
  static final String STRUCT = Jpa.HIBERNATE + "Struct";

  private final Run run;
  private final BasicMapper basics;
  private final AttributeMapper attributes;

  /** What the check on a column that holds another one says, by the way to that column. */
  private final IdentityHashMap<ColumnDraft, UnaryOperator<String>> checks =
      new IdentityHashMap<>();

  StructMapper(Run run, BasicMapper basics, AttributeMapper attributes) {
    this.run = run;
    this.basics = basics;
    this.attributes = attributes;
  }

  /** Returns the annotation that asks for a composite type, on the attribute or on its class. */
  static Optional<AnnotationUse> struct(AttributeModel.Embedded embedded) {
    return embedded
        .annotations()
        .find(STRUCT)
        .or(() -> embedded.embeddable().annotations().find(STRUCT));
  }

  /** Maps an embedded attribute that has such an annotation. */
  List<ColumnDraft> map(Site site, AttributeModel.Embedded embedded, AnnotationUse struct) {
    Name written = run.naming().written(struct.text("name").orElse(embedded.name()));
    refuse(embedded, struct, written);
    TableDraft inside = run.tables().struct(written, embedded.member().origin());
    QualifiedName name = inside.name();
    List<ColumnDraft> direct = new ArrayList<>();
    Site there = attributes.inside(site, embedded).withTable(inside);
    run.walk(
        embedded.embeddable().attributes(),
        embedded.embeddable().isRecord(),
        attribute -> {
          List<ColumnDraft> mapped = attributes.map(there, attribute);
          boolean apart =
              attribute instanceof AttributeModel.Embedded plain
                  && !AttributeMapper.isOneColumn(plain);
          direct.addAll(apart ? List.of() : mapped);
        });
    attributes.discriminator(
        there, embedded.embeddable(), embedded.member(), run.naming().attribute(embedded.member()));
    boolean plural = ColumnTypes.isPlural(embedded.member().type());
    if (!inside.columns().isEmpty()) {
      run.tables()
          .add(new CompositeType(name, ordered(inside, struct)))
          .ifPresent(other -> reportConflict(embedded, other));
    }
    if (!inside.references().isEmpty()) {
      reportReference(embedded);
    }
    inside.columns().forEach(part -> site.table().shadow(part.name(), embedded.member().origin()));
    inside.shadows().forEach(site.table()::shadow);
    String type = TypeNames.of(name) + (plural ? "[]" : "");
    ColumnDraft column = basics.whole(site, embedded.member(), ColumnDefinition.of(type));
    if (!plural) {
      check(site, column, direct);
    }
    return List.of(column);
  }

  /** Rows are written and read by position, so the order has to be Hibernate's. */
  private List<Column> ordered(TableDraft inside, AnnotationUse struct) {
    Map<String, ColumnDraft> byName = new HashMap<>();
    inside.columns().forEach(column -> byName.put(sent(column), column));
    List<String> wanted = struct.texts("attributes");
    if (wanted.isEmpty()) {
      return inside.columns().stream()
          .sorted(Comparator.comparing(ColumnDraft::size).thenComparing(this::sent))
          .map(StructMapper::attribute)
          .toList();
    }
    if (!byName.keySet().equals(Set.copyOf(wanted))) {
      run.problems()
          .report(
              ProblemCode.UNKNOWN_COLUMN,
              struct.originOf("attributes"),
              "The attributes of @Struct are the columns "
                  + byName.keySet().stream().sorted().toList()
                  + ", each once: "
                  + wanted
                  + " aren't. Name them as they are, or leave attributes out.");
      return ordered(inside, new AnnotationUse(STRUCT, Map.of(), struct.origin(), Map.of()));
    }
    return wanted.stream().map(byName::get).map(StructMapper::attribute).toList();
  }

  private String sent(ColumnDraft column) {
    return run.naming().physical(column.logical()).text();
  }

  private static Column attribute(ColumnDraft draft) {
    Column whole = draft.build();
    Column plain = Column.column(whole.name(), whole.type());
    Column sorted = whole.collation().map(plain::collate).orElse(plain);
    return whole.comment().map(sorted::comment).orElse(sorted);
  }

  /** A type has no rules of its own: the column that has the type gets them all, as one. */
  private void check(Site site, ColumnDraft column, List<ColumnDraft> direct) {
    UnaryOperator<String> check = path -> rules(path, column.isNullable(), direct);
    checks.put(column, check);
    String text = check.apply(SqlNames.spelled(column.name()));
    if (!text.isEmpty() && !run.tables().isHidden(site.table())) {
      column.check(Optional.empty(), text);
    }
  }

  private String rules(String path, boolean nullable, List<ColumnDraft> direct) {
    List<String> rules = new ArrayList<>();
    for (ColumnDraft part : direct) {
      String name = SqlNames.spelled(part.name());
      String value = "(" + path + ")." + name;
      UnaryOperator<String> nested = checks.get(part);
      if (nested != null) {
        rules.add(nested.apply(value));
        continue;
      }
      if (!part.isNullable()) {
        rules.add(value + " is not null");
      }
      for (ColumnDraft.Check check : part.checks()) {
        String expression = check.expression();
        String rule = expression.replace(expression.contains(name) ? name : sent(part), value);
        rules.add(part.isNullable() ? "(" + value + " is null or " + rule + ")" : rule);
      }
    }
    rules.removeIf(String::isEmpty);
    String all = String.join(" and ", rules);
    return all.isEmpty() || !nullable ? all : path + " is null or (" + all + ")";
  }

  private void refuse(AttributeModel.Embedded embedded, AnnotationUse struct, Name name) {
    boolean elsewhere = struct.text("schema").or(() -> struct.text("catalog")).isPresent();
    if (embedded.annotations().has(Jpa.EMBEDDED_ID)) {
      report(embedded, struct.origin(), "is an identifier: PostgreSQL has no key of its parts");
    } else if (elsewhere || name.quoted()) {
      report(
          embedded,
          struct.origin(),
          "has its type in a schema, or under a quoted name, where Hibernate doesn't find it");
    }
  }

  /** Tells that an embeddable with a composite type can't be what a collection holds. */
  static void refuseElements(Run run, Origin origin, String label) {
    run.problems()
        .report(
            ProblemCode.REFUSED_MAPPING,
            origin,
            label
                + " has elements with @Struct, which Hibernate refuses. Make it an array or a list"
                + " in one column (without @ElementCollection), or take @Struct away.");
  }

  private void report(AttributeModel.Embedded embedded, Origin origin, String why) {
    run.problems()
        .report(
            ProblemCode.REFUSED_MAPPING,
            origin,
            embedded.member().label() + " with @Struct " + why + ". Take that away.");
  }

  private void reportReference(AttributeModel.Embedded embedded) {
    run.problems()
        .report(
            ProblemCode.NOT_CREATED,
            embedded.member().origin(),
            embedded.member().label()
                + " refers to an entity from inside of a composite type, where PostgreSQL has no"
                + " foreign keys: none is created.");
  }

  private void reportConflict(AttributeModel.Embedded embedded, NamedType other) {
    run.problems()
        .report(
            ProblemCode.REFUSED_MAPPING,
            embedded.member().origin(),
            embedded.member().label()
                + " makes the type "
                + other.name()
                + " another one than an attribute or enum elsewhere does. Give one of them another"
                + " name with @Struct.");
  }
}
