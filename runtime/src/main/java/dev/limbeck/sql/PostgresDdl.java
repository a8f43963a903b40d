package dev.limbeck.sql;

import static dev.limbeck.sql.Identifiers.literal;
import static dev.limbeck.sql.Identifiers.quote;
import static dev.limbeck.sql.Identifiers.quoteAll;

import dev.limbeck.operation.SchemaOperation;
import dev.limbeck.operation.SchemaOperation.Renamed;
import dev.limbeck.schema.CheckConstraint;
import dev.limbeck.schema.Column;
import dev.limbeck.schema.ForeignKey;
import dev.limbeck.schema.Identity;
import dev.limbeck.schema.Index;
import dev.limbeck.schema.IndexKey;
import dev.limbeck.schema.NamedType;
import dev.limbeck.schema.Namespace;
import dev.limbeck.schema.PrimaryKey;
import dev.limbeck.schema.QualifiedName;
import dev.limbeck.schema.ReferentialAction;
import dev.limbeck.schema.SchemaObject;
import dev.limbeck.schema.Sequence;
import dev.limbeck.schema.Table;
import dev.limbeck.schema.TableComment;
import dev.limbeck.schema.TablePart;
import dev.limbeck.schema.UniqueConstraint;
import dev.limbeck.sql.Step.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Spells operations for PostgreSQL 13 and later.
 *
 * <p>The spelling of a released operation is a contract: an old migration keeps meaning the same.
 */
final class PostgresDdl implements SchemaOperation.Visitor<List<Step>> {

  private static final int BATCH_ROWS = 10_000;

  /** Returns the steps of one operation, in order; empty where nothing is to be done. */
  static List<Step> steps(SchemaOperation operation) {
    return operation.accept(new PostgresDdl());
  }

  @Override
  public List<Step> create(SchemaObject object) {
    if (object instanceof Namespace namespace) {
      return transaction("CREATE SCHEMA IF NOT EXISTS " + quote(namespace.name()));
    } else if (object instanceof NamedType type) {
      return transaction(TypeDdl.create(type));
    } else if (object instanceof Sequence sequence) {
      return transaction(SequenceDdl.create(sequence));
    }
    return createTable((Table) object);
  }

  @Override
  public List<Step> drop(SchemaObject object) {
    if (object instanceof Namespace namespace) {
      return transaction(
          Identifiers.block(
              "BEGIN DROP SCHEMA IF EXISTS "
                  + quote(namespace.name())
                  + "; EXCEPTION WHEN dependent_objects_still_exist THEN NULL; END"));
    } else if (object instanceof NamedType type) {
      return transaction("DROP TYPE " + quote(type.name()));
    } else if (object instanceof Sequence sequence) {
      return transaction("DROP SEQUENCE " + quote(sequence.name()));
    }
    return transaction("DROP TABLE " + quote(((Table) object).name()));
  }

  @Override
  public List<Step> alter(SchemaObject from, SchemaObject to) {
    return from instanceof Sequence former && to instanceof Sequence next
        ? transaction(SequenceDdl.alter(former, next))
        : TypeDdl.alter((NamedType) from, (NamedType) to);
  }

  @Override
  public List<Step> rename(Renamed kind, QualifiedName from, QualifiedName to) {
    String alter = "ALTER " + kind + " ";
    List<String> statements = new ArrayList<>();
    if (!from.schema().equals(to.schema())) {
      String move = alter + quote(from) + " SET SCHEMA ";
      statements.add(to.schema().isPresent() ? move + quote(to.schema().get()) : home(move));
    }
    if (!from.name().equals(to.name())) {
      statements.add(alter + quote(to.sibling(from.name())) + " RENAME TO " + quote(to.name()));
    }
    return transaction(statements);
  }

  @Override
  public List<Step> addPart(QualifiedName table, TablePart part, boolean online) {
    if (part instanceof TableComment comment) {
      return transaction(tableComment(table, Optional.of(comment.text())));
    } else if (part instanceof Index index) {
      return online
          ? List.of(createConcurrently(table, index))
          : transaction(index(table, index, ""));
    }
    String add = alter(table) + "ADD ";
    if (part instanceof Column column) {
      String define = add + "COLUMN " + define(column);
      return column.comment().isEmpty()
          ? transaction(define)
          : transaction(List.of(define, commentOn(table, column)));
    } else if (!online || part instanceof PrimaryKey) {
      return transaction(add + define(part));
    } else if (part instanceof UniqueConstraint unique) {
      Index index = Index.uniqueIndex(unique.name(), unique.columns().toArray(new String[0]));
      String name = quote(unique.name());
      return List.of(
          createConcurrently(table, index),
          inTransaction(
              add + "CONSTRAINT " + name + " UNIQUE USING INDEX " + name + tail(unique.options()),
              false));
    }
    return List.of(
        inTransaction(add + define(part) + " NOT VALID", false), validate(table, part.name()));
  }

  @Override
  public List<Step> dropPart(QualifiedName table, TablePart part, boolean online) {
    if (part instanceof TableComment) {
      return transaction(tableComment(table, Optional.empty()));
    } else if (part instanceof Column) {
      return transaction(alter(table) + "DROP COLUMN " + quote(part.name()));
    } else if (!(part instanceof Index)) {
      return transaction(dropConstraint(table, part.name()));
    }
    String name = quote(table.sibling(part.name()));
    return online
        ? List.of(
            new Step(
                Kind.OUTSIDE,
                "DROP INDEX CONCURRENTLY IF EXISTS " + name,
                Optional.of("SELECT to_regclass(" + literal(name) + ") IS NULL")))
        : transaction("DROP INDEX " + name);
  }

  @Override
  public List<Step> alterPart(QualifiedName table, TablePart from, TablePart to, boolean online) {
    return from instanceof Column former && to instanceof Column next
        ? ColumnChange.steps(table, former, next, online)
        : addPart(table, to, online);
  }

  @Override
  public List<Step> renamePart(Renamed kind, QualifiedName table, String from, String to) {
    return transaction(
        (kind == Renamed.INDEX
                ? "ALTER INDEX " + quote(table.sibling(from)) + " RENAME"
                : alter(table) + "RENAME " + kind + " " + quote(from))
            + " TO "
            + quote(to));
  }

  @Override
  public List<Step> backfill(SchemaOperation.Backfill operation) {
    String table = quote(operation.table());
    String column = quote(operation.column());
    String value = "(" + operation.expression() + ")";
    String update = "UPDATE " + table + " SET " + column + " = " + value + " WHERE ";
    String empty = column + " IS NULL";
    if (!operation.online()) {
      return transaction(update + empty);
    }
    String due = " FROM " + table + " WHERE " + empty + " AND " + value + " IS NOT NULL";
    return List.of(
        new Step(
            Kind.BATCHES,
            update
                + "ctid = ANY (ARRAY(SELECT ctid"
                + due
                + " LIMIT "
                + BATCH_ROWS
                + " FOR UPDATE SKIP LOCKED)) AND "
                // A row of another partition may have the same place, and a value.
                + empty,
            Optional.of("SELECT NOT EXISTS (SELECT 1" + due + ")")));
  }

  @Override
  public List<Step> sql(SchemaOperation.Sql operation) {
    if (!operation.online()) {
      return transaction(operation.statements());
    }
    List<Step> steps = new ArrayList<>();
    for (String sql : operation.statements()) {
      steps.add(new Step(Kind.OUTSIDE, sql, Optional.empty()));
    }
    return steps;
  }

  @Override
  public List<Step> run(SchemaOperation.Run operation) {
    return List.of(
        new Step(List.of(new Action("Java code", Optional.of(operation.work()))), false, false));
  }

  static List<Step> transaction(String statement) {
    return List.of(inTransaction(statement, false));
  }

  static List<Step> transaction(List<String> statements) {
    return statements.isEmpty() ? List.of() : List.of(inTransaction(statements, false));
  }

  static Step inTransaction(String statement, boolean alone) {
    return inTransaction(List.of(statement), alone);
  }

  static Step inTransaction(List<String> statements, boolean alone) {
    List<Action> actions = new ArrayList<>();
    for (String sql : statements) {
      actions.add(new Action(sql));
    }
    return new Step(actions, alone, false);
  }

  static Step validate(QualifiedName table, String constraint) {
    return inTransaction(List.of(alter(table) + "VALIDATE CONSTRAINT " + quote(constraint)), true);
  }

  static String alter(QualifiedName table) {
    return "ALTER TABLE " + quote(table) + " ";
  }

  static String dropConstraint(QualifiedName table, String name) {
    return alter(table) + "DROP CONSTRAINT " + quote(name);
  }

  static String commentOn(QualifiedName table, Column column) {
    return comment("COLUMN " + quote(table) + "." + quote(column.name()), column.comment());
  }

  static String identity(Identity identity) {
    return "GENERATED " + (identity == Identity.ALWAYS ? "ALWAYS" : "BY DEFAULT") + " AS IDENTITY";
  }

  private static List<Step> createTable(Table table) {
    List<TablePart> parts = new ArrayList<>(table.columns());
    if (table.primaryKey().isPresent()) {
      parts.add(table.primaryKey().get());
    }
    parts.addAll(table.uniques());
    parts.addAll(table.checks());
    StringBuilder text = new StringBuilder("CREATE TABLE ").append(quote(table.name()));
    String before = " (\n  ";
    for (TablePart part : parts) {
      text.append(before).append(part instanceof Column column ? define(column) : define(part));
      before = ",\n  ";
    }
    List<String> statements = new ArrayList<>();
    statements.add(
        text.append(parts.isEmpty() ? " (\n  \n)" : "\n)")
            .append(tail(table.options()))
            .toString());
    if (table.comment().isPresent()) {
      statements.add(tableComment(table.name(), table.comment()));
    }
    for (Column column : table.columns()) {
      if (column.comment().isPresent()) {
        statements.add(commentOn(table.name(), column));
      }
    }
    for (Index index : table.indexes()) {
      statements.add(index(table.name(), index, ""));
    }
    return transaction(statements);
  }

  /** The schema for what names none is known to the session alone. */
  private static String home(String move) {
    return Identifiers.block(
        "BEGIN EXECUTE " + literal(move) + " || quote_ident(current_schema()); END");
  }

  static String define(Column column) {
    StringBuilder text = new StringBuilder(quote(column.name())).append(' ').append(column.type());
    if (column.collation().isPresent()) {
      text.append(" COLLATE ").append(quote(column.collation().get()));
    }
    if (column.defaultValue().isPresent()) {
      text.append(" DEFAULT ").append(column.defaultValue().get());
    }
    if (column.generated().isPresent()) {
      text.append(" GENERATED ALWAYS AS (").append(column.generated().get()).append(") STORED");
    }
    if (column.identity().isPresent()) {
      text.append(' ').append(identity(column.identity().get()));
    }
    return text.append(column.nullable() ? "" : " NOT NULL").toString();
  }

  private static String define(TablePart constraint) {
    String name = "CONSTRAINT " + quote(constraint.name());
    if (constraint instanceof PrimaryKey key) {
      return name + " PRIMARY KEY (" + quoteAll(key.columns()) + ")";
    } else if (constraint instanceof UniqueConstraint unique) {
      return name + " UNIQUE (" + quoteAll(unique.columns()) + ")" + tail(unique.options());
    } else if (constraint instanceof CheckConstraint check) {
      return name + " CHECK (" + check.expression() + ")";
    }
    ForeignKey key = (ForeignKey) constraint;
    return name
        + " FOREIGN KEY ("
        + quoteAll(key.columns())
        + ") REFERENCES "
        + quote(key.target())
        + " ("
        + quoteAll(key.targetColumns())
        + ")"
        + action(" ON DELETE ", key.onDelete())
        + action(" ON UPDATE ", key.onUpdate())
        + tail(key.options());
  }

  private static String action(String event, ReferentialAction action) {
    return action == ReferentialAction.NO_ACTION ? "" : event + action.sql();
  }

  private static String tableComment(QualifiedName table, Optional<String> text) {
    return comment("TABLE " + quote(table), text);
  }

  private static String comment(String object, Optional<String> text) {
    return "COMMENT ON " + object + " IS " + (text.isPresent() ? literal(text.get()) : "NULL");
  }

  private static String index(QualifiedName table, Index index, String concurrently) {
    List<String> keys = new ArrayList<>();
    for (IndexKey key : index.keys()) {
      keys.add(define(key));
    }
    return "CREATE "
        + (index.unique() ? "UNIQUE " : "")
        + "INDEX "
        + concurrently
        + quote(index.name())
        + " ON "
        + quote(table)
        + (index.method().isPresent() ? " USING " + quote(index.method().get()) : "")
        + " ("
        + String.join(", ", keys)
        + ")"
        + tail(index.options());
  }

  private static String define(IndexKey key) {
    return (key.expression() ? "(" + key.text() + ")" : quote(key.text()))
        + (key.descending() ? " DESC" : "");
  }

  /** An index of that name counts as done only if it is valid: a cut-off build leaves a ruin. */
  private static Step createConcurrently(QualifiedName table, Index index) {
    QualifiedName name = table.sibling(index.name());
    String found =
        "SELECT EXISTS (SELECT 1 FROM pg_index i WHERE i.indexrelid = to_regclass("
            + literal(quote(name))
            + ") AND i.indrelid = to_regclass("
            + literal(quote(table))
            + ") AND ";
    return new Step(
        Kind.OUTSIDE,
        List.of(new Action(index(table, index, "CONCURRENTLY "))),
        false,
        false,
        Optional.of(found + "i.indisvalid AND i.indisready)"),
        Optional.of(found + "NOT (i.indisvalid AND i.indisready))"),
        Optional.of("DROP INDEX CONCURRENTLY IF EXISTS " + quote(name)));
  }

  static String tail(Optional<String> options) {
    return options.isPresent() ? " " + options.get() : "";
  }
}
