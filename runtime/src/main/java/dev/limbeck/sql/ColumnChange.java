package dev.limbeck.sql;

import static dev.limbeck.sql.Identifiers.literal;
import static dev.limbeck.sql.Identifiers.quote;

import dev.limbeck.operation.SchemaOperation.AlterColumn;
import dev.limbeck.schema.Column;
import dev.limbeck.schema.Identity;
import dev.limbeck.schema.QualifiedName;
import java.util.ArrayList;
import java.util.List;

/** Spells the change from one whole column to another, aspect by aspect. */
final class ColumnChange {

  private ColumnChange() {}

  static List<Step> steps(AlterColumn operation) {
    List<String> statements = statements(operation.table(), operation.from(), operation.to());
    boolean becomesRequired = operation.from().nullable() && !operation.to().nullable();
    boolean online = operation.online() && !becomesIdentity(operation);
    if (becomesRequired && !online) {
      statements.add(alter(operation) + "SET NOT NULL");
    }
    if (becomesIdentity(operation)) {
      statements.addAll(numbered(operation.table(), operation.to(), alter(operation)));
    }
    List<Step> steps = new ArrayList<>(PostgresDdl.transaction(statements));
    if (becomesRequired && online) {
      steps.addAll(requireOnline(operation));
    }
    return steps;
  }

  private static List<String> statements(QualifiedName table, Column from, Column to) {
    List<String> statements = new ArrayList<>();
    String alter = PostgresDdl.alter(table) + "ALTER COLUMN " + quote(to.name()) + " ";
    boolean retyped = !from.type().equals(to.type()) || !from.collation().equals(to.collation());
    boolean redefaulted =
        !from.defaultValue().equals(to.defaultValue())
            || (retyped && from.defaultValue().isPresent());
    if (from.identity().isPresent() && to.identity().isEmpty()) {
      statements.add(alter + "DROP IDENTITY");
    }
    if (from.generated().isPresent() && !from.generated().equals(to.generated())) {
      statements.add(alter + "DROP EXPRESSION");
    }
    if (redefaulted && from.defaultValue().isPresent()) {
      statements.add(alter + "DROP DEFAULT");
    }
    if (retyped) {
      statements.add(alter + "TYPE " + to.type() + collation(to) + conversion(from, to));
    }
    if (redefaulted && to.defaultValue().isPresent()) {
      statements.add(alter + "SET DEFAULT " + to.defaultValue().get());
    }
    if (!from.nullable() && to.nullable()) {
      statements.add(alter + "DROP NOT NULL");
    }
    if (from.identity().isPresent() && to.identity().isPresent()) {
      if (!from.identity().equals(to.identity())) {
        boolean always = to.identity().get() == Identity.ALWAYS;
        statements.add(alter + "SET GENERATED " + (always ? "ALWAYS" : "BY DEFAULT"));
      }
    }
    if (!from.comment().equals(to.comment())) {
      statements.add(PostgresDdl.commentOn(table, to));
    }
    return statements;
  }

  /** PostgreSQL numbers required columns only, so this comes after {@code SET NOT NULL}. */
  private static boolean becomesIdentity(AlterColumn operation) {
    return operation.from().identity().isEmpty() && operation.to().identity().isPresent();
  }

  /** The new sequence goes on after the largest number that the rows hold already. */
  private static List<String> numbered(QualifiedName table, Column to, String alter) {
    return List.of(
        alter + "ADD " + PostgresDdl.identity(to.identity().orElseThrow()),
        "SELECT setval(pg_get_serial_sequence("
            + literal(quote(table))
            + ", "
            + literal(to.name())
            + "), coalesce(max("
            + quote(to.name())
            + "), 0) + 1, false) FROM "
            + quote(table));
  }

  /**
   * Without {@code USING} where PostgreSQL converts by itself: it may then skip the rewrite, and it
   * fails on a text that is too long instead of cutting it off.
   */
  private static String conversion(Column from, Column to) {
    if (to.type().isAssignableFrom(from.type())) {
      return "";
    }
    String through = to.type().isCastableFrom(from.type()) ? "::" : "::text::";
    return " USING " + quote(to.name()) + through + to.type();
  }

  private static String collation(Column to) {
    return to.collation().map(name -> " COLLATE " + quote(name)).orElse("");
  }

  /**
   * A validated check proves to {@code SET NOT NULL} that it needn't scan. Dropping the check has
   * to be a statement of its own: in one statement the drop runs first, and the proof is gone.
   */
  private static List<Step> requireOnline(AlterColumn operation) {
    String check = checkName(operation);
    return List.of(
        PostgresDdl.inTransaction(
            List.of(
                PostgresDdl.alter(operation.table())
                    + "ADD CONSTRAINT "
                    + quote(check)
                    + " CHECK ("
                    + quote(operation.to().name())
                    + " IS NOT NULL) NOT VALID"),
            false),
        PostgresDdl.validate(operation.table(), check),
        PostgresDdl.inTransaction(
            List.of(
                alter(operation) + "SET NOT NULL",
                PostgresDdl.dropConstraint(operation.table(), check)),
            false));
  }

  private static String checkName(AlterColumn operation) {
    return Identifiers.joined(
        operation.table().name() + "_" + operation.to().name(), "_limbeck_nn");
  }

  private static String alter(AlterColumn operation) {
    return PostgresDdl.alter(operation.table())
        + "ALTER COLUMN "
        + quote(operation.to().name())
        + " ";
  }
}
