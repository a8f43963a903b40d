package dev.limbeck.cli;

import dev.limbeck.MigrationReport;
import dev.limbeck.script.ScriptWriter;
import dev.limbeck.verify.AdoptionReport;
import dev.limbeck.verify.NotAdoptableException;
import dev.limbeck.verify.Predecessor;
import dev.limbeck.verify.Verifier;
import dev.limbeck.verify.VerifyReport;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code stamp}: notes where a database is, without touching its tables. */
@Command(
    name = "stamp",
    description = "Note that the database is at a revision, without running anything.")
final class StampCommand implements Callable<Integer> {
  private final LimbeckCommand limbeck;

  @Parameters(
      arity = "0..1",
      paramLabel = "<target>",
      defaultValue = "",
      description =
          "head, base, or a revision's id or the beginning of one. With --from, head is the"
              + " default.")
  private String target = "";

  @Option(names = "--json", description = "Print a line of JSON for each event.")
  private boolean json;

  @Option(
      names = "--sql",
      description = "Print a script for psql instead of noting it; needs no database.")
  private boolean sql;

  @Option(
      names = "--from",
      paramLabel = "<tool>",
      description =
          "flyway or liquibase: take over a database which that tool has migrated, if it is what"
              + " the target promises.")
  private @Nullable String from;

  @Option(
      names = "--force",
      description = "With --from: stamp also a database that isn't what the target promises.")
  private boolean force;

  StampCommand(LimbeckCommand limbeck) {
    this.limbeck = limbeck;
  }

  @Override
  public Integer call() {
    limbeck.begin();
    if (json) {
      limbeck.useJson();
    }
    if (sql && (json || from != null)) {
      throw new UsageException(
          "--sql prints a script for psql and asks no database; it goes with neither --json nor"
              + " --from.");
    }
    if (from != null) {
      return adopt(predecessor(from));
    }
    if (force) {
      throw new UsageException("--force belongs to --from: without it, stamp asks nothing anyway.");
    }
    if (target.isEmpty()) {
      throw new UsageException(
          "Say at which revision the database is: limbeck stamp head. 'limbeck verify head' tells"
              + " whether it is.");
    }
    if (sql) {
      String script = ScriptWriter.stampScript(limbeck.offline(), target);
      limbeck.terminal().result(script.stripTrailing());
      return Main.DONE;
    }
    stamped(new Verifier(limbeck.database()).stamp(target));
    return Main.DONE;
  }

  private int adopt(Predecessor tool) {
    Terminal terminal = limbeck.terminal();
    Verifier database = new Verifier(limbeck.database());
    try {
      AdoptionReport report = database.adopt(tool, target.isEmpty() ? "head" : target, force);
      if (!json) {
        terminal.progress(report.found());
        report.verified().warnings().forEach(terminal::warning);
        terminal.progress(VerifyText.of(report.verified()));
      }
      stamped(report.stamped());
      if (!json) {
        terminal.progress("Next: " + report.next());
      }
      return Main.DONE;
    } catch (NotAdoptableException failure) {
      return failure.report().map(report -> doesNotFit(failure, report)).orElseThrow(() -> failure);
    }
  }

  private int doesNotFit(NotAdoptableException failure, VerifyReport report) {
    Terminal terminal = limbeck.terminal();
    if (json) {
      terminal.result(JsonText.ofReports(List.of(report)));
      return Main.DRIFT;
    }
    terminal.progress(failure.found());
    terminal.result(VerifyText.of(report));
    terminal.error(
        "The database was not stamped, for it doesn't fit. Mend it with these statements, or"
            + " change the entities and compile, and stamp it then; --force stamps it all the"
            + " same, and later revisions may fail on what isn't there.");
    terminal.trace(failure);
    return Main.DRIFT;
  }

  private void stamped(MigrationReport report) {
    if (json) {
      limbeck.listener().done("stamp", report);
      return;
    }
    limbeck.terminal().progress("Stamped: " + PlanText.at(report.heads()) + ".");
  }

  private static Predecessor predecessor(String name) {
    for (Predecessor each : Predecessor.values()) {
      if (each.name().equals(name.toUpperCase(Locale.ROOT))) {
        return each;
      }
    }
    throw new UsageException(
        "--from is flyway or liquibase. After any other tool: 'limbeck verify head' tells whether"
            + " the database fits, 'limbeck stamp head' notes it.");
  }
}
