package dev.limbeck.processor.diff;

import dev.limbeck.operation.SchemaOperation;
import dev.limbeck.operation.SchemaOperation.AddCheck;
import dev.limbeck.operation.SchemaOperation.AddForeignKey;
import dev.limbeck.operation.SchemaOperation.AddPrimaryKey;
import dev.limbeck.operation.SchemaOperation.AddUnique;
import dev.limbeck.operation.SchemaOperation.CommentOnTable;
import dev.limbeck.operation.SchemaOperation.CreateIndex;
import dev.limbeck.operation.SchemaOperation.DropCheck;
import dev.limbeck.operation.SchemaOperation.DropForeignKey;
import dev.limbeck.operation.SchemaOperation.DropIndex;
import dev.limbeck.operation.SchemaOperation.DropPrimaryKey;
import dev.limbeck.operation.SchemaOperation.DropUnique;
import dev.limbeck.schema.CheckConstraint;
import dev.limbeck.schema.ForeignKey;
import dev.limbeck.schema.Index;
import dev.limbeck.schema.QualifiedName;
import dev.limbeck.schema.Table;
import dev.limbeck.schema.UniqueConstraint;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Compares what is around the columns of one table, before and after.
 *
 * <p>Both have the same name already: renames are over.
 */
final class TableDiffer {

  private final Table from;
  private final Table to;
  private final boolean online;
  private final Predicate<ForeignKey> disturbed;
  private final List<SchemaOperation> operations = new ArrayList<>();
  private final List<Finding> findings = new ArrayList<>();

  /**
   * @param disturbed tells the keys that can't stay while what they stand on changes
   */
  TableDiffer(Table from, Table to, boolean online, Predicate<ForeignKey> disturbed) {
    this.from = from;
    this.to = to;
    this.online = online;
    this.disturbed = disturbed;
  }

  /** Returns the unordered operations on keys, constraints, indexes and comment. */
  Difference diff() {
    primaryKey();
    uniques();
    checks();
    foreignKeys();
    indexes();
    if (!from.comment().equals(to.comment())) {
      operations.add(new CommentOnTable(to.name(), from.comment(), to.comment()));
    }
    return new Difference(operations, findings);
  }

  private void primaryKey() {
    if (from.primaryKey().equals(to.primaryKey())) {
      return;
    }
    from.primaryKey().ifPresent(key -> operations.add(new DropPrimaryKey(to.name(), key)));
    to.primaryKey().ifPresent(key -> operations.add(new AddPrimaryKey(to.name(), key)));
  }

  private void uniques() {
    QualifiedName table = to.name();
    compare(
        from.uniques(),
        to.uniques(),
        UniqueConstraint::name,
        unique -> operations.add(new DropUnique(table, unique, online)),
        unique -> {
          operations.add(new AddUnique(table, unique, online));
          if (existed(unique.columns())) {
            findings.add(Violations.duplicates(table, unique));
          }
        });
  }

  private void checks() {
    QualifiedName table = to.name();
    Map<String, CheckConstraint> before =
        from.checks().stream()
            .collect(Collectors.toMap(CheckConstraint::name, Function.identity()));
    compare(
        from.checks(),
        to.checks(),
        CheckConstraint::name,
        check -> operations.add(new DropCheck(table, check, online)),
        check -> {
          operations.add(new AddCheck(table, check, online));
          CheckConstraint former = before.get(check.name());
          if (mentionsOld(check) && (former == null || !Violations.isWidened(former, check))) {
            findings.add(Violations.check(table, check));
          }
        });
  }

  private void foreignKeys() {
    QualifiedName table = to.name();
    compare(
        from.foreignKeys(),
        to.foreignKeys(),
        ForeignKey::name,
        key -> operations.add(new DropForeignKey(table, key, online)),
        key -> {
          operations.add(new AddForeignKey(table, key, online));
          if (existed(key.columns()) && !from.foreignKeys().contains(key)) {
            findings.add(Violations.orphans(table, key));
          }
        });
  }

  private void indexes() {
    QualifiedName table = to.name();
    compare(
        from.indexes(),
        to.indexes(),
        Index::name,
        index -> operations.add(new DropIndex(table, index, online)),
        index -> operations.add(new CreateIndex(table, index, online)));
  }

  private <E> void compare(
      List<E> before, List<E> after, Function<E, String> name, Consumer<E> drop, Consumer<E> add) {
    Map<String, E> known = before.stream().collect(Collectors.toMap(name, Function.identity()));
    Map<String, E> wanted = after.stream().collect(Collectors.toMap(name, Function.identity()));
    before.stream().filter(each -> !stays(each, wanted.get(name.apply(each)))).forEach(drop);
    after.stream().filter(each -> !stays(each, known.get(name.apply(each)))).forEach(add);
  }

  private <E> boolean stays(E element, @Nullable E other) {
    return element.equals(other) && !(element instanceof ForeignKey key && disturbed.test(key));
  }

  private boolean existed(List<String> columns) {
    return columns.stream().allMatch(column -> from.column(column).isPresent());
  }

  /** A check over new columns alone can't be broken by old rows: they are null, or filled. */
  private boolean mentionsOld(CheckConstraint check) {
    return to.columns().stream()
            .filter(column -> from.column(column.name()).isEmpty())
            .noneMatch(column -> Violations.mentions(check, column.name()))
        || from.columns().stream().anyMatch(column -> Violations.mentions(check, column.name()));
  }
}
