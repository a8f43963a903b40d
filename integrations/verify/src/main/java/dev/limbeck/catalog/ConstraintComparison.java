package dev.limbeck.catalog;

import static dev.limbeck.sql.Identifiers.quote;

import dev.limbeck.catalog.Difference.Kind;
import dev.limbeck.catalog.Findings.Place;
import dev.limbeck.catalog.Findings.Sides;
import dev.limbeck.catalog.Findings.Turn;
import dev.limbeck.catalog.LiveTable.LiveConstraint;
import dev.limbeck.catalog.LiveTable.LiveIndex;
import dev.limbeck.catalog.Matching.Pair;
import dev.limbeck.catalog.Spellings.Likeness;
import dev.limbeck.catalog.Spellings.Part;
import dev.limbeck.catalog.Spellings.Topic;
import dev.limbeck.operation.SchemaOperation;
import dev.limbeck.operation.SchemaOperation.Renamed;
import dev.limbeck.schema.CheckConstraint;
import dev.limbeck.schema.ForeignKey;
import dev.limbeck.schema.Index;
import dev.limbeck.schema.PrimaryKey;
import dev.limbeck.schema.ReferentialAction;
import dev.limbeck.schema.Table;
import dev.limbeck.schema.UniqueConstraint;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/** Compares a table's constraints; which one is which, its name or its meaning tells. */
final class ConstraintComparison {

  private final TableComparison table;

  ConstraintComparison(TableComparison table) {
    this.table = table;
  }

  /** Returns the unique constraints that are missing. */
  List<UniqueConstraint> compare() {
    Table promised = table.promised();
    LiveTable found = table.found();
    compare(
        new Words("primary key", Turn.CONSTRAINTS, Turn.LEFTOVERS),
        Matching.of(
            promised.primaryKey().stream().toList(),
            found.constraints("p"),
            PrimaryKey::name,
            LiveConstraint::name,
            (key, live) -> keys(key.columns(), live, live.tail().isEmpty())),
        new Role<>(PrimaryKey::name, ConstraintComparison::define, this::addKey));
    Matching<UniqueConstraint, LiveConstraint> uniques =
        Matching.of(
            promised.uniques(),
            found.constraints("u"),
            UniqueConstraint::name,
            LiveConstraint::name,
            this::likeness);
    compare(
        new Words("unique constraint", Turn.CONSTRAINTS, Turn.LEFTOVERS),
        uniques,
        new Role<>(UniqueConstraint::name, ConstraintComparison::define, this::addUnique));
    compare(
        new Words("check", Turn.CONSTRAINTS, Turn.LEFTOVERS),
        Matching.of(
            promised.checks(),
            found.constraints("c"),
            CheckConstraint::name,
            LiveConstraint::name,
            this::likeness),
        new Role<>(
            CheckConstraint::name,
            check -> "CHECK (" + check.expression() + ")",
            check -> List.of(SchemaOperation.addPart(table.name(), check, true))));
    compare(
        new Words("foreign key", Turn.FOREIGN_KEYS, Turn.EXTRA_KEYS),
        Matching.of(
            promised.foreignKeys(),
            found.constraints("f"),
            ForeignKey::name,
            LiveConstraint::name,
            ConstraintComparison::likeness),
        new Role<>(
            ForeignKey::name,
            ConstraintComparison::define,
            key -> List.of(SchemaOperation.addPart(table.name(), key, table.online()))));
    found.constraints("x").forEach(each -> extra("exclusion constraint", Turn.LEFTOVERS, each));
    return uniques.missing();
  }

  /** How a kind of constraint is called, and when it is made and dropped. */
  private record Words(String kind, Turn made, Turn dropped) {}

  /** How a promised constraint is called, spelled and made. */
  private record Role<P>(
      Function<P, String> name, Function<P, String> text, Function<P, List<SchemaOperation>> add) {}

  private <P> void compare(Words words, Matching<P, LiveConstraint> matching, Role<P> role) {
    matching.extra().forEach(each -> extra(words.kind(), words.dropped(), each));
    for (P each : matching.missing()) {
      table.add(
          new Place(words.made(), table.object(words.kind() + " " + role.name().apply(each))),
          Kind.MISSING,
          table.subject(capitalized(words.kind()) + " " + role.name().apply(each))
              + " is missing: "
              + role.text().apply(each)
              + ".",
          new Sides(role.text().apply(each), ""),
          role.add().apply(each));
    }
    matching.pairs().forEach(pair -> pair(words, pair, role));
  }

  private <P> void pair(Words words, Pair<P, LiveConstraint> pair, Role<P> role) {
    LiveConstraint live = pair.found();
    String name = role.name().apply(pair.promised());
    String wanted = role.text().apply(pair.promised());
    Place place = new Place(words.made(), table.object(words.kind() + " " + live.name()));
    String subject = table.subject(capitalized(words.kind()) + " " + live.name());
    if (pair.likeness() == Likeness.UNKNOWN) {
      table.notCompared(words.kind() + " " + live.name(), "Definition", wanted, live.definition());
    }
    if (pair.likeness() == Likeness.DIFFERENT || !live.enforced()) {
      List<SchemaOperation> mend = new ArrayList<>(List.of(drop(live)));
      mend.addAll(role.add().apply(pair.promised()));
      String state = live.enforced() ? "" : " NOT ENFORCED";
      table.add(
          place,
          Kind.CHANGED,
          subject + " is " + live.definition() + state + " instead of " + wanted + ".",
          new Sides(wanted, live.definition() + state),
          mend);
      return;
    }
    if (!live.validated()) {
      table.add(
          place,
          Kind.NOT_VALIDATED,
          subject + " isn't validated: rows from before it may violate it.",
          new Sides(wanted, live.definition() + " NOT VALID"),
          List.of(table.validate(live.name())));
    }
    if (!live.indexValid()) {
      table.add(
          place,
          Kind.INVALID,
          subject + " has an invalid index behind it.",
          new Sides(wanted, "invalid"),
          List.of(
              Findings.sql(
                  "REINDEX INDEX CONCURRENTLY " + quote(table.name().sibling(live.name())))));
    }
    renamed(words, live, name);
    reordered(words, live, pair.promised());
  }

  private void renamed(Words words, LiveConstraint live, String name) {
    if (!live.name().equals(name)) {
      table.add(
          new Place(Turn.NOTES, table.object(words.kind() + " " + live.name())),
          Kind.NAMED_OTHERWISE,
          table.subject(capitalized(words.kind()) + " " + live.name())
              + " is promised under the name "
              + name
              + ".",
          new Sides(name, live.name()),
          List.of(SchemaOperation.renamePart(Renamed.CONSTRAINT, table.name(), live.name(), name)));
    }
  }

  private void reordered(Words words, LiveConstraint live, Object promised) {
    List<String> columns =
        promised instanceof PrimaryKey key
            ? key.columns()
            : promised instanceof UniqueConstraint unique ? unique.columns() : live.columns();
    if (!columns.equals(live.columns())) {
      table.add(
          new Place(Turn.NOTES, table.object(words.kind() + " " + live.name())),
          Kind.ORDERED_OTHERWISE,
          table.subject(capitalized(words.kind()) + " " + live.name())
              + " is over ("
              + String.join(", ", live.columns())
              + "), promised in the order ("
              + String.join(", ", columns)
              + "): the same rows fit, but its index serves other queries.",
          new Sides(String.join(", ", columns), String.join(", ", live.columns())),
          List.of());
    }
  }

  private void extra(String kind, Turn turn, LiveConstraint live) {
    table.add(
        new Place(turn, table.object(kind + " " + live.name())),
        Kind.EXTRA,
        table.subject(capitalized(kind) + " " + live.name())
            + " is in no revision: "
            + live.definition()
            + ".",
        new Sides("", live.definition()),
        List.of(drop(live)));
  }

  private SchemaOperation drop(LiveConstraint live) {
    return Findings.sql(
        "ALTER TABLE " + quote(table.name()) + " DROP CONSTRAINT " + quote(live.name()));
  }

  /** A key's order of columns says nothing about which rows fit. */
  private static Likeness keys(List<String> columns, LiveConstraint live, boolean tailFits) {
    boolean same =
        Set.copyOf(columns).equals(Set.copyOf(live.columns()))
            && columns.size() == live.columns().size();
    return same && tailFits ? Likeness.SAME : Likeness.DIFFERENT;
  }

  private Likeness likeness(UniqueConstraint unique, LiveConstraint live) {
    if (keys(unique.columns(), live, true) == Likeness.DIFFERENT) {
      return Likeness.DIFFERENT;
    }
    return table
        .spellings()
        .compare(
            new Topic(table.name(), Part.UNIQUE, unique.name()),
            unique.options().map(text -> " " + text.strip()).orElse(""),
            live.tail(),
            name ->
                List.of(
                    SchemaOperation.addPart(
                        table.image(),
                        new UniqueConstraint(name, unique.columns(), unique.options()),
                        false)));
  }

  private Likeness likeness(CheckConstraint check, LiveConstraint live) {
    return table
        .spellings()
        .compare(
            new Topic(table.name(), Part.CHECK, check.name()),
            "CHECK ((" + check.expression() + "))",
            live.definition(),
            name ->
                List.of(
                    SchemaOperation.addPart(
                        table.image(), new CheckConstraint(name, check.expression()), false)));
  }

  private static Likeness likeness(ForeignKey key, LiveConstraint live) {
    ForeignKey found = live.foreignKey().orElseThrow();
    boolean same =
        pairs(key).equals(pairs(found))
            && key.columns().size() == found.columns().size()
            && key.target().equals(found.target())
            && key.onDelete() == found.onDelete()
            && key.onUpdate() == found.onUpdate()
            && options(key).equals(options(found));
    return same ? Likeness.SAME : Likeness.DIFFERENT;
  }

  private static Set<String> pairs(ForeignKey key) {
    Set<String> pairs = new TreeSet<>();
    for (int i = 0; i < key.columns().size(); i++) {
      pairs.add(quote(key.columns().get(i)) + " = " + quote(key.targetColumns().get(i)));
    }
    return pairs;
  }

  /** What is usual can be said or left out; what is deferred is deferrable. */
  private static Set<String> options(ForeignKey key) {
    String text = key.options().orElse("").strip().toUpperCase(Locale.ROOT);
    Set<String> options = new TreeSet<>();
    for (String option :
        text.replaceAll("\\s+", " ")
            .replaceAll("NOT DEFERRABLE|INITIALLY IMMEDIATE|MATCH SIMPLE", "")
            .replaceAll("(INITIALLY|MATCH|NOT|ON|DELETE|FOR) ", "$1_")
            .split(" ", -1)) {
      if (!option.isEmpty()) {
        options.add(option);
      }
    }
    if (options.contains("INITIALLY_DEFERRED")) {
      options.add("DEFERRABLE");
    }
    return options;
  }

  private List<SchemaOperation> addKey(PrimaryKey key) {
    if (!table.online()) {
      return List.of(SchemaOperation.addPart(table.name(), key, false));
    }
    Index index = Index.uniqueIndex(key.name(), key.columns().toArray(String[]::new));
    return List.of(
        SchemaOperation.addPart(table.name(), index, true),
        Findings.sql(
            "ALTER TABLE "
                + quote(table.name())
                + " ADD CONSTRAINT "
                + quote(key.name())
                + " PRIMARY KEY USING INDEX "
                + quote(key.name())));
  }

  /** A unique index that is there already becomes the constraint. */
  private List<SchemaOperation> addUnique(UniqueConstraint unique) {
    Optional<LiveIndex> index = table.indexFor(unique);
    if (index.isEmpty()) {
      return List.of(SchemaOperation.addPart(table.name(), unique, table.online()));
    }
    return List.of(
        Findings.sql(
            "ALTER TABLE "
                + quote(table.name())
                + " ADD CONSTRAINT "
                + quote(unique.name())
                + " UNIQUE USING INDEX "
                + quote(index.get().name())
                + unique.options().map(text -> " " + text).orElse("")));
  }

  static void missingKeys(Table table, Findings findings) {
    for (ForeignKey key : table.foreignKeys()) {
      findings.add(
          new Place(Turn.FOREIGN_KEYS, "table " + table.name() + " foreign key " + key.name()),
          Kind.MISSING,
          "Foreign key " + key.name() + " of table " + table.name() + " is missing with it.",
          new Sides(define(key), ""),
          List.of(SchemaOperation.addPart(table.name(), key, false)));
    }
  }

  private static String define(PrimaryKey key) {
    return "PRIMARY KEY (" + String.join(", ", key.columns()) + ")";
  }

  private static String define(UniqueConstraint unique) {
    return "UNIQUE ("
        + String.join(", ", unique.columns())
        + ")"
        + unique.options().map(text -> " " + text).orElse("");
  }

  private static String define(ForeignKey key) {
    return "FOREIGN KEY ("
        + String.join(", ", key.columns())
        + ") REFERENCES "
        + key.target()
        + " ("
        + String.join(", ", key.targetColumns())
        + ")"
        + action(" ON DELETE ", key.onDelete())
        + action(" ON UPDATE ", key.onUpdate())
        + key.options().map(text -> " " + text).orElse("");
  }

  private static String action(String event, ReferentialAction action) {
    return action == ReferentialAction.NO_ACTION ? "" : event + action.sql();
  }

  private static String capitalized(String text) {
    return Character.toUpperCase(text.charAt(0)) + text.substring(1);
  }
}
