package dev.limbeck.processor.snapshot;

import dev.limbeck.model.Schema;
import dev.limbeck.schema.CheckConstraint;
import dev.limbeck.schema.Column;
import dev.limbeck.schema.ColumnType;
import dev.limbeck.schema.CompositeType;
import dev.limbeck.schema.EnumType;
import dev.limbeck.schema.ForeignKey;
import dev.limbeck.schema.Identity;
import dev.limbeck.schema.Index;
import dev.limbeck.schema.IndexKey;
import dev.limbeck.schema.NamedType;
import dev.limbeck.schema.PrimaryKey;
import dev.limbeck.schema.QualifiedName;
import dev.limbeck.schema.ReferentialAction;
import dev.limbeck.schema.Sequence;
import dev.limbeck.schema.Table;
import dev.limbeck.schema.UniqueConstraint;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads what {@link SnapshotWriter} wrote, in whatever layout it is by now. */
public final class SnapshotReader {

  /** Where the first list of the schema begins, in the writer's layout. */
  private static final Pattern SCHEMA =
      Pattern.compile(",\\n  \"(namespaces|types|sequences|tables)\": ");

  private SnapshotReader() {}

  /**
   * Returns the snapshot that {@code text} is.
   *
   * @throws SnapshotFormatException when it is none
   */
  public static Snapshot read(String text) {
    if (ConflictedText.isIn(text)) {
      throw SnapshotFormatException.ofConflict(text);
    }
    JsonObject json = JsonText.parse(text);
    long format = json.number("format");
    if (format != SnapshotWriter.FORMAT) {
      throw json.error(
          "The format is "
              + format
              + ", and this Limbeck reads "
              + SnapshotWriter.FORMAT
              + ". Use the version of limbeck-processor that wrote it, or a newer one.");
    }
    return json.end(
        new Snapshot(
            json.text("unit"),
            json.optionalText("head"),
            json.text("package"),
            json.texts("entities"),
            json.texts("external"),
            schema(json)));
  }

  /** Returns the snapshot that {@code text} is, if it is one. */
  public static Optional<Snapshot> find(String text) {
    try {
      return Optional.of(read(text));
    } catch (SnapshotFormatException e) {
      return Optional.empty();
    }
  }

  /**
   * Returns what {@code text} says before its schema, and reads no further where it is as written:
   * most compilations compare the rest byte by byte.
   *
   * @throws SnapshotFormatException when it is no snapshot
   */
  public static SnapshotHead readHead(String text) {
    Matcher schema = SCHEMA.matcher(text);
    if (!schema.find()) {
      return SnapshotHead.of(read(text));
    }
    try {
      return SnapshotHead.of(read(text.substring(0, schema.start()) + "\n}\n"));
    } catch (SnapshotFormatException e) {
      return SnapshotHead.of(read(text));
    }
  }

  private static Schema schema(JsonObject json) {
    return new Schema(
        json.texts("namespaces"),
        elements(json, "types", SnapshotReader::type, NamedType::name),
        elements(json, "sequences", SnapshotReader::sequence, Sequence::name),
        elements(json, "tables", SnapshotReader::table, Table::name));
  }

  private static NamedType type(JsonObject json) {
    QualifiedName name = qualified(json, "name");
    List<Column> attributes = elements(json, "attributes", SnapshotReader::attribute, Column::name);
    List<String> labels = json.texts("labels");
    return json.end(
        attributes.isEmpty() ? new EnumType(name, labels) : new CompositeType(name, attributes));
  }

  private static Column attribute(JsonObject json) {
    Column plain = Column.column(json.text("name"), ColumnType.of(json.text("type")));
    Column sorted = json.optionalText("collation").map(plain::collate).orElse(plain);
    return json.end(json.optionalText("comment").map(sorted::comment).orElse(sorted));
  }

  private static Sequence sequence(JsonObject json) {
    long increment = json.number("increment");
    if (increment == 0) {
      throw json.error("An increment of 0 counts nowhere. Restore the file from git.");
    }
    return json.end(
        new Sequence(
            qualified(json, "name"),
            json.number("start"),
            increment,
            json.optionalText("options")));
  }

  private static Table table(JsonObject json) {
    return json.end(
        new Table(
            qualified(json, "name"),
            elements(json, "columns", SnapshotReader::column, Column::name),
            json.object("primaryKey").map(SnapshotReader::primaryKey),
            elements(json, "uniques", SnapshotReader::unique, UniqueConstraint::name),
            elements(json, "checks", SnapshotReader::check, CheckConstraint::name),
            elements(json, "foreignKeys", SnapshotReader::foreignKey, ForeignKey::name),
            elements(json, "indexes", SnapshotReader::index, Index::name),
            json.optionalText("comment"),
            json.optionalText("options")));
  }

  private static Column column(JsonObject json) {
    return json.end(
        new Column(
            json.text("name"),
            ColumnType.of(json.text("type")),
            !json.flag("required"),
            json.optionalText("default"),
            choice(json, "identity", Identity.values()),
            json.optionalText("generated"),
            json.optionalText("collation"),
            json.optionalText("comment")));
  }

  private static PrimaryKey primaryKey(JsonObject json) {
    return json.end(new PrimaryKey(json.text("name"), columns(json, "columns")));
  }

  private static UniqueConstraint unique(JsonObject json) {
    return json.end(
        new UniqueConstraint(
            json.text("name"), columns(json, "columns"), json.optionalText("options")));
  }

  private static CheckConstraint check(JsonObject json) {
    return json.end(new CheckConstraint(json.text("name"), json.text("expression")));
  }

  private static ForeignKey foreignKey(JsonObject json) {
    List<String> columns = columns(json, "columns");
    List<String> targetColumns = columns(json, "targetColumns");
    if (columns.size() != targetColumns.size()) {
      throw json.error("A foreign key has as many columns on either side. Restore it from git.");
    }
    return json.end(
        new ForeignKey(
            json.text("name"),
            columns,
            qualified(json, "target"),
            targetColumns,
            action(json, "onDelete"),
            action(json, "onUpdate"),
            json.optionalText("options")));
  }

  private static Index index(JsonObject json) {
    List<IndexKey> keys = json.elements("keys", key -> key(json, key));
    if (keys.isEmpty()) {
      throw json.error("An index without keys is none. Restore the file from git.");
    }
    return json.end(
        new Index(
            json.text("name"),
            json.flag("unique"),
            keys,
            json.optionalText("method"),
            json.optionalText("options")));
  }

  private static IndexKey key(JsonObject index, Object key) {
    if (key instanceof String column) {
      return IndexKey.asc(column);
    }
    if (!(key instanceof JsonObject json)) {
      throw index.error("A key is a column's name or an object. Restore the file from git.");
    }
    Optional<String> expression = json.optionalText("expression");
    return json.end(
        new IndexKey(
            expression.isPresent() ? expression.get() : json.text("column"),
            expression.isPresent(),
            json.flag("descending")));
  }

  private static List<String> columns(JsonObject json, String key) {
    List<String> columns = json.texts(key);
    if (columns.isEmpty()) {
      throw json.error("The list \"" + key + "\" names no column. Restore the file from git.");
    }
    return columns;
  }

  private static QualifiedName qualified(JsonObject json, String key) {
    String text = json.text(key);
    try {
      return QualifiedName.parse(text);
    } catch (IllegalArgumentException e) {
      throw json.error("This is no name: \"" + text + "\". Restore the file from git.", e);
    }
  }

  private static ReferentialAction action(JsonObject json, String key) {
    return choice(json, key, ReferentialAction.values()).orElse(ReferentialAction.NO_ACTION);
  }

  private static <E extends Enum<E>> Optional<E> choice(JsonObject json, String key, E[] values) {
    Optional<String> text = json.optionalText(key);
    Optional<E> value =
        text.flatMap(name -> Arrays.stream(values).filter(e -> e.name().equals(name)).findFirst());
    if (text.isPresent() && value.isEmpty()) {
      throw json.error(
          "\"" + key + "\" is one of " + Arrays.toString(values) + ". Restore the file from git.");
    }
    return value;
  }

  private static <E> List<E> elements(
      JsonObject json, String key, Function<JsonObject, E> read, Function<E, ?> name) {
    Set<Object> seen = new HashSet<>();
    return json.objects(
        key,
        object -> {
          E element = read.apply(object);
          if (!seen.add(name.apply(element))) {
            throw object.error(
                "In \""
                    + key
                    + "\" the name "
                    + name.apply(element)
                    + " stands twice, as after a merge that took both sides. Delete one of them.");
          }
          return element;
        });
  }
}
