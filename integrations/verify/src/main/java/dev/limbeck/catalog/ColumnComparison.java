package dev.limbeck.catalog;

import static dev.limbeck.sql.Identifiers.literal;
import static dev.limbeck.sql.Identifiers.quote;

import dev.limbeck.catalog.Difference.Kind;
import dev.limbeck.catalog.Findings.Place;
import dev.limbeck.catalog.Findings.Sides;
import dev.limbeck.catalog.Findings.Turn;
import dev.limbeck.catalog.LiveTable.LiveColumn;
import dev.limbeck.catalog.Spellings.Likeness;
import dev.limbeck.catalog.Spellings.Part;
import dev.limbeck.catalog.Spellings.Topic;
import dev.limbeck.model.Copies;
import dev.limbeck.operation.SchemaOperation;
import dev.limbeck.operation.SchemaOperation.PartChange;
import dev.limbeck.schema.Column;
import dev.limbeck.schema.Identity;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Compares one column, aspect by aspect; all that differs is one sentence and one change. */
final class ColumnComparison {

  private static final Pattern NULL = Pattern.compile("(?i)null(::.*)?");

  private final TableComparison table;
  private final Column promised;
  private final LiveColumn live;
  private final Column found;
  private final List<String> aspects = new ArrayList<>();

  /** The promised column, with what differs as it was found. */
  private Column from;

  ColumnComparison(TableComparison table, Column promised, LiveColumn live) {
    this.table = table;
    this.promised = Promise.isSerial(promised) ? numbered(promised, live) : promised;
    this.live = live;
    this.found = live.column();
    this.from = this.promised;
  }

  /** A serial column is an integer with a sequence of its own, whatever that is called. */
  private static Column numbered(Column column, LiveColumn live) {
    Column real = Promise.withRealType(column);
    if (live.column().defaultValue().filter(text -> text.startsWith("nextval(")).isPresent()) {
      return real.defaultTo(live.column().defaultValue().get());
    }
    return live.sequence()
        .map(sequence -> real.defaultTo("nextval(" + literal(quote(sequence)) + ")"))
        .orElse(real);
  }

  void compare() {
    type();
    if (promised.nullable() != found.nullable()) {
      aspects.add(
          found.nullable() ? "is nullable instead of required" : "is required instead of nullable");
      from = from.withNullable(found.nullable());
    }
    defaultValue();
    boolean regenerated = generated();
    if (!promised.identity().equals(found.identity())) {
      aspect(
          "identity",
          promised.identity().map(each -> text(each.name())),
          found.identity().map(each -> text(each.name())));
      from = copy(from, from.defaultValue(), found.identity(), from.generated(), from.comment());
    }
    if (!promised.comment().equals(found.comment())) {
      aspect("comment", promised.comment(), found.comment());
      from = copy(from, from.defaultValue(), from.identity(), from.generated(), found.comment());
    }
    if (!aspects.isEmpty()) {
      table.add(
          new Place(Turn.COLUMNS, table.object("column " + promised.name())),
          Kind.CHANGED,
          table.subject("Column " + promised.name())
              + " "
              + String.join(", and ", aspects)
              + (regenerated ? "; PostgreSQL has to compute it anew" : "")
              + ".",
          new Sides(define(promised), define(found)),
          regenerated ? replaced() : altered());
    }
    live.unvalidated().filter(name -> !promised.nullable()).ifPresent(this::notValidated);
  }

  private void notValidated(String constraint) {
    table.add(
        new Place(Turn.COLUMNS, table.object("column " + promised.name())),
        Kind.NOT_VALIDATED,
        table.subject("Column " + promised.name())
            + " may hold nulls from before: its not-null constraint "
            + constraint
            + " isn't validated.",
        new Sides("not null", "not null not valid"),
        List.of(table.validate(constraint)));
  }

  private void type() {
    Topic topic = new Topic(table.name(), Part.TYPE, promised.name());
    Likeness likeness =
        table
            .spellings()
            .compare(
                topic,
                promised.type().name(),
                found.type().name(),
                name ->
                    List.of(
                        SchemaOperation.addPart(
                            table.image(), Column.column(name, promised.type()), false)));
    if (likeness == Likeness.DIFFERENT || likeness == Likeness.UNKNOWN) {
      aspect("type", Optional.of(promised.type().name()), Optional.of(found.type().name()));
      from = Copies.typed(from, found.type());
    }
    Optional<String> wanted = promised.collation().filter(name -> !name.equals("default"));
    if (!wanted.equals(found.collation())) {
      aspect("collation", wanted, found.collation());
      from =
          new Column(
              from.name(),
              from.type(),
              from.nullable(),
              from.defaultValue(),
              from.identity(),
              from.generated(),
              found.collation(),
              from.comment());
    }
  }

  private void defaultValue() {
    Optional<String> wanted = promised.defaultValue().filter(text -> !isNull(text));
    Optional<String> has = found.defaultValue().filter(text -> !isNull(text));
    Likeness likeness =
        wanted.isPresent() && has.isPresent()
            ? table
                .spellings()
                .compare(
                    new Topic(table.name(), Part.DEFAULT, promised.name()),
                    wanted.get(),
                    has.get(),
                    name ->
                        List.of(
                            new PartChange(
                                table.image(),
                                plain(found),
                                plain(found).defaultTo(wanted.get()),
                                false)))
            : wanted.equals(has) ? Likeness.SAME : Likeness.DIFFERENT;
    if (likeness == Likeness.DIFFERENT) {
      aspect("default", wanted, has);
      from = copy(from, has, from.identity(), from.generated(), from.comment());
    } else if (likeness == Likeness.UNKNOWN) {
      table.notCompared(
          "column " + promised.name(), "Default", wanted.orElseThrow(), has.orElseThrow());
    }
  }

  /** Returns whether the column has to be made anew. */
  private boolean generated() {
    Optional<String> wanted = promised.generated();
    Optional<String> has = found.generated();
    Likeness likeness =
        wanted.isPresent() && has.isPresent()
            ? table
                .spellings()
                .compare(
                    new Topic(table.name(), Part.GENERATED, promised.name()),
                    wanted.get(),
                    has.get(),
                    name ->
                        List.of(
                            SchemaOperation.addPart(
                                table.image(),
                                Copies.named(plain(found), name).generatedAs(wanted.get()),
                                false)))
            : wanted.equals(has) ? Likeness.SAME : Likeness.DIFFERENT;
    boolean virtual = wanted.isPresent() && live.virtual();
    if (likeness == Likeness.UNKNOWN) {
      table.notCompared(
          "column " + promised.name(), "Expression", wanted.orElseThrow(), has.orElseThrow());
    }
    if (likeness == Likeness.DIFFERENT) {
      aspect("expression", wanted, has);
      from = copy(from, from.defaultValue(), from.identity(), has, from.comment());
    } else if (virtual) {
      aspects.add("is computed when it is read (virtual) instead of stored");
    }
    return (likeness == Likeness.DIFFERENT && (wanted.isPresent() || live.virtual())) || virtual;
  }

  private List<SchemaOperation> altered() {
    if (promised.identity().isPresent()
        && found.identity().isEmpty()
        && live.sequence().isPresent()) {
      Column freed =
          copy(from, Optional.empty(), from.identity(), from.generated(), from.comment());
      return List.of(
          new PartChange(table.name(), from, freed, false),
          table.release(live.sequence().get()),
          new PartChange(table.name(), freed, promised, true));
    }
    return List.of(new PartChange(table.name(), from, promised, true));
  }

  /** What stands on the column goes with it and is made again. */
  private List<SchemaOperation> replaced() {
    List<SchemaOperation> operations = new ArrayList<>();
    operations.add(SchemaOperation.dropPart(table.name(), found, false));
    operations.add(SchemaOperation.addPart(table.name(), promised, false));
    operations.addAll(table.standingOn(promised.name()));
    return operations;
  }

  private void aspect(String name, Optional<String> wanted, Optional<String> has) {
    aspects.add(
        has.isPresent()
            ? "has " + name + " " + has.get() + " instead of " + wanted.orElse("none")
            : "has no " + name + " instead of " + wanted.orElse("none"));
  }

  private static boolean isNull(String text) {
    return NULL.matcher(text).matches();
  }

  private static Column plain(Column column) {
    return Column.column(column.name(), column.type());
  }

  private static Column copy(
      Column column,
      Optional<String> defaultValue,
      Optional<Identity> identity,
      Optional<String> generated,
      Optional<String> comment) {
    return new Column(
        column.name(),
        column.type(),
        column.nullable(),
        defaultValue,
        identity,
        generated,
        column.collation(),
        comment);
  }

  private static String text(String name) {
    return name.toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  /** Returns the column in SQL's words, its name aside. */
  static String define(Column column) {
    StringBuilder text = new StringBuilder(column.type().name());
    column.collation().ifPresent(name -> text.append(" collate ").append(quote(name)));
    column.defaultValue().ifPresent(value -> text.append(" default ").append(value));
    column.generated().ifPresent(value -> text.append(" generated ").append(value));
    column.identity().ifPresent(kind -> text.append(" identity ").append(text(kind.name())));
    text.append(column.nullable() ? "" : " not null");
    column.comment().ifPresent(value -> text.append(" comment '").append(value).append('\''));
    return text.toString();
  }
}
