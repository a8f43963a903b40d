package dev.limbeck;

import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Why a command couldn't begin or go on; nothing is half done because of it. */
public abstract sealed class LimbeckException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private LimbeckException(String message) {
    super(message);
  }

  private LimbeckException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }

  /** No compiled index of revisions is on the class path. */
  public static final class IndexMissing extends LimbeckException {
    private static final long serialVersionUID = 1L;

    IndexMissing() {
      super(
          "Models not detected: there is no META-INF/limbeck.index on the class path. Either the"
              + " application's classes"
              + " aren't on it (with the command line: -cp target/classes or the application's"
              + " jar), or limbeck-processor didn't run when they were compiled: add it to"
              + " annotationProcessorPaths of maven-compiler-plugin (from JDK 23 on, javac runs no"
              + " processor that is merely on the class path), and compile again.");
    }
  }

  /** The index is there, but it can't be used. */
  public static final class IndexUnreadable extends LimbeckException {
    private static final long serialVersionUID = 1L;

    IndexUnreadable(String message, Throwable cause) {
      super(message, cause);
    }
  }

  /** The build has no unit of that name. */
  public static final class UnknownUnit extends LimbeckException {
    private static final long serialVersionUID = 1L;
    private final String unit;
    private final transient List<String> units;

    UnknownUnit(String unit, List<String> units) {
      super("There is no unit '" + unit + "'. This build has: " + String.join(", ", units) + ".");
      this.unit = unit;
      this.units = List.copyOf(units);
    }

    public String unit() {
      return unit;
    }

    public List<String> units() {
      return units;
    }
  }

  /** Several units are there, and the command is for one. */
  public static final class UnitNeeded extends LimbeckException {
    private static final long serialVersionUID = 1L;
    private final transient List<String> units;

    UnitNeeded(List<String> units) {
      super(
          "This build has several units: "
              + String.join(", ", units)
              + ". Say which one is meant: --unit "
              + units.get(0)
              + ", or Limbeck.configure(…).unit(\""
              + units.get(0)
              + "\").");
      this.units = List.copyOf(units);
    }

    public List<String> units() {
      return units;
    }
  }

  /** A migration's class can't be loaded or constructed. */
  public static final class MigrationUnusable extends LimbeckException {
    private static final long serialVersionUID = 1L;
    private final String className;

    /** Names the class, and why. */
    public MigrationUnusable(String className, String reason, Throwable cause) {
      this(className, reason);
      initCause(cause);
    }

    MigrationUnusable(String className, String reason) {
      super("The migration " + className + " can't be used: " + reason);
      this.className = className;
    }

    public String className() {
      return className;
    }
  }

  /** The command needs a database, and none was configured. */
  public static final class NoDatabase extends LimbeckException {
    private static final long serialVersionUID = 1L;

    NoDatabase() {
      super(
          "This needs a database: use Limbeck.configure(dataSource) instead of Limbeck.offline(),"
              + " or give the command --url (or LIMBECK_URL).");
    }
  }

  /** No JDBC driver takes the URL. */
  public static final class DriverMissing extends LimbeckException {
    private static final long serialVersionUID = 1L;

    DriverMissing(String reason) {
      super(reason);
    }
  }

  /** The server doesn't answer, or refuses the connection. */
  public static final class ConnectionFailed extends LimbeckException {
    private static final long serialVersionUID = 1L;
    private final String sqlState;

    ConnectionFailed(String message, String sqlState, @Nullable Throwable cause) {
      super(message, cause);
      this.sqlState = sqlState;
    }

    public String sqlState() {
      return sqlState;
    }
  }

  /** A statement failed that isn't a migration's. */
  public static final class DatabaseFailed extends LimbeckException {
    private static final long serialVersionUID = 1L;
    private final String sqlState;

    DatabaseFailed(String reason, String sqlState, Throwable cause) {
      super("The database can't be asked or told: " + reason, cause);
      this.sqlState = sqlState;
    }

    public String sqlState() {
      return sqlState;
    }
  }

  /** User or password is wrong. */
  public static final class AuthenticationFailed extends LimbeckException {
    private static final long serialVersionUID = 1L;

    AuthenticationFailed(String reason, @Nullable Throwable cause) {
      super(
          "PostgreSQL refuses the user or the password: "
              + reason
              + ". Check user and password of the data source (with the command line: --user and"
              + " --password-file, or LIMBECK_USER and LIMBECK_PASSWORD).",
          cause);
    }
  }

  /** The database isn't one that migrations can be applied to. */
  public static final class UnsupportedDatabase extends LimbeckException {
    private static final long serialVersionUID = 1L;

    UnsupportedDatabase(String message) {
      super(message);
    }
  }

  /** The database takes no writes. */
  public static final class ReadOnlyDatabase extends LimbeckException {
    private static final long serialVersionUID = 1L;
    private final boolean replica;

    ReadOnlyDatabase(boolean replica) {
      super(
          replica
              ? "This server is a replica: it can be read, not migrated. Connect to the primary"
                  + " (in the URL of several hosts: targetServerType=primary)."
              : "This connection is read-only (default_transaction_read_only is on for the role,"
                  + " the database or the server). Connect with a role that may write, or switch it"
                  + " off: ALTER ROLE … SET default_transaction_read_only = off.");
      this.replica = replica;
    }

    public boolean isReplica() {
      return replica;
    }
  }

  /** A pooler stands between, which may change the session under a migration. */
  public static final class PoolerDetected extends LimbeckException {
    private static final long serialVersionUID = 1L;

    PoolerDetected() {
      super(
          "The connection goes through a connection pooler (the server's process isn't the one that"
              + " was connected to). Migrations need a session of their own: connect to PostgreSQL"
              + " directly, or, where the pooler keeps a session for as long as the client"
              + " (pool_mode = session), say so with sessionPooler(true).");
    }
  }

  /** Another process holds the lock and didn't finish in time. */
  public static final class LockNotObtained extends LimbeckException {
    private static final long serialVersionUID = 1L;
    private final transient Duration waited;
    private final String holder;

    LockNotObtained(Duration waited, String holder) {
      super(
          "Another process is migrating this database and wasn't done after "
              + Durations.text(waited)
              + ": "
              + holder
              + " Nothing was changed. Run the command again when it is done, or wait longer"
              + " (lockWait).");
      this.waited = waited;
      this.holder = holder;
    }

    public Duration waited() {
      return waited;
    }

    public String holder() {
      return holder;
    }
  }

  /** The session isn't the one that took the lock. */
  public static final class LockLost extends LimbeckException {
    private static final long serialVersionUID = 1L;

    LockLost(String reason) {
      super(
          "The session is no longer the one that took the migration lock: "
              + reason
              + " What is recorded as applied is applied. Connect to PostgreSQL directly, without a"
              + " pooler, and run the command again.");
    }
  }

  /** The database has tables, and no history that says where they come from. */
  public static final class TablesWithoutHistory extends LimbeckException {
    private static final long serialVersionUID = 1L;
    private final String schema;
    private final transient List<String> tables;

    TablesWithoutHistory(String schema, List<String> tables) {
      super(
          "Schema "
              + schema
              + " has tables already ("
              + tables.stream().limit(5).collect(Collectors.joining(", "))
              + (tables.size() > 5 ? " and " + (tables.size() - 5) + " more" : "")
              + "), but no migration history. "
              + adoptable(tables)
              + "If they are what this build's revisions create, which 'limbeck verify head' tells,"
              + " say so with 'limbeck stamp head' (or the id of the revision that they are at). If"
              + " they belong to something else, upgrade an empty schema instead, or say with"
              + " 'limbeck stamp base' that none of the revisions is applied. Nothing was"
              + " changed.");
      this.schema = schema;
      this.tables = List.copyOf(tables);
    }

    private static String adoptable(List<String> tables) {
      if (tables.contains("flyway_schema_history")) {
        return "Flyway has migrated it: 'limbeck stamp --from flyway' takes it over. ";
      }
      return tables.contains("databasechangelog")
          ? "Liquibase has migrated it: 'limbeck stamp --from liquibase' takes it over. "
          : "";
    }

    public String schema() {
      return schema;
    }

    public List<String> tables() {
      return tables;
    }
  }

  /** Databases can't be compared: the artifact that does it isn't there. */
  public static final class VerifierMissing extends LimbeckException {
    private static final long serialVersionUID = 1L;

    VerifierMissing() {
      super(
          "Comparing a database with what its revisions promise is an artifact of its own. Add"
              + " dev.limbeck:limbeck-verify, in the version of limbeck-runtime, to the application's"
              + " dependencies, or use the command line (limbeck-cli), which has it. Nothing was"
              + " changed.");
    }
  }

  /** The role may not do what the migrations do. */
  public static final class RightsMissing extends LimbeckException {
    private static final long serialVersionUID = 1L;
    private final transient List<String> grants;

    RightsMissing(String message, List<String> grants) {
      super(message);
      this.grants = List.copyOf(grants);
    }

    /** Returns the statements that give the rights. */
    public List<String> grants() {
      return grants;
    }
  }

  /** What another tool has left can't be taken over. */
  public static final class NotAdoptable extends LimbeckException {
    private static final long serialVersionUID = 1L;

    /** Says why, and what to do. */
    public NotAdoptable(String message) {
      super(message);
    }
  }

  /** The database isn't what the revisions promise that it was to be stamped with. */
  public static final class DoesNotFit extends LimbeckException {
    private static final long serialVersionUID = 1L;
    private final String found;
    private final transient VerifyReport report;

    DoesNotFit(String found, VerifyReport report) {
      super(
          found
              + " But the database isn't what revision "
              + (report.heads().isEmpty() ? "base" : String.join(", ", report.heads()))
              + " promises, so it was not stamped and nothing was changed: "
              + report.drift().stream()
                  .map(each -> each.sentence())
                  .collect(Collectors.joining(" "))
              + " Mend the database, or change the entities and compile; or stamp it all the same"
              + " (--force), and the next upgrades start from what isn't there.");
      this.found = found;
      this.report = report;
    }

    /** Returns what the other tool's history says, in a sentence. */
    public String found() {
      return found;
    }

    /** Returns each difference, with the statements that mend it. */
    public VerifyReport report() {
      return report;
    }
  }

  /** Applied revisions were edited afterwards. */
  public static final class ChecksumChanged extends LimbeckException {
    private static final long serialVersionUID = 1L;
    private final transient List<String> revisions;

    ChecksumChanged(List<String> revisions, String detail) {
      super(
          (revisions.size() == 1 ? "Revision " : "Revisions ")
              + String.join(", ", revisions)
              + (revisions.size() == 1 ? " was" : " were")
              + " changed after being applied: "
              + detail
              + " Restore the migration as it was, and put the change into a revision of its own;"
              + " or accept it as it is now with 'limbeck stamp head'. Nothing was changed.");
      this.revisions = List.copyOf(revisions);
    }

    public List<String> revisions() {
      return revisions;
    }
  }

  /** The database has revisions that this build lacks, and not because it is merely newer. */
  public static final class Diverged extends LimbeckException {
    private static final long serialVersionUID = 1L;
    private final transient List<AppliedRevision> unknown;

    Diverged(List<AppliedRevision> unknown, String reason) {
      super(
          "The database's history and this build have diverged: "
              + described(unknown)
              + " "
              + reason
              + " Upgrade with a build that has both sides, or take the database back with the"
              + " build that applied them. Nothing was changed.");
      this.unknown = List.copyOf(unknown);
    }

    public List<AppliedRevision> unknown() {
      return unknown;
    }
  }

  /** Revisions are to be reverted that neither this build nor the history knows the way back of. */
  public static final class NotInThisBuild extends LimbeckException {
    private static final long serialVersionUID = 1L;
    private final transient List<AppliedRevision> unknown;

    NotInThisBuild(List<AppliedRevision> unknown) {
      super(
          "The database has revisions that this build doesn't, and their way back isn't in the"
              + " history either, because they run Java code or were only stamped: "
              + described(unknown)
              + " Run the downgrade with the build that has them. Nothing was changed.");
      this.unknown = List.copyOf(unknown);
    }

    public List<AppliedRevision> unknown() {
      return unknown;
    }
  }

  /** A revision is half applied or half reverted, and the command doesn't finish it. */
  public static final class Unfinished extends LimbeckException {
    private static final long serialVersionUID = 1L;
    private final transient AppliedRevision revision;

    Unfinished(AppliedRevision revision, boolean known) {
      super(
          "Revision "
              + revision.id()
              + " is "
              + (revision.status().equals("running") ? "applied" : "reverted")
              + " in part ("
              + revision.stepsDone()
              + " of "
              + revision.stepsTotal()
              + " steps). Finish that first"
              + (known ? "" : ", with a build that has it")
              + ": 'limbeck "
              + (revision.status().equals("running")
                  ? "upgrade " + revision.id()
                  : "downgrade "
                      + (revision.parents().isEmpty() ? "base" : revision.parents().get(0)))
              + "'.");
      this.revision = revision;
    }

    public AppliedRevision revision() {
      return revision;
    }
  }

  /** The history table can't be created, or isn't one that this version understands. */
  public static final class HistoryUnusable extends LimbeckException {
    private static final long serialVersionUID = 1L;

    HistoryUnusable(String message, @Nullable Throwable cause) {
      super(message, cause);
    }
  }

  /** A revision runs Java code, which no script can hold. */
  public static final class NotPrintable extends LimbeckException {
    private static final long serialVersionUID = 1L;
    private final String revision;

    NotPrintable(String revision) {
      super(
          "Revision "
              + revision
              + " runs Java code (op.run), which an SQL script can't hold. Print the revisions"
              + " before it and those after it ('limbeck upgrade --sql <from>:<to>'), and apply "
              + revision
              + " itself with 'limbeck upgrade "
              + revision
              + "'.");
      this.revision = revision;
    }

    public String revision() {
      return revision;
    }
  }

  private static String described(List<AppliedRevision> unknown) {
    return unknown.stream()
        .limit(5)
        .map(
            each ->
                each.id()
                    + (each.message().isEmpty() ? "" : " (" + each.message() + ")")
                    + ", applied by "
                    + each.appliedBy()
                    + " at "
                    + each.appliedAt())
        .collect(
            Collectors.joining(
                "; ", "", unknown.size() > 5 ? "; and " + (unknown.size() - 5) + " more." : "."));
  }
}
