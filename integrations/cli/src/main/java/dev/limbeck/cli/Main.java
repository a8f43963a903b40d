package dev.limbeck.cli;

import java.io.PrintStream;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.Help.Ansi;

/** The command line's entrance: {@code limbeck upgrade head --url jdbc:postgresql://...}. */
public final class Main {

  /** All is done. */
  static final int DONE = 0;

  /** It failed. */
  static final int FAILED = 1;

  /** The arguments are wrong. */
  static final int USAGE = 2;

  /** {@code current --check}: revisions are pending. */
  static final int NOT_AT_HEAD = 3;

  /** {@code verify}: the database isn't what was promised. */
  static final int DRIFT = 4;

  /** What the runtime and the driver log is told to the listener, or part of the exception. */
  private static final List<Logger> SILENT =
      List.of(Logger.getLogger("dev.limbeck"), Logger.getLogger("org.postgresql"));

  private Main() {}

  /** Runs one command and exits with its code. */
  public static void main(String[] arguments) {
    SILENT.forEach(logger -> logger.setLevel(Level.OFF));
    Terminal terminal = Terminal.ofProcess(Ansi.AUTO.enabled());
    System.exit(run(List.of(arguments), System.getenv(), terminal));
  }

  /** Runs one command and returns its exit code; nothing else of the process is touched. */
  static int run(
      List<String> arguments, Map<String, String> environment, PrintStream out, PrintStream err) {
    return run(arguments, environment, new Terminal(out, err, false, false));
  }

  /** Runs one command, with its words going to {@code terminal}. */
  static int run(List<String> arguments, Map<String, String> environment, Terminal terminal) {
    LimbeckCommand limbeck = new LimbeckCommand(environment, terminal);
    Failures failures = new Failures(limbeck);
    CommandLine commandLine =
        new CommandLine(limbeck)
            .addSubcommand(new UpgradeCommand(limbeck))
            .addSubcommand(new DowngradeCommand(limbeck))
            .addSubcommand(new CurrentCommand(limbeck))
            .addSubcommand(new HistoryCommand(limbeck))
            .addSubcommand(new HeadsCommand(limbeck))
            .addSubcommand(new ShowCommand(limbeck))
            .addSubcommand(new StampCommand(limbeck))
            .addSubcommand(new VerifyCommand(limbeck))
            .setOut(terminal.writer())
            .setErr(terminal.errorWriter())
            .setColorScheme(Help.defaultColorScheme(terminal.isStyled() ? Ansi.ON : Ansi.OFF))
            .setParameterExceptionHandler(failures)
            .setExecutionExceptionHandler(failures);
    ClassLoader before = Thread.currentThread().getContextClassLoader();
    try {
      return commandLine.execute(RelativeTargets.last(arguments).toArray(String[]::new));
    } catch (LinkageError | StackOverflowError | OutOfMemoryError failure) {
      return failures.unexpected(failure);
    } finally {
      limbeck.listener().close();
      Thread.currentThread().setContextClassLoader(before);
    }
  }
}
