package dev.limbeck.processor.source;

import dev.limbeck.operation.SchemaOperation;
import dev.limbeck.operation.SchemaOperation.AddPart;
import dev.limbeck.operation.SchemaOperation.DropPart;
import dev.limbeck.schema.Column;
import dev.limbeck.schema.NamedType;
import dev.limbeck.schema.Namespace;
import dev.limbeck.schema.PrimaryKey;
import dev.limbeck.schema.QualifiedName;
import dev.limbeck.schema.SchemaObject;
import dev.limbeck.schema.Sequence;
import dev.limbeck.schema.Table;
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
      if (operation instanceof DropPart drop) {
        dropped.add(new Remade(drop.table(), drop.part().name()));
      } else if (operation instanceof AddPart add) {
        added.add(new Remade(add.table(), add.part().name()));
      }
    }
    dropped.retainAll(added);
    return new MinorPhrases(message, dropped);
  }

  @Override
  public Message create(SchemaOperation.Create operation) {
    return ofObject("create ", operation.object());
  }

  @Override
  public Message drop(SchemaOperation.Drop operation) {
    return ofObject("drop ", operation.object());
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
  public Message rename(SchemaOperation.Rename operation) {
    boolean sequence = operation.kind() == SchemaOperation.Renamed.SEQUENCE;
    return message.add(sequence ? "rename sequence " : "rename ", operation.from(), "");
  }

  @Override
  public Message alterType(SchemaOperation.AlterType operation) {
    return message.add("change type ", operation.to().name(), "");
  }

  @Override
  public Message alterSequence(SchemaOperation.AlterSequence operation) {
    return message.add("change sequence ", operation.to().name(), "");
  }

  @Override
  public Message addPart(AddPart operation) {
    return ofPart("add ", " to ", operation.table(), operation.part());
  }

  @Override
  public Message dropPart(DropPart operation) {
    boolean named = !(operation.part() instanceof Column || operation.part() instanceof PrimaryKey);
    return ofPart("drop ", named ? " from " : " of ", operation.table(), operation.part());
  }

  private Message ofPart(String verb, String preposition, QualifiedName table, TablePart part) {
    if (remade.contains(new Remade(table, part.name()))) {
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
  public Message renamePart(SchemaOperation.RenamePart operation) {
    String kind = operation.kind().name().toLowerCase(Locale.ROOT);
    String several = operation.kind() == SchemaOperation.Renamed.INDEX ? "es of " : "s of ";
    return message.add("rename " + kind + several, operation.table(), "");
  }

  @Override
  public Message alterColumn(SchemaOperation.AlterColumn operation) {
    return message.add("change columns of ", operation.table(), "");
  }

  @Override
  public Message commentOnTable(SchemaOperation.CommentOnTable operation) {
    return message.add("comment on ", operation.table(), "");
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
