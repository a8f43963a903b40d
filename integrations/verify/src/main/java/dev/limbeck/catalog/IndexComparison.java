package dev.limbeck.catalog;

import static dev.limbeck.sql.Identifiers.quote;

import dev.limbeck.catalog.Difference.Kind;
import dev.limbeck.catalog.Findings.Place;
import dev.limbeck.catalog.Findings.Sides;
import dev.limbeck.catalog.Findings.Turn;
import dev.limbeck.catalog.LiveTable.LiveIndex;
import dev.limbeck.catalog.Matching.Pair;
import dev.limbeck.catalog.Spellings.Likeness;
import dev.limbeck.catalog.Spellings.Part;
import dev.limbeck.catalog.Spellings.Topic;
import dev.limbeck.operation.SchemaOperation;
import dev.limbeck.operation.SchemaOperation.Renamed;
import dev.limbeck.schema.Index;
import dev.limbeck.schema.IndexKey;
import dev.limbeck.schema.UniqueConstraint;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Compares a table's indexes; one more that isn't unique is its administrator's business. */
final class IndexComparison {

  private static final Pattern PLAIN = Pattern.compile("[a-z_][a-z0-9_]*");

  private final TableComparison table;

  IndexComparison(TableComparison table) {
    this.table = table;
  }

  void compare() {
    Matching<Index, LiveIndex> matching =
        Matching.of(
            table.promised().indexes(),
            table.found().indexes(),
            Index::name,
            LiveIndex::name,
            this::likeness);
    matching.pairs().forEach(this::pair);
    for (Index index : matching.missing()) {
      table.add(
          place(Turn.CONSTRAINTS, index.name()),
          Kind.MISSING,
          subject(index.name()) + " is missing: " + spelled(index) + ".",
          new Sides(spelled(index), ""),
          List.of(SchemaOperation.addPart(table.name(), index, table.online())));
    }
    matching.extra().stream().filter(each -> !table.becomesConstraint(each)).forEach(this::extra);
  }

  private void pair(Pair<Index, LiveIndex> pair) {
    Index index = pair.promised();
    LiveIndex live = pair.found();
    List<SchemaOperation> anew =
        List.of(drop(live), SchemaOperation.addPart(table.name(), index, table.online()));
    if (!live.valid()) {
      table.add(
          place(Turn.CONSTRAINTS, live.name()),
          Kind.INVALID,
          subject(live.name())
              + " is invalid: it was built concurrently and cut off, or is still being built.",
          new Sides(spelled(index), spelled(live) + ", invalid"),
          anew);
    } else if (pair.likeness() == Likeness.DIFFERENT) {
      table.add(
          place(Turn.CONSTRAINTS, live.name()),
          Kind.CHANGED,
          subject(live.name()) + " is " + spelled(live) + " instead of " + spelled(index) + ".",
          new Sides(spelled(index), spelled(live)),
          anew);
    } else if (pair.likeness() == Likeness.UNKNOWN) {
      table.notCompared("index " + live.name(), "Definition", spelled(index), spelled(live));
    } else if (!live.name().equals(index.name())) {
      table.add(
          place(Turn.NOTES, live.name()),
          Kind.NAMED_OTHERWISE,
          subject(live.name()) + " is promised under the name " + index.name() + ".",
          new Sides(index.name(), live.name()),
          List.of(
              SchemaOperation.renamePart(Renamed.INDEX, table.name(), live.name(), index.name())));
    }
  }

  private void extra(LiveIndex live) {
    if (live.valid() && !live.unique()) {
      table.tuned("index " + live.name(), "is in no revision: " + spelled(live), spelled(live));
      return;
    }
    table.add(
        place(Turn.LEFTOVERS, live.name()),
        live.valid() ? Kind.EXTRA : Kind.INVALID,
        subject(live.name())
            + " is in no revision"
            + (live.valid() ? ": " + spelled(live) : ", and invalid: what a cut-off build has left")
            + ".",
        new Sides("", spelled(live) + (live.valid() ? "" : ", invalid")),
        List.of(drop(live)));
  }

  private Likeness likeness(Index index, LiveIndex live) {
    if (index.unique() != live.unique() || (!live.valid() && !live.name().equals(index.name()))) {
      return Likeness.DIFFERENT;
    }
    return table
        .spellings()
        .compare(
            new Topic(table.name(), Part.INDEX, index.name()),
            definition(index),
            live.definition(),
            name ->
                List.of(
                    SchemaOperation.addPart(
                        table.image(),
                        new Index(
                            name, index.unique(), index.keys(), index.method(), index.options()),
                        false)));
  }

  private SchemaOperation drop(LiveIndex live) {
    return table.online()
        ? SchemaOperation.dropPart(table.name(), Index.index(live.name(), live.name()), true)
        : Findings.sql("DROP INDEX " + quote(table.name().sibling(live.name())));
  }

  private Place place(Turn turn, String index) {
    return new Place(turn, table.object("index " + index));
  }

  private String subject(String index) {
    return table.subject("Index " + index);
  }

  private static String spelled(LiveIndex live) {
    return (live.unique() ? "unique " : "") + live.definition();
  }

  private static String spelled(Index index) {
    return (index.unique() ? "unique " : "") + definition(index);
  }

  /** Returns what PostgreSQL prints from the access method on, where nothing is unusual. */
  private static String definition(Index index) {
    return index.method().orElse("btree")
        + " ("
        + index.keys().stream().map(IndexComparison::key).collect(Collectors.joining(", "))
        + ")"
        + index.options().map(text -> " " + text).orElse("");
  }

  /** Returns the definition of the index behind a unique constraint without options. */
  static String definition(UniqueConstraint unique) {
    return unique.columns().stream()
        .map(IndexComparison::column)
        .collect(Collectors.joining(", ", "btree (", ")"));
  }

  private static String key(IndexKey key) {
    return (key.expression() ? key.text() : column(key.text())) + (key.descending() ? " DESC" : "");
  }

  private static String column(String name) {
    return PLAIN.matcher(name).matches() ? name : quote(name);
  }
}
