package dev.limbeck;

import dev.limbeck.history.LoadedRevision;
import dev.limbeck.operation.SchemaOperation;
import dev.limbeck.revision.Direction;
import dev.limbeck.revision.MigrationPlan;
import dev.limbeck.revision.RevisionEntry;
import dev.limbeck.revision.RevisionException;
import dev.limbeck.revision.RevisionGraph;
import dev.limbeck.revision.RevisionTarget;
import dev.limbeck.revision.UnitIndex;
import dev.limbeck.schema.QualifiedName;
import dev.limbeck.sql.Identifiers;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javax.sql.DataSource;

/**
 * Takes a PostgreSQL database to the revision that this build's entities need.
 *
 * <pre>{@code
 * Limbeck.configure(dataSource).load().upgrade();
 * }</pre>
 *
 * <p>It may run in any number of processes at once; each revision is applied once. Every method
 * opens one connection and closes it. Failures are unchecked: {@link RevisionException}, {@link
 * LimbeckException}, {@link MigrationFailedException}.
 */
public final class Limbeck {

  private final Settings settings;
  private final MigrationCatalog catalog;

  private Limbeck(Settings settings, MigrationCatalog catalog) {
    this.settings = settings;
    this.catalog = catalog;
    if (settings.unit.isPresent()) {
      catalog.header(settings.unit);
    }
  }

  /** Returns a builder for the database of {@code dataSource}; a pool of one is enough. */
  public static Builder configure(DataSource dataSource) {
    return new Builder(Connections.of(dataSource));
  }

  /** Returns a builder for the database at a JDBC URL; user and password may be empty. */
  public static Builder configure(String url, String user, String password) {
    return new Builder(Connections.of(url, user, password));
  }

  /** Returns a builder for what needs no database, such as heads and scripts. */
  public static Builder offline() {
    return new Builder(Connections.NONE);
  }

  /** Applies everything that is missing; of all units, unless one was named. */
  public MigrationReport upgrade() {
    return upgrade("head");
  }

  /** Applies what is missing on the way to {@code target}. */
  public MigrationReport upgrade(String target) {
    RevisionTarget goal = RevisionTarget.parse(target);
    boolean everything = goal.is(RevisionTarget.HEADS) || goal.is(RevisionTarget.HEAD);
    List<UnitIndex> headers = everything ? headers() : List.of(catalog.header(settings.unit));
    if (goal.name().equals("head")) {
      for (UnitIndex header : headers) {
        requireOneHead(header);
      }
    }
    return run(
        Direction.UPGRADE,
        target,
        goal,
        () -> headers.stream().map(each -> catalog.unit(each.unit())).toList(),
        everything ? headers : List.of());
  }

  /**
   * Reverts what is applied after {@code target}; the target itself stays applied.
   *
   * <p>Revisions that this build doesn't have are reverted with the SQL that the history keeps.
   */
  public MigrationReport downgrade(String target) {
    RevisionTarget goal = RevisionTarget.parse(target);
    List<CatalogUnit> units = List.of(unit());
    return run(Direction.DOWNGRADE, target, goal, () -> units, List.of());
  }

  private MigrationReport run(
      Direction direction,
      String target,
      RevisionTarget goal,
      Supplier<List<CatalogUnit>> units,
      List<UnitIndex> wanted) {
    Progress progress = new Progress(settings.listeners);
    PlanRunner runner = new PlanRunner(settings, progress, direction, goal, units);
    return progress.recorded(
        direction == Direction.UPGRADE ? "upgrade" : "downgrade", target, () -> runner.run(wanted));
  }

  /** Makes the history say that the database is at {@code target}; changes nothing else. */
  public MigrationReport stamp(String target) {
    return stamp(target, (connection, promised) -> List.of());
  }

  /**
   * Stamps after {@code inspection} has looked at the database, under the same lock.
   *
   * @param inspection what it returns becomes the report's warnings; nothing is stamped if it
   *     throws
   */
  public MigrationReport stamp(String target, Inspection<List<String>> inspection) {
    RevisionTarget goal = RevisionTarget.parse(target);
    Progress progress = new Progress(settings.listeners);
    Bookkeeper bookkeeper = new Bookkeeper(settings, progress, unit());
    return progress.recorded("stamp", target, () -> bookkeeper.stamp(goal, inspection));
  }

  /** Returns the names of this build's units, or the one that was chosen. */
  public List<String> units() {
    return headers().stream().map(UnitIndex::unit).toList();
  }

  /**
   * Returns the name of the only unit, or of the one that was chosen.
   *
   * @throws LimbeckException when there are several
   */
  public String onlyUnit() {
    return catalog.header(settings.unit).unit();
  }

  /** Returns the same for one of the units alone. */
  public Limbeck unit(String name) {
    return new Limbeck(settings.ofUnit(name), catalog);
  }

  /**
   * Lets {@code inspection} look at the database beside what {@code target} promises; without one,
   * beside what the applied revisions do, or this build's where nothing has a history yet. It waits
   * for a migration that runs.
   */
  public <T> T inspect(Optional<String> target, Inspection<T> inspection) {
    Optional<RevisionTarget> goal = target.map(RevisionTarget::parse);
    return new Bookkeeper(settings, new Progress(settings.listeners), unit())
        .inspect(goal, inspection);
  }

  /** Returns what an upgrade or downgrade to {@code target} would do. */
  public MigrationPlan plan(Direction direction, String target) {
    RevisionTarget goal = RevisionTarget.parse(target);
    return state(unit()).plan(direction, goal);
  }

  /** Returns where the database stands; neither locks nor writes. */
  public Current current() {
    return state(unit()).current();
  }

  /**
   * Does nothing if nothing of this build is missing in the database; for applications that are
   * migrated by someone else. It needs no right but to read the history.
   *
   * @throws RevisionException when something is missing
   * @throws LimbeckException when something was applied in another form than this build has it
   */
  public void requireUpToDate() {
    List<UnitIndex> headers = headers();
    boolean atHead =
        new Connections(settings, new Progress(settings.listeners))
            .once(connection -> HistoryTable.isAtHead(connection, settings, headers));
    if (atHead) {
      return;
    }
    for (UnitIndex header : headers) {
      DatabaseState state = state(catalog.unit(header.unit()));
      state.requireUnchanged();
      Current current = state.current();
      if (!current.isAtHead()) {
        throw RevisionException.notUpToDate(current.applied(), current.heads());
      }
    }
  }

  /** Returns the revisions of this build and of the database, the newest first. */
  public List<HistoryEntry> history() {
    return settings.connector == Connections.NONE
        ? new DatabaseState(unit(), List.of()).history()
        : state(unit()).history();
  }

  /** Returns this build's heads. */
  public List<RevisionEntry> heads() {
    return unit().graph().heads();
  }

  /** Returns the revision whose id is, or alone begins with, {@code id}; or the one head. */
  public RevisionEntry show(String id) {
    return id.equals("head") ? onlyHead() : unit().graph().resolve(id);
  }

  /** Returns what a revision does in that direction. */
  public List<SchemaOperation> operations(String id, Direction direction) {
    return unit().operations(show(id), direction);
  }

  /** Returns this build's revisions. */
  public RevisionGraph graph() {
    return unit().graph();
  }

  /** Returns a revision with the steps that it takes in that direction. */
  public LoadedRevision revision(RevisionEntry entry, Direction direction) {
    return unit().loaded(entry, direction);
  }

  /** Returns the chain of a revision: the checksum over it and all that come before it. */
  public String chain(RevisionEntry entry) {
    return unit().chain(entry.id());
  }

  /** Returns the name of the history table, as far as it is known without a database. */
  public QualifiedName historyTable() {
    return settings.givenHistoryTable();
  }

  /** Returns the schema that was named for everything. */
  public Optional<String> schema() {
    return settings.schema;
  }

  /** Returns the role that was named as the owner of everything. */
  public Optional<String> role() {
    return settings.role;
  }

  private CatalogUnit unit() {
    return catalog.unit(catalog.header(settings.unit).unit());
  }

  private RevisionEntry onlyHead() {
    requireOneHead(catalog.header(settings.unit));
    return heads().stream()
        .findFirst()
        .orElseThrow(() -> RevisionException.unknownRevision("head"));
  }

  private List<UnitIndex> headers() {
    return settings.unit.isPresent() ? List.of(catalog.header(settings.unit)) : catalog.headers();
  }

  private DatabaseState state(CatalogUnit unit) {
    return new Connections(settings, new Progress(settings.listeners))
        .once(
            connection ->
                settings.role.isEmpty()
                    ? DatabaseState.read(connection, SessionFacts.read(connection, settings), unit)
                    : asRole(connection, unit));
  }

  /** The history may be readable to its owner alone. */
  private DatabaseState asRole(Connection connection, CatalogUnit unit) throws SQLException {
    connection.setAutoCommit(false);
    try (Statement statement = connection.createStatement()) {
      SessionFacts facts = SessionFacts.read(connection, settings);
      statement.execute("SET LOCAL role = " + Identifiers.literal(facts.role()));
      return DatabaseState.read(connection, facts, unit);
    } finally {
      connection.rollback();
      connection.setAutoCommit(true);
    }
  }

  private static void requireOneHead(UnitIndex header) {
    if (header.heads().size() > 1) {
      throw RevisionException.multipleHeads(header.heads());
    }
  }

  /** Collects settings; mutable. */
  public static final class Builder {

    private final Settings settings = new Settings();

    private Builder(Task<ClassLoader, Connection> connector) {
      settings.connector = connector;
    }

    /** Names the unit, where the class path has several. */
    public Builder unit(String name) {
      settings.unit = Optional.of(name);
      return this;
    }

    /** Says where the compiled index and the migrations are; the thread's own by default. */
    public Builder classLoader(ClassLoader value) {
      settings.loader = value;
      return this;
    }

    /** Names the history table, with or without its schema. */
    public Builder historyTable(String name) {
      settings.historyTable = Settings.requireHistoryTable(name);
      return this;
    }

    /** Names the schema for everything that names none, created where it is missing. */
    public Builder schema(String name) {
      settings.schema = Optional.of(name);
      return this;
    }

    /** Says how long to wait while another process migrates; zero is: not at all. */
    public Builder lockWait(Duration patience) {
      settings.lockWait = patience;
      return this;
    }

    /** Says for how long a transaction gives way to others that hold its tables. */
    public Builder retryFor(Duration budget) {
      settings.retryFor = budget;
      return this;
    }

    /** Says that the pooler in between keeps a session for as long as its client. */
    public Builder sessionPooler(boolean value) {
      settings.sessionPooler = value;
      return this;
    }

    /**
     * Lets an upgrade revert what this build doesn't have, or has changed since, with the SQL that
     * the history keeps. For development, where drafts are rewritten and branches switched; it
     * loses what is in the columns and tables that it drops. The system property {@code
     * limbeck.rewind} is its default.
     */
    public Builder rewind(boolean value) {
      settings.rewind = value;
      return this;
    }

    /**
     * Names the role that everything is to belong to; whoever connects has to be its member. The
     * system property {@code limbeck.role} is its default.
     */
    public Builder role(String name) {
      settings.role = Optional.of(name);
      return this;
    }

    /** Says who hears of the progress. */
    public Builder listener(MigrationListener value) {
      settings.listeners = List.of(value);
      return this;
    }

    /**
     * Reads the compiled index; the database isn't asked yet.
     *
     * @throws LimbeckException when there is none, or it can't be read
     */
    public Limbeck load() {
      Settings copy = settings.copy();
      return new Limbeck(copy, MigrationCatalog.load(copy.loader));
    }
  }
}
