package dev.limbeck.catalog;

import static dev.limbeck.sql.Identifiers.quote;

import dev.limbeck.catalog.Difference.Kind;
import dev.limbeck.catalog.Findings.Place;
import dev.limbeck.catalog.Findings.Sides;
import dev.limbeck.catalog.Findings.Turn;
import dev.limbeck.catalog.LiveTable.LiveColumn;
import dev.limbeck.catalog.LiveTable.LiveIndex;
import dev.limbeck.catalog.Spellings.Likeness;
import dev.limbeck.catalog.Spellings.Part;
import dev.limbeck.catalog.Spellings.Topic;
import dev.limbeck.model.TableCopy;
import dev.limbeck.operation.SchemaOperation;
import dev.limbeck.operation.SchemaOperation.PartChange;
import dev.limbeck.schema.Column;
import dev.limbeck.schema.QualifiedName;
import dev.limbeck.schema.Table;
import dev.limbeck.schema.TableComment;
import dev.limbeck.schema.UniqueConstraint;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Compares one table that is there; what others have put beside it in the schema is theirs. */
final class TableComparison {

  private final Table promised;
  private final LiveTable found;
  private final Comparison whole;
  private List<UniqueConstraint> missingUniques = List.of();

  TableComparison(Table promised, LiveTable found, Comparison whole) {
    this.promised = promised;
    this.found = found;
    this.whole = whole;
  }

  void compare() {
    if (!found.isTable()) {
      String kind = found.kind().equals("f") ? "a foreign table" : "a view";
      add(
          new Place(Turn.TABLES, object("")),
          Kind.CHANGED,
          "Table " + name() + " is " + kind + " instead.",
          new Sides("table", kind),
          List.of());
      return;
    }
    columns();
    missingUniques = new ConstraintComparison(this).compare();
    new IndexComparison(this).compare();
    comment();
    options();
  }

  private void columns() {
    for (Column column : promised.columns()) {
      Optional<LiveColumn> live = found.column(column.name());
      if (live.isPresent()) {
        new ColumnComparison(this, column, live.get()).compare();
      } else {
        boolean fails =
            !column.nullable()
                && column.defaultValue().isEmpty()
                && column.identity().isEmpty()
                && column.generated().isEmpty();
        add(
            new Place(Turn.COLUMNS, object("column " + column.name())),
            Kind.MISSING,
            subject("Column " + column.name())
                + " is missing."
                + (fails
                    ? " It is required: if the table has rows, add it without NOT NULL and fill it"
                        + " first."
                    : ""),
            new Sides(ColumnComparison.define(column), ""),
            List.of(SchemaOperation.addPart(name(), column, false)));
      }
    }
    for (LiveColumn live : found.columns()) {
      Column column = live.column();
      if (promised.column(column.name()).isEmpty()) {
        add(
            new Place(Turn.EXTRA_COLUMNS, object("column " + column.name())),
            Kind.EXTRA,
            subject("Column " + column.name())
                + " is in no revision"
                + (isInTheWay(column) ? "; it is required, so the application's inserts fail" : "")
                + ".",
            new Sides("", ColumnComparison.define(column)),
            List.of(SchemaOperation.dropPart(name(), column, false)));
      }
    }
  }

  private static boolean isInTheWay(Column column) {
    return !column.nullable()
        && column.defaultValue().isEmpty()
        && column.identity().isEmpty()
        && column.generated().isEmpty();
  }

  private void comment() {
    if (!promised.comment().equals(found.comment())) {
      add(
          new Place(Turn.CONSTRAINTS, object("")),
          Kind.CHANGED,
          "Table "
              + name()
              + " has "
              + found.comment().map(text -> "comment " + text).orElse("no comment")
              + " instead of "
              + promised.comment().orElse("none")
              + ".",
          new Sides(promised.comment().orElse(""), found.comment().orElse("")),
          List.of(
              new PartChange(
                  name(),
                  found.comment().map(TableComment::new).orElse(null),
                  promised.comment().map(TableComment::new).orElse(null),
                  false)));
    }
  }

  private void options() {
    String has = found.options().orElse("");
    if (promised.options().isPresent()) {
      String wanted = promised.options().get();
      Topic topic = new Topic(name(), Part.OPTIONS, "");
      Likeness likeness = spellings().compare(topic, wanted, has, this::withOptions);
      if (likeness == Likeness.UNKNOWN) {
        notCompared("", "Options", wanted, has);
      } else if (likeness == Likeness.DIFFERENT) {
        add(
            new Place(Turn.CONSTRAINTS, object("")),
            Kind.CHANGED,
            "Table " + name() + " has options " + orNone(has) + " instead of " + wanted + ".",
            new Sides(wanted, has),
            wanted.strip().matches("(?i)with\\s*\\(.*\\)")
                ? List.of(
                    Findings.sql(
                        "ALTER TABLE "
                            + quote(name())
                            + " SET "
                            + wanted.strip().replaceFirst("(?i)with\\s*", "")))
                : List.of());
      }
    } else if (!has.isEmpty()) {
      tuned("", "has options that are in no revision: " + has, has);
    }
    if (!found.logged()) {
      tuned("", "is unlogged: it is empty after a crash of the server", "unlogged");
    }
  }

  private List<SchemaOperation> withOptions(String image) {
    return List.of(
        Findings.sql(
            "CREATE TABLE "
                + quote(QualifiedName.of(Shadows.SPACE, image))
                + " (LIKE "
                + quote(name())
                + ") "
                + promised.options().orElse("")));
  }

  Table promised() {
    return promised;
  }

  LiveTable found() {
    return found;
  }

  Spellings spellings() {
    return whole.spellings();
  }

  /** Returns the table on which PostgreSQL shows how it spells something. */
  QualifiedName image() {
    return whole.shadows().of(name());
  }

  QualifiedName name() {
    return promised.name();
  }

  /** Whether what is mended can be mended while the application runs; not on partitions. */
  boolean online() {
    return !found.isPartitioned();
  }

  String object(String part) {
    return "table " + name() + (part.isEmpty() ? "" : " " + part);
  }

  String subject(String part) {
    return part + " of table " + name();
  }

  void add(Place place, Kind kind, String sentence, Sides sides, List<SchemaOperation> mend) {
    whole.findings().add(place, kind, sentence, sides, mend);
  }

  void tuned(String part, String predicate, String has) {
    add(
        new Place(Turn.NOTES, object(part)),
        Kind.TUNED,
        (part.isEmpty() ? "Table " + name() : subject(capitalized(part))) + " " + predicate + ".",
        new Sides("", has),
        List.of());
  }

  void notCompared(String part, String what, String wanted, String has) {
    add(
        new Place(Turn.NOTES, object(part)),
        Kind.NOT_COMPARED,
        what
            + " of "
            + object(part)
            + " can't be compared here, look at it: promised is "
            + wanted
            + ", found is "
            + orNone(has)
            + ".",
        new Sides(wanted, has),
        List.of());
  }

  SchemaOperation validate(String constraint) {
    return Findings.sql(
        "ALTER TABLE " + quote(name()) + " VALIDATE CONSTRAINT " + quote(constraint));
  }

  /** A serial column's sequence goes, unless it is promised for itself. */
  SchemaOperation release(QualifiedName sequence) {
    return Findings.sql(
        whole.promises(sequence)
            ? "ALTER SEQUENCE " + quote(sequence) + " OWNED BY NONE"
            : "DROP SEQUENCE " + quote(sequence));
  }

  /** Returns the unique index that is to become a promised constraint. */
  Optional<LiveIndex> indexFor(UniqueConstraint unique) {
    if (found.constraints("u").stream().anyMatch(each -> each.name().equals(unique.name()))) {
      return Optional.empty();
    }
    return found.indexes().stream()
        .filter(each -> each.unique() && each.valid() && online())
        .filter(each -> each.definition().equals(IndexComparison.definition(unique)))
        .filter(each -> promised.indexes().stream().noneMatch(i -> i.name().equals(each.name())))
        .findFirst();
  }

  /** Returns whether mending a missing constraint takes this index in. */
  boolean becomesConstraint(LiveIndex index) {
    return missingUniques.stream()
        .anyMatch(unique -> indexFor(unique).filter(index::equals).isPresent());
  }

  /** Returns what makes the promised parts again that go with a column. */
  List<SchemaOperation> standingOn(String column) {
    List<SchemaOperation> operations = new ArrayList<>();
    Predicate<String> says = Mentions.of(column);
    promised.uniques().stream()
        .filter(each -> each.columns().contains(column))
        .forEach(each -> operations.add(SchemaOperation.addPart(name(), each, online())));
    promised.checks().stream()
        .filter(each -> says.test(each.expression()))
        .filter(each -> isThere(each.name()))
        .forEach(each -> operations.add(SchemaOperation.addPart(name(), each, true)));
    promised.indexes().stream()
        .filter(
            each ->
                each.keys().stream().anyMatch(key -> says.test(key.text()))
                    || each.options().filter(says).isPresent())
        .filter(each -> found.indexes().stream().anyMatch(f -> f.name().equals(each.name())))
        .forEach(each -> operations.add(SchemaOperation.addPart(name(), each, online())));
    return operations;
  }

  private boolean isThere(String constraint) {
    return found.constraints().stream().anyMatch(each -> each.name().equals(constraint));
  }

  private static String orNone(String text) {
    return text.isEmpty() ? "none" : text;
  }

  private static String capitalized(String text) {
    return Character.toUpperCase(text.charAt(0)) + text.substring(1);
  }

  static void missing(Table table, Comparison whole) {
    whole
        .findings()
        .add(
            new Place(Turn.TABLES, "table " + table.name()),
            Kind.MISSING,
            "Table " + table.name() + " is missing.",
            new Sides("table", ""),
            List.of(
                SchemaOperation.create(TableCopy.of(table).withForeignKeys(List.of()).table())));
    ConstraintComparison.missingKeys(table, whole.findings());
  }
}
