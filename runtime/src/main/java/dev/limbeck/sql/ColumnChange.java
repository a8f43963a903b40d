package dev.limbeck.sql;

import static dev.limbeck.sql.Identifiers.literal;
import static dev.limbeck.sql.Identifiers.quote;

import dev.limbeck.schema.Column;
import dev.limbeck.schema.Identity;
import dev.limbeck.schema.QualifiedName;
import java.util.ArrayList;
import java.util.List;

/** Spells the change from one whole column to another, aspect by aspect. */
final class ColumnChange {

  private ColumnChange() {}

  static List<Step> steps(QualifiedName table, Column from, Column to, boolean online) {
    String alter = PostgresDdl.alter(table) + "ALTER COLUMN " + quote(to.name()) + " ";
    List<String> statements = statements(table, from, to, alter);
    boolean becomesRequired = from.nullable() && !to.nullable();
    boolean becomesIdentity = from.identity().isEmpty() && to.identity().isPresent();
    boolean isProven = becomesRequired && online && !becomesIdentity;
    if (becomesRequired && !isProven) {
      statements.add(alter + "SET NOT NULL");
    }
    // PostgreSQL numbers required columns only.
    if (becomesIdentity) {
      statements.addAll(numbered(table, to, alter));
    }
    List<Step> steps = new ArrayList<>(PostgresDdl.transaction(statements));
    if (isProven) {
      steps.addAll(requireOnline(table, to, alter));
    }
    return steps;
  }

  private static List<String> statements(
      QualifiedName table, Column from, Column to, String alter) {
    List<String> statements = new ArrayList<>();
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
    return to.collation().isPresent() ? " COLLATE " + quote(to.collation().get()) : "";
  }

  /**
   * A validated check proves to {@code SET NOT NULL} that it needn't scan. Dropping the check has
   * to be a statement of its own: in one statement the drop runs first, and the proof is gone.
   */
  private static List<Step> requireOnline(QualifiedName table, Column to, String alter) {
    String check = Identifiers.joined(table.name() + "_" + to.name(), "_limbeck_nn");
    return List.of(
        PostgresDdl.inTransaction(
            PostgresDdl.alter(table)
                + "ADD CONSTRAINT "
                + quote(check)
                + " CHECK ("
                + quote(to.name())
                + " IS NOT NULL) NOT VALID",
            false),
        PostgresDdl.validate(table, check),
        PostgresDdl.inTransaction(
            List.of(alter + "SET NOT NULL", PostgresDdl.dropConstraint(table, check)), false));
  }
}
