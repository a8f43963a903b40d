package dev.limbeck.processor.source;

import dev.limbeck.operation.SchemaOperation;
import dev.limbeck.operation.SchemaOperation.PartChange;
import dev.limbeck.operation.SchemaOperation.Renamed;
import dev.limbeck.schema.Column;
import dev.limbeck.schema.NamedType;
import dev.limbeck.schema.Namespace;
import dev.limbeck.schema.PrimaryKey;
import dev.limbeck.schema.QualifiedName;
import dev.limbeck.schema.SchemaObject;
import dev.limbeck.schema.Sequence;
import dev.limbeck.schema.Table;
import dev.limbeck.schema.TableComment;
import dev.limbeck.schema.TablePart;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The words for operations that no table or column speaks for.
 *
 * @param remade what is dropped and added under the same name
 */
record MinorPhrases(Message message, Set<Remade> remade)
    implements SchemaOperation.Visitor<Message> {

  /** A part of a table that is another one afterwards. */
  record Remade(QualifiedName table, String part) {}

  static MinorPhrases of(Message message, List<SchemaOperation> operations) {
    Set<Remade> dropped = new HashSet<>();
    Set<Remade> added = new HashSet<>();
    for (SchemaOperation operation : operations) {
      if (operation instanceof PartChange change) {
        if (change.from() == null && change.to() != null) {
          added.add(new Remade(change.table(), change.to().name()));
        } else if (change.from() != null && change.to() == null) {
          dropped.add(new Remade(change.table(), change.from().name()));
        }
      }
    }
    dropped.retainAll(added);
    return new MinorPhrases(message, dropped);
  }

  @Override
  public Message create(SchemaObject object) {
    return ofObject("create ", object);
  }

  @Override
  public Message drop(SchemaObject object) {
    return ofObject("drop ", object);
  }

  private Message ofObject(String verb, SchemaObject object) {
    if (object instanceof Namespace namespace) {
      return message.add(verb + "schema ", namespace.name(), "");
    } else if (object instanceof NamedType type) {
      return message.add(verb + "type ", type.name(), "");
    } else if (object instanceof Sequence sequence) {
      return message.add(verb + "sequence ", sequence.name(), "");
    }
    return message.add(verb, ((Table) object).name(), "");
  }

  @Override
  public Message rename(Renamed kind, QualifiedName from, QualifiedName to) {
    return message.add(kind == Renamed.SEQUENCE ? "rename sequence " : "rename ", from, "");
  }

  @Override
  public Message alter(SchemaObject from, SchemaObject to) {
    return ofObject("change ", to);
  }

  @Override
  public Message addPart(QualifiedName table, TablePart part, boolean online) {
    return ofPart("add ", " to ", table, part);
  }

  @Override
  public Message dropPart(QualifiedName table, TablePart part, boolean online) {
    boolean named = !(part instanceof Column || part instanceof PrimaryKey);
    return ofPart("drop ", named ? " from " : " of ", table, part);
  }

  private Message ofPart(String verb, String preposition, QualifiedName table, TablePart part) {
    if (part instanceof TableComment) {
      return message.add("comment on ", table, "");
    } else if (remade.contains(new Remade(table, part.name()))) {
      boolean named = !(part instanceof PrimaryKey);
      return message.add("change ", named ? part.name() : "primary key", " of " + table);
    } else if (part instanceof Column) {
      return message.add(verb + "columns" + preposition, table, "");
    } else if (part instanceof PrimaryKey) {
      return message.add(verb + "primary key" + preposition, table, "");
    }
    return message.add(verb, part.name(), preposition + table);
  }

  @Override
  public Message renamePart(Renamed kind, QualifiedName table, String from, String to) {
    String several = kind == Renamed.INDEX ? "es of " : "s of ";
    return message.add("rename " + kind.name().toLowerCase(Locale.ROOT) + several, table, "");
  }

  @Override
  public Message alterPart(QualifiedName table, TablePart from, TablePart to, boolean online) {
    return ofPart("change ", " of ", table, to);
  }

  @Override
  public Message backfill(SchemaOperation.Backfill operation) {
    return message.add("backfill ", operation.column(), " of " + operation.table());
  }

  @Override
  public Message sql(SchemaOperation.Sql operation) {
    return message.add("run ", "SQL", "");
  }

  @Override
  public Message run(SchemaOperation.Run operation) {
    return message.add("run ", "code", "");
  }
}
