package dev.limbeck.script;

import static dev.limbeck.sql.Identifiers.block;
import static dev.limbeck.sql.Identifiers.literal;
import static dev.limbeck.sql.Identifiers.literals;
import static dev.limbeck.sql.Identifiers.quote;

import dev.limbeck.Limbeck;
import dev.limbeck.history.HistorySql;
import dev.limbeck.history.LoadedRevision;
import dev.limbeck.revision.Direction;
import dev.limbeck.revision.RevisionEntry;
import dev.limbeck.revision.RevisionTarget;
import dev.limbeck.schema.QualifiedName;
import dev.limbeck.sql.Action;
import dev.limbeck.sql.Step;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Writes scripts for psql that do what the runtime would, history included; it asks no database.
 *
 * <p>A script may be run again: what is recorded already is passed over. It stops at the first
 * error.
 */
public final class ScriptWriter {

  private final Limbeck limbeck;
  private final HistorySql history;
  private final StringBuilder script = new StringBuilder();

  private ScriptWriter(Limbeck limbeck) {
    this.limbeck = limbeck;
    this.history = new HistorySql(limbeck.historyTable());
  }

  /**
   * Returns a script that does what the command would do; for all units where the range goes from
   * end to end and no unit was named.
   *
   * @param range {@code from:to}, or only {@code to}, which starts an upgrade at the base
   * @throws NotPrintableException when a revision runs Java code
   */
  public static String script(Limbeck limbeck, Direction direction, String range) {
    ScriptRange parsed = ScriptRange.parse(direction, range);
    List<String> units = parsed.isForAllUnits() ? limbeck.units() : List.of(limbeck.onlyUnit());
    return new ScriptWriter(limbeck).write(units, parsed);
  }

  /** Returns a script that does what {@link Limbeck#stamp} would. */
  public static String stampScript(Limbeck limbeck, String target) {
    RevisionTarget goal = RevisionTarget.parse(target);
    ScriptRange.requireAbsolute(goal, target);
    return new ScriptWriter(limbeck).stamp(goal);
  }

  private String write(List<String> units, ScriptRange range) {
    begin(String.join(", ", units));
    if (range.direction() == Direction.UPGRADE) {
      history.create().forEach(this::statement);
    }
    for (String name : units) {
      Limbeck unit = limbeck.unit(name);
      for (RevisionEntry entry : range.plan(unit.graph()).entries()) {
        revision(name, unit.revision(entry, range.direction()), range.direction());
      }
    }
    return end();
  }

  private String stamp(RevisionTarget target) {
    String unit = limbeck.onlyUnit();
    begin(unit);
    history.create().forEach(this::statement);
    line("BEGIN;");
    Set<String> wanted = ScriptRange.upTo(limbeck.graph(), target);
    List<RevisionEntry> entries = limbeck.graph().revisions();
    for (int i = entries.size() - 1; i >= 0; i--) {
      RevisionEntry entry = entries.get(i);
      statement(
          wanted.contains(entry.id())
              ? history.unstamp(unit, entry.id(), isOther(entry))
              : history.unstamp(unit, entry.id(), "TRUE"));
    }
    for (RevisionEntry entry : entries) {
      if (wanted.contains(entry.id())) {
        pending(isDone(unit, entry.id(), 0));
        asserted(history.stamp(unit, entry, limbeck.chain(entry)));
        line("\\endif");
      }
    }
    line("COMMIT;");
    return end();
  }

  private String end() {
    line("");
    line("SELECT pg_advisory_unlock(" + key() + ") AS limbeck_unlocked \\gset");
    limbeck.role().ifPresent(role -> statement("RESET ROLE"));
    return script.toString();
  }

  private void begin(String units) {
    line("-- Limbeck " + HistorySql.TOOL_VERSION + ", unit " + units + "; run it with psql -X.");
    line("\\set ON_ERROR_STOP on");
    line("SET client_encoding = 'UTF8';");
    line("SET application_name = " + literal("limbeck " + HistorySql.TOOL_VERSION) + ";");
    line("SET standard_conforming_strings = on;");
    line("SET client_min_messages = warning;");
    line("SET lock_timeout = '10s';");
    line("SET statement_timeout = 0;");
    limbeck.role().ifPresent(role -> statement("SET ROLE " + quote(role)));
    limbeck.schema().ifPresent(this::useSchema);
    lock();
  }

  private void useSchema(String schema) {
    statement("CREATE SCHEMA IF NOT EXISTS " + quote(schema));
    statement("SET search_path = " + quote(schema));
  }

  /** Another migration that runs makes the script stop, rather than wait inside the server. */
  private void lock() {
    QualifiedName table = limbeck.historyTable();
    if (limbeck.schema().isEmpty() && table.schema().isPresent()) {
      TreeSet<String> schemas = new TreeSet<>(table.schema().stream().toList());
      schemas.forEach(schema -> statement("CREATE SCHEMA IF NOT EXISTS " + quote(schema)));
    }
    line("SELECT NOT pg_try_advisory_lock(" + key() + ") AS limbeck_locked \\gset");
    line("\\if :limbeck_locked");
    line("\\warn 'Another process is migrating this database. Nothing was changed.'");
    line("SELECT 1 / 0 AS \"another process is migrating this database\";");
    line("\\endif");
  }

  private String key() {
    QualifiedName table = limbeck.historyTable();
    if (table.schema().isPresent()) {
      return Long.toString(history.lockKey());
    }
    return "(SELECT ('x' || left(encode(sha256(convert_to('limbeck', 'UTF8') || '\\x00'::bytea ||"
        + " convert_to('lock', 'UTF8') || '\\x00'::bytea || convert_to('v1', 'UTF8') ||"
        + " '\\x00'::bytea || convert_to(current_schema(), 'UTF8') || '\\x00'::bytea ||"
        + " convert_to("
        + literal(table.name())
        + ", 'UTF8')), 'hex'), 16))::bit(64)::bigint)";
  }

  private void revision(String unit, LoadedRevision revision, Direction direction) {
    RevisionEntry entry = revision.entry();
    boolean up = direction == Direction.UPGRADE;
    line("");
    line(
        (up ? "-- Upgrade to " : "-- Downgrade from ")
            + entry.id()
            + (entry.message().isEmpty() ? "" : " (" + comment(entry.message()) + ")"));
    int steps = revision.steps().size();
    for (int number = 1; number <= steps; number++) {
      Step step = revision.steps().get(number - 1);
      if (step.runsJava()) {
        throw new NotPrintableException(entry.id());
      }
      pending(up ? isDone(unit, entry.id(), number) : isReverted(unit, entry.id(), number));
      String begin = up ? history.insert(unit, revision) : history.beginRevert(unit, revision);
      step(
          step,
          number > 1 ? "" : begin,
          history.stepDone(unit, entry.id(), direction, number, steps));
      line("\\endif");
    }
  }

  /** Returns a condition: the row isn't what a stamp would write. */
  private static String isOther(RevisionEntry entry) {
    String parents = "ARRAY[" + literals(entry.parents()) + "]::text[]";
    return "NOT (status = 'applied' AND checksum = "
        + literal(entry.checksum())
        + " AND parents @> "
        + parents
        + " AND parents <@ "
        + parents
        + ")";
  }

  /** Returns a condition: so many steps of the revision are done. */
  private String isDone(String unit, String revision, int steps) {
    return exists(unit, revision, "status = 'applied' OR steps_done >= " + steps);
  }

  /** Returns a condition: the revision is gone, or so many steps of its way back are done. */
  private String isReverted(String unit, String revision, int steps) {
    return "(NOT " + exists(unit, revision, "status <> 'reverting' OR steps_done < " + steps) + ")";
  }

  private String exists(String unit, String revision, String condition) {
    return "EXISTS (SELECT FROM "
        + quote(limbeck.historyTable())
        + " WHERE unit = "
        + literal(unit)
        + " AND revision = "
        + literal(revision)
        + " AND reverted_at IS NULL AND ("
        + condition
        + "))";
  }

  private void pending(String isDone) {
    line("SELECT NOT " + isDone + " AS limbeck_pending \\gset");
    line("\\if :limbeck_pending");
  }

  private void step(Step step, String begin, String finish) {
    if (step.kind() == Step.Kind.TRANSACTION) {
      line("BEGIN;");
      asserted(begin);
      for (Action action : step.actions()) {
        statement(action.text());
      }
      asserted(finish);
      line("COMMIT;");
      return;
    }
    asserted(begin);
    if (step.kind() == Step.Kind.OUTSIDE) {
      line("SET lock_timeout = 0;");
      outside(step);
      line("SET lock_timeout = '10s';");
    } else {
      statement(batches(step));
    }
    asserted(finish);
  }

  private void outside(Step step) {
    if (step.isCutOff().isPresent()) {
      line("SELECT (" + step.isCutOff().get() + ") AS limbeck_ruin \\gset");
      line("\\if :limbeck_ruin");
      statement(step.cleanup().orElseThrow());
      line("\\endif");
    }
    if (step.isDone().isPresent()) {
      line("SELECT NOT (" + step.isDone().get() + ") AS limbeck_missing \\gset");
      line("\\if :limbeck_missing");
      statement(step.text());
      line("\\endif");
    } else {
      statement(step.text());
    }
  }

  /** A procedure's block may commit, as long as no transaction is open around it. */
  private static String batches(Step step) {
    return block(
        "#variable_conflict use_column\nDECLARE changed bigint; BEGIN LOOP "
            + step.text()
            + "; GET DIAGNOSTICS changed = ROW_COUNT; COMMIT; IF changed = 0 THEN EXIT WHEN ("
            + step.isDone().orElseThrow()
            + "); PERFORM pg_sleep(1); END IF; END LOOP; END");
  }

  /** A statement of the history that changes no row means that the database isn't as planned. */
  private void asserted(String sql) {
    if (!sql.isEmpty()) {
      statement(
          block(
              "BEGIN "
                  + sql
                  + "; IF NOT FOUND THEN RAISE EXCEPTION 'The database is not at the revision that"
                  + " this script was written for.'; END IF; END"));
    }
  }

  /** The semicolon stands on a line of its own where a comment could swallow it. */
  private void statement(String sql) {
    String text = sql.strip();
    line(text + (text.contains("--") ? "\n;" : text.endsWith(";") ? "" : ";"));
  }

  private void line(String text) {
    script.append(text).append('\n');
  }

  private static String comment(String text) {
    return text.replaceAll("\\s+", " ");
  }
}
