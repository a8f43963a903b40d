package dev.limbeck.cli;

import dev.limbeck.Limbeck;
import dev.limbeck.LimbeckException;
import dev.limbeck.cli.Terminal.Loudness;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The options that every verb has, and what they open. Filled while arguments are read. */
@Command(
    name = "limbeck",
    scope = ScopeType.INHERIT,
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    sortOptions = false,
    abbreviateSynopsis = true,
    usageHelpAutoWidth = true,
    synopsisHeading = "Usage: ",
    optionListHeading = "%nOptions:%n",
    parameterListHeading = "%n",
    commandListHeading = "%nCommands:%n")
final class LimbeckCommand {

  private final Map<String, String> environment;
  private final Terminal terminal;
  private RunListener listener;
  private boolean rewind;

  @Option(
      names = "--url",
      paramLabel = "<url>",
      scope = ScopeType.INHERIT,
      description =
          "The database: jdbc:postgresql://host/db, postgres://user@host/db, r2dbc:... or"
              + " vertx-reactive:... (or LIMBECK_URL).")
  private @Nullable String url;

  @Option(
      names = "--user",
      paramLabel = "<role>",
      scope = ScopeType.INHERIT,
      description = "The role to connect as (or LIMBECK_USER).")
  private @Nullable String user;

  @Option(
      names = "--role",
      paramLabel = "<role>",
      scope = ScopeType.INHERIT,
      description =
          "The role that everything is to belong to; the one that connects is its member (or"
              + " -Dlimbeck.role).")
  private @Nullable String role;

  @Option(
      names = "--password-file",
      paramLabel = "<file>",
      scope = ScopeType.INHERIT,
      description = "A file whose first line is the password (or LIMBECK_PASSWORD).")
  private @Nullable Path passwordFile;

  @Option(
      names = {"-cp", "--classpath"},
      paramLabel = "<path>",
      scope = ScopeType.INHERIT,
      description =
          "Directories and jars with the application's migrations, such as target/classes;"
              + " lib/* means all jars in lib. Default: Java's own class path.")
  private @Nullable String classPath;

  @Option(
      names = "--unit",
      paramLabel = "<name>",
      scope = ScopeType.INHERIT,
      description = "The unit, where the application has several.")
  private @Nullable String unit;

  @Option(
      names = "--schema",
      paramLabel = "<name>",
      scope = ScopeType.INHERIT,
      description = "The PostgreSQL schema to migrate. Default: the connection's.")
  private @Nullable String schema;

  @Option(
      names = "--history-table",
      paramLabel = "<table>",
      scope = ScopeType.INHERIT,
      description = "The history's table, or schema.table. Default: limbeck_history.")
  private @Nullable String historyTable;

  @Option(
      names = "--lock-wait",
      paramLabel = "<time>",
      scope = ScopeType.INHERIT,
      description = "How long to wait for another migration to finish: 30s, 5m. Default: 5m.")
  private @Nullable String lockWait;

  @Option(
      names = "--retry-for",
      paramLabel = "<time>",
      scope = ScopeType.INHERIT,
      description =
          "How long a transaction gives way to others that hold its tables: 30s, 5m. Default: 10m.")
  private @Nullable String retryFor;

  @Option(
      names = "--session-pooler",
      scope = ScopeType.INHERIT,
      description = "The pooler in between keeps a session for as long as its client.")
  private boolean sessionPooler;

  @Option(
      names = {"-q", "--quiet"},
      scope = ScopeType.INHERIT,
      description = "Print results and errors only.")
  private boolean quiet;

  @Option(
      names = {"-v", "--verbose"},
      scope = ScopeType.INHERIT,
      description = "Print each step, and the stack trace of an error.")
  private boolean verbose;

  @Option(names = "--password", arity = "0..1", hidden = true, scope = ScopeType.INHERIT)
  private @Nullable String password;

  LimbeckCommand(Map<String, String> environment, Terminal terminal) {
    this.environment = environment;
    this.terminal = terminal;
    this.listener = new ProgressPrinter(terminal);
  }

  /** Who says what a command does. */
  RunListener listener() {
    return listener;
  }

  /** Lets programs hear what a command does, instead of people. */
  void useJson() {
    listener = new JsonEvents(terminal);
  }

  /** Lets an upgrade revert first what this build doesn't have. */
  LimbeckCommand rewind(boolean value) {
    rewind = value;
    return this;
  }

  Terminal terminal() {
    return terminal;
  }

  /** Brings the options into effect that need no database. */
  void begin() {
    if (quiet && verbose) {
      throw new UsageException("--quiet and --verbose contradict each other.");
    }
    if (password != null) {
      throw new UsageException(
          "A password among the arguments could be seen by everyone on this machine. Put it into a"
              + " file and give --password-file, or set LIMBECK_PASSWORD.");
    }
    terminal.setLoudness(quiet ? Loudness.QUIET : verbose ? Loudness.VERBOSE : Loudness.NORMAL);
  }

  /** Returns whether a database is named. */
  boolean namesDatabase() {
    return login().isPresent();
  }

  /** Opens this build's revisions alone. */
  Limbeck offline() {
    return load(Limbeck.offline());
  }

  /** Opens this build's revisions, and the database where one is named. */
  Limbeck open() {
    return login().map(this::connected).orElseGet(this::offline);
  }

  /** Opens the database, which must be named. */
  Limbeck database() {
    return connected(
        login()
            .orElseThrow(
                () ->
                    new UsageException(
                        "No database is named. Give --url jdbc:postgresql://host/database, or set"
                            + " LIMBECK_URL.")));
  }

  /** Says what the command line has to offer against a failure; empty where that's nothing. */
  String remedy(Exception failure) {
    if (failure.getCause() instanceof SQLException e && "55P03".equals(e.getSQLState())) {
      return "With the command line: --retry-for 30m gives way for longer.";
    }
    if (!(failure instanceof LimbeckException refusal)) {
      return "";
    }
    return switch (refusal.kind()) {
      case INDEX_MISSING -> classPath().searched();
      case LOCK_NOT_OBTAINED -> "With the command line: --lock-wait 30m.";
      case RIGHTS_MISSING -> "With the command line: --role <owner>.";
      case POOLER_DETECTED -> "With the command line: --session-pooler.";
      default -> "";
    };
  }

  private Optional<Login> login() {
    Optional<Login> login = Login.of(url, user, passwordFile, environment);
    login.ifPresent(each -> each.secrets().forEach(terminal.secrets()::add));
    return login;
  }

  private Limbeck connected(Login login) {
    terminal.detail("Connecting to " + login.url().place() + ".");
    listener.watchWith(new StepMonitor(login.url().jdbc(), login.user(), login.password()));
    return load(
        Limbeck.configure(
            login.url().jdbc(), login.user().orElse(""), login.password().orElse("")));
  }

  private Limbeck load(Limbeck.Builder builder) {
    builder.classLoader(loader()).listener(listener).sessionPooler(sessionPooler);
    if (rewind) {
      builder.rewind(true);
    }
    if (unit != null) {
      builder.unit(unit);
    }
    if (role != null) {
      builder.role(role);
    }
    if (schema != null) {
      builder.schema(schema);
    }
    if (historyTable != null) {
      builder.historyTable(historyTable);
    }
    if (lockWait != null) {
      builder.lockWait(Durations.parse(lockWait));
    }
    if (retryFor != null) {
      builder.retryFor(Durations.parse(retryFor));
    }
    Limbeck limbeck = builder.load();
    listener.knows(limbeck);
    return limbeck;
  }

  /** Migrations may ask the thread for the application's classes, as frameworks do. */
  private ClassLoader loader() {
    ClassLoader loader = classPath().loader(Main.class.getClassLoader());
    Thread.currentThread().setContextClassLoader(loader);
    return loader;
  }

  private MigrationClassPath classPath() {
    return classPath == null
        ? new MigrationClassPath(List.of())
        : MigrationClassPath.parse(classPath);
  }
}
