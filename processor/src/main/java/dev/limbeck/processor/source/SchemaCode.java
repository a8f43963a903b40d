package dev.limbeck.processor.source;

import dev.limbeck.processor.source.Expression.Chain;
import dev.limbeck.processor.source.Expression.Text;
import dev.limbeck.processor.source.Expression.Word;
import dev.limbeck.schema.CheckConstraint;
import dev.limbeck.schema.Column;
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
import dev.limbeck.schema.TableComment;
import dev.limbeck.schema.TableElement;
import dev.limbeck.schema.UniqueConstraint;
import java.util.ArrayList;
import java.util.List;

/** Writes the parts of a schema as the calls that build them. */
final class SchemaCode {

  private SchemaCode() {}

  static Expression name(QualifiedName name) {
    return Text.of(name.toString());
  }

  static Expression type(NamedType type) {
    if (type instanceof EnumType labels) {
      return Chain.of(EnumType.class, "enumType", named(name(type.name()), labels.labels()));
    }
    List<Expression> arguments = new ArrayList<>(List.of(name(type.name())));
    ((CompositeType) type).attributes().forEach(each -> arguments.add(column(each)));
    return Chain.of(CompositeType.class, "compositeType", arguments);
  }

  static Expression sequence(Sequence sequence) {
    return Chain.of(
            Sequence.class,
            "sequence",
            name(sequence.name()),
            Word.number(sequence.start()),
            Word.number(sequence.increment()))
        .then("options", sequence.options());
  }

  /** Returns the arguments of {@code createTable}; a table with options is built before. */
  static List<Expression> table(Table table) {
    List<Expression> arguments = new ArrayList<>(List.of(name(table.name())));
    elements(table).forEach(element -> arguments.add(element(element)));
    return table.options().isEmpty()
        ? arguments
        : List.of(Chain.of(Table.class, "table", arguments).then("options", table.options()));
  }

  /** Returns everything in {@code createTable}'s order: all but foreign keys and options. */
  private static List<TableElement> elements(Table table) {
    List<TableElement> elements = new ArrayList<>(table.columns());
    table.primaryKey().ifPresent(elements::add);
    elements.addAll(table.uniques());
    elements.addAll(table.checks());
    elements.addAll(table.indexes());
    table.comment().map(TableComment::new).ifPresent(elements::add);
    return elements;
  }

  static Expression column(Column column) {
    Chain chain =
        Chain.of(Column.class, "column", Text.of(column.name()), Text.of(column.type().name()));
    if (column.identity().isPresent()) {
      Identity identity = column.identity().get();
      chain =
          identity == Identity.BY_DEFAULT
              ? chain.then("asIdentity")
              : chain.then("asIdentity", Word.constant(identity));
      chain = chain.thenIf(column.nullable(), "withNullable", Word.bool(true));
    } else {
      chain = chain.thenIf(!column.nullable(), "notNull");
    }
    return chain
        .then("defaultTo", column.defaultValue())
        .then("generatedAs", column.generated())
        .then("collate", column.collation())
        .then("comment", column.comment());
  }

  static Expression primaryKey(PrimaryKey key) {
    return Chain.of(PrimaryKey.class, "primaryKey", named(Text.of(key.name()), key.columns()));
  }

  static Expression unique(UniqueConstraint unique) {
    return Chain.of(
            UniqueConstraint.class, "unique", named(Text.of(unique.name()), unique.columns()))
        .then("options", unique.options());
  }

  static Expression check(CheckConstraint check) {
    return Chain.of(
        CheckConstraint.class, "check", Text.of(check.name()), Text.of(check.expression()));
  }

  static Expression foreignKey(ForeignKey key) {
    return Chain.of(ForeignKey.class, "foreignKey", named(Text.of(key.name()), key.columns()))
        .then("references", named(name(key.target()), key.targetColumns()))
        .thenIf(
            key.onDelete() != ReferentialAction.NO_ACTION,
            "onDelete",
            Word.constant(key.onDelete()))
        .thenIf(
            key.onUpdate() != ReferentialAction.NO_ACTION,
            "onUpdate",
            Word.constant(key.onUpdate()))
        .then("options", key.options());
  }

  static Expression index(Index index) {
    boolean plain = index.keys().stream().noneMatch(key -> key.expression() || key.descending());
    List<Expression> arguments = new ArrayList<>(List.of(Text.of(index.name())));
    index.keys().forEach(key -> arguments.add(plain ? Text.of(key.text()) : key(key)));
    Chain chain =
        index.unique() && plain
            ? Chain.of(Index.class, "uniqueIndex", arguments)
            : Chain.of(Index.class, "index", arguments).thenIf(index.unique(), "asUnique");
    return chain.then("using", index.method()).then("options", index.options());
  }

  private static Expression key(IndexKey key) {
    String name =
        key.expression()
            ? key.descending() ? "expressionDesc" : "expression"
            : key.descending() ? "desc" : "asc";
    return Chain.of(IndexKey.class, name, Text.of(key.text()));
  }

  private static Expression element(TableElement element) {
    if (element instanceof Column column) {
      return column(column);
    } else if (element instanceof PrimaryKey key) {
      return primaryKey(key);
    } else if (element instanceof UniqueConstraint unique) {
      return unique(unique);
    } else if (element instanceof CheckConstraint check) {
      return check(check);
    } else if (element instanceof Index index) {
      return index(index);
    } else if (element instanceof TableComment comment) {
      return Chain.of(TableComment.class, "comment", Text.of(comment.text()));
    }
    throw new AssertionError(element);
  }

  private static List<Expression> named(Expression name, List<String> parts) {
    List<Expression> arguments = new ArrayList<>(List.of(name));
    arguments.addAll(Text.all(parts));
    return arguments;
  }
}
