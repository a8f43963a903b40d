package dev.limbeck.catalog;

import static dev.limbeck.sql.Identifiers.literal;
import static dev.limbeck.sql.Identifiers.quote;

import dev.limbeck.catalog.Difference.Kind;
import dev.limbeck.catalog.Findings.Place;
import dev.limbeck.catalog.Findings.Sides;
import dev.limbeck.catalog.Findings.Turn;
import dev.limbeck.catalog.Spellings.Likeness;
import dev.limbeck.catalog.Spellings.Part;
import dev.limbeck.catalog.Spellings.Topic;
import dev.limbeck.model.Copies;
import dev.limbeck.model.Schema;
import dev.limbeck.operation.SchemaOperation;
import dev.limbeck.operation.SchemaOperation.Change;
import dev.limbeck.schema.CompositeType;
import dev.limbeck.schema.EnumType;
import dev.limbeck.schema.NamedType;
import dev.limbeck.schema.Namespace;
import dev.limbeck.schema.QualifiedName;
import dev.limbeck.schema.Sequence;
import dev.limbeck.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Compares what was promised with what was read, once. */
final class Comparison {

  private final Schema promised;
  private final Live live;
  private final Spellings spellings;
  private final Shadows shadows;
  private final Findings findings = new Findings();

  /** What was read. */
  record Live(
      List<String> namespaces,
      Map<QualifiedName, NamedType> types,
      Map<QualifiedName, LiveSequence> sequences,
      Map<QualifiedName, LiveTable> tables) {}

  Comparison(Schema promised, Live live, Spellings spellings, Shadows shadows) {
    this.promised = promised;
    this.live = live;
    this.spellings = spellings;
    this.shadows = shadows;
  }

  List<Difference> differences() {
    promised.namespaces().forEach(this::namespace);
    promised.types().forEach(this::type);
    promised.sequences().forEach(this::sequence);
    for (Table table : promised.tables()) {
      Optional<LiveTable> found = Optional.ofNullable(live.tables().get(table.name()));
      if (found.isPresent()) {
        new TableComparison(table, found.get(), this).compare();
      } else {
        TableComparison.missing(table, this);
      }
    }
    return findings.inOrder();
  }

  Findings findings() {
    return findings;
  }

  Spellings spellings() {
    return spellings;
  }

  Shadows shadows() {
    return shadows;
  }

  boolean promises(QualifiedName sequence) {
    return promised.sequence(sequence).isPresent();
  }

  private void namespace(String name) {
    if (!live.namespaces().contains(name)) {
      findings.add(
          new Place(Turn.OBJECTS, "schema " + name),
          Kind.MISSING,
          "Schema " + name + " is missing.",
          new Sides("schema", ""),
          List.of(SchemaOperation.create(new Namespace(name))));
    }
  }

  private void type(NamedType type) {
    Place place = new Place(Turn.OBJECTS, "type " + type.name());
    String wanted = parts(type);
    NamedType found = live.types().get(type.name());
    if (found == null) {
      findings.add(
          place,
          Kind.MISSING,
          "Type " + type.name() + " is missing.",
          new Sides(wanted, ""),
          List.of(SchemaOperation.create(type)));
    } else if (!found.equals(type)) {
      String has = parts(found);
      String what = type instanceof EnumType ? " has the labels " : " has the attributes ";
      findings.add(
          place,
          Kind.CHANGED,
          "Type " + type.name() + what + has + " instead of " + wanted + ".",
          new Sides(wanted, has),
          relabel(found, type));
    }
  }

  private static String parts(NamedType type) {
    return type instanceof CompositeType row
        ? row.attributes().stream()
            .map(each -> each.name() + " " + each.type())
            .collect(Collectors.joining(", "))
        : String.join(", ", ((EnumType) type).labels());
  }

  /** Labels are renamed where that is all. */
  private static List<SchemaOperation> relabel(NamedType found, NamedType type) {
    List<SchemaOperation> operations =
        found instanceof EnumType former && type instanceof EnumType next
            ? renamed(former, next)
            : List.of();
    return operations.isEmpty() ? List.of(new Change(found, type)) : operations;
  }

  /** Returns nothing unless each label has another one in its place that is nowhere else. */
  private static List<SchemaOperation> renamed(EnumType found, EnumType type) {
    List<SchemaOperation> operations = new ArrayList<>();
    for (int i = 0; i < type.labels().size(); i++) {
      String label = type.labels().get(i);
      String has = i < found.labels().size() ? found.labels().get(i) : label;
      boolean swapped = found.labels().contains(label) || type.labels().contains(has);
      if (found.labels().size() != type.labels().size() || (!has.equals(label) && swapped)) {
        return new ArrayList<>();
      }
      if (!has.equals(label)) {
        operations.add(
            Findings.sql(
                "ALTER TYPE "
                    + quote(type.name())
                    + " RENAME VALUE "
                    + literal(has)
                    + " TO "
                    + literal(label)));
      }
    }
    return operations;
  }

  private void sequence(Sequence sequence) {
    Place place = new Place(Turn.OBJECTS, "sequence " + sequence.name());
    LiveSequence found = live.sequences().get(sequence.name());
    if (found == null) {
      findings.add(
          place,
          Kind.MISSING,
          "Sequence "
              + sequence.name()
              + " is missing; a new one starts at "
              + sequence.start()
              + ": set it beyond the keys in use.",
          new Sides(text(sequence), ""),
          List.of(SchemaOperation.create(sequence)));
      return;
    }
    String usual = LiveSequence.usual(sequence.increment());
    String wanted = sequence.options().orElse(usual);
    Likeness likeness =
        spellings.compare(
            new Topic(sequence.name(), Part.SEQUENCE, ""),
            wanted,
            found.settings(),
            name ->
                List.of(
                    SchemaOperation.create(
                        Copies.named(sequence, QualifiedName.of(Shadows.SPACE, name)))));
    boolean counts = found.start() == sequence.start() && found.increment() == sequence.increment();
    if (!counts || likeness == Likeness.DIFFERENT) {
      boolean plain = found.settings().equals(usual);
      String has = text(found.start(), found.increment(), plain ? "" : found.settings());
      findings.add(
          place,
          Kind.CHANGED,
          "Sequence " + sequence.name() + " counts " + has + " instead of " + text(sequence) + ".",
          new Sides(text(sequence), has),
          List.of(new Change(described(found), sequence)));
    } else if (likeness == Likeness.UNKNOWN) {
      findings.add(
          new Place(Turn.NOTES, place.object()),
          Kind.NOT_COMPARED,
          "The options of sequence "
              + sequence.name()
              + " can't be compared here, look at them: promised is "
              + wanted
              + ", found is "
              + found.settings()
              + ".",
          new Sides(wanted, found.settings()),
          List.of());
    }
  }

  /** Names the options only where there are some: the mend is shorter then. */
  private static Sequence described(LiveSequence found) {
    Sequence plain = new Sequence(found.name(), found.start(), found.increment(), Optional.empty());
    return found.settings().equals(LiveSequence.usual(found.increment()))
        ? plain
        : plain.options("as " + found.settings());
  }

  private static String text(Sequence sequence) {
    return text(sequence.start(), sequence.increment(), sequence.options().orElse(""));
  }

  private static String text(long start, long increment, String options) {
    return "from " + start + " by " + increment + (options.isEmpty() ? "" : " with " + options);
  }
}
