package dev.limbeck;

import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Why a command couldn't begin or go on; nothing is half done because of it. */
public final class LimbeckException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** What went wrong. */
  public enum Kind {
    /** No compiled index of revisions is on the class path. */
    INDEX_MISSING,
    /** The index is there, but it can't be used. */
    INDEX_UNREADABLE,
    /** The build has no unit of that name. */
    UNKNOWN_UNIT,
    /** Several units are there, and the command is for one. */
    UNIT_NEEDED,
    /** A migration's class can't be loaded, constructed or replayed, or not run on its tables. */
    MIGRATION_UNUSABLE,
    /** The command needs a database, and none was configured. */
    NO_DATABASE,
    /** No JDBC driver takes the URL. */
    DRIVER_MISSING,
    /** The server doesn't answer, or refuses the connection. */
    CONNECTION_FAILED,
    /** A statement failed that isn't a migration's. */
    DATABASE_FAILED,
    /** User or password is wrong. */
    AUTHENTICATION_FAILED,
    /** The database isn't one that migrations can be applied to. */
    UNSUPPORTED_DATABASE,
    /** The database takes no writes. */
    READ_ONLY_DATABASE,
    /** A pooler stands between, which may change the session under a migration. */
    POOLER_DETECTED,
    /** Another process holds the lock and didn't finish in time. */
    LOCK_NOT_OBTAINED,
    /** The session isn't the one that took the lock. */
    LOCK_LOST,
    /** The database has tables, and no history that says where they come from. */
    TABLES_WITHOUT_HISTORY,
    /** The role may not do what the migrations do; the names are the statements that mend it. */
    RIGHTS_MISSING,
    /** Applied revisions were edited afterwards. */
    CHECKSUM_CHANGED,
    /** The database has revisions that this build lacks, and not because it is merely newer. */
    DIVERGED,
    /** Revisions are to be reverted that neither build nor history knows the way back of. */
    NOT_IN_THIS_BUILD,
    /** A revision is half applied or half reverted, and the command doesn't finish it. */
    UNFINISHED,
    /** The history table can't be created, or isn't one that this version understands. */
    HISTORY_UNUSABLE
  }

  private final Kind kind;
  private final transient List<String> names;

  LimbeckException(Kind kind, String message) {
    this(kind, List.of(), message, null);
  }

  LimbeckException(Kind kind, List<String> names, String message, @Nullable Throwable cause) {
    super(message, cause);
    this.kind = kind;
    this.names = List.copyOf(names);
  }

  /** Returns what went wrong. */
  public Kind kind() {
    return kind;
  }

  /** Returns what it is about: units, revisions, tables, a class, or an SQL state. */
  public List<String> names() {
    return names;
  }

  static LimbeckException indexMissing() {
    return new LimbeckException(
        Kind.INDEX_MISSING,
        "Models not detected: there is no META-INF/limbeck.index on the class path. Either the"
            + " application's classes"
            + " aren't on it (with the command line: -cp target/classes or the application's"
            + " jar), or limbeck-processor didn't run when they were compiled: add it to"
            + " annotationProcessorPaths of maven-compiler-plugin (from JDK 23 on, javac runs no"
            + " processor that is merely on the class path), and compile again.");
  }

  static LimbeckException indexUnreadable(String message, Throwable cause) {
    return new LimbeckException(Kind.INDEX_UNREADABLE, List.of(), message, cause);
  }

  static LimbeckException unknownUnit(String unit, List<String> units) {
    return new LimbeckException(
        Kind.UNKNOWN_UNIT,
        units,
        "There is no unit '" + unit + "'. This build has: " + String.join(", ", units) + ".",
        null);
  }

  static LimbeckException unitNeeded(List<String> units) {
    return new LimbeckException(
        Kind.UNIT_NEEDED,
        units,
        "This build has several units: "
            + String.join(", ", units)
            + ". Say which one is meant: --unit "
            + units.get(0)
            + ", or Limbeck.configure(…).unit(\""
            + units.get(0)
            + "\").",
        null);
  }

  static LimbeckException migrationUnusable(String className, String reason) {
    return unusable(className, reason, null);
  }

  /** Returns that a migration can't be used, for a verifier that wasn't able to replay it. */
  public static LimbeckException migrationUnusable(
      String className, String reason, Throwable cause) {
    return unusable(className, reason, cause);
  }

  private static LimbeckException unusable(
      String className, String reason, @Nullable Throwable cause) {
    return new LimbeckException(
        Kind.MIGRATION_UNUSABLE,
        List.of(className),
        "The migration " + className + " can't be used: " + reason,
        cause);
  }

  static LimbeckException noDatabase() {
    return new LimbeckException(
        Kind.NO_DATABASE,
        "This needs a database: use Limbeck.configure(dataSource) instead of Limbeck.offline(),"
            + " or give the command --url (or LIMBECK_URL).");
  }

  static LimbeckException driverMissing(String reason) {
    return new LimbeckException(Kind.DRIVER_MISSING, reason);
  }

  static LimbeckException connectionFailed(String message, String sqlState, Throwable cause) {
    return new LimbeckException(Kind.CONNECTION_FAILED, List.of(sqlState), message, cause);
  }

  static LimbeckException databaseFailed(String reason, String sqlState, Throwable cause) {
    return new LimbeckException(
        Kind.DATABASE_FAILED,
        List.of(sqlState),
        "The database can't be asked or told: " + reason,
        cause);
  }

  static LimbeckException authenticationFailed(String reason, Throwable cause) {
    return new LimbeckException(
        Kind.AUTHENTICATION_FAILED,
        List.of(),
        "PostgreSQL refuses the user or the password: "
            + reason
            + ". Check user and password of the data source (with the command line: --user and"
            + " --password-file, or LIMBECK_USER and LIMBECK_PASSWORD).",
        cause);
  }

  static LimbeckException unsupportedDatabase(String message) {
    return new LimbeckException(Kind.UNSUPPORTED_DATABASE, message);
  }

  static LimbeckException readOnlyDatabase(boolean replica) {
    return new LimbeckException(
        Kind.READ_ONLY_DATABASE,
        replica
            ? "This server is a replica: it can be read, not migrated. Connect to the primary"
                + " (in the URL of several hosts: targetServerType=primary)."
            : "This connection is read-only (default_transaction_read_only is on for the role,"
                + " the database or the server). Connect with a role that may write, or switch it"
                + " off: ALTER ROLE … SET default_transaction_read_only = off.");
  }

  static LimbeckException poolerDetected() {
    return new LimbeckException(
        Kind.POOLER_DETECTED,
        "The connection goes through a connection pooler (the server's process isn't the one that"
            + " was connected to). Migrations need a session of their own: connect to PostgreSQL"
            + " directly, or, where the pooler keeps a session for as long as the client"
            + " (pool_mode = session), say so with sessionPooler(true).");
  }

  static LimbeckException lockNotObtained(Duration waited, String holder) {
    return new LimbeckException(
        Kind.LOCK_NOT_OBTAINED,
        "Another process is migrating this database and wasn't done after "
            + Progress.text(waited)
            + ": "
            + holder
            + " Nothing was changed. Run the command again when it is done, or wait longer"
            + " (lockWait).");
  }

  static LimbeckException lockLost(String reason) {
    return new LimbeckException(
        Kind.LOCK_LOST,
        "The session is no longer the one that took the migration lock: "
            + reason
            + " What is recorded as applied is applied. Connect to PostgreSQL directly, without a"
            + " pooler, and run the command again.");
  }

  static LimbeckException tablesWithoutHistory(String schema, List<String> tables) {
    String adoptable =
        tables.contains("flyway_schema_history")
            ? "Flyway has migrated it: 'limbeck stamp --from flyway' takes it over. "
            : tables.contains("databasechangelog")
                ? "Liquibase has migrated it: 'limbeck stamp --from liquibase' takes it over. "
                : "";
    return new LimbeckException(
        Kind.TABLES_WITHOUT_HISTORY,
        tables,
        "Schema "
            + schema
            + " has tables already ("
            + String.join(", ", tables.subList(0, Math.min(5, tables.size())))
            + (tables.size() > 5 ? " and " + (tables.size() - 5) + " more" : "")
            + "), but no migration history. "
            + adoptable
            + "If they are what this build's revisions create, which 'limbeck verify head' tells,"
            + " say so with 'limbeck stamp head' (or the id of the revision that they are at). If"
            + " they belong to something else, upgrade an empty schema instead, or say with"
            + " 'limbeck stamp base' that none of the revisions is applied. Nothing was changed.",
        null);
  }

  static LimbeckException rightsMissing(String message, List<String> grants) {
    return new LimbeckException(Kind.RIGHTS_MISSING, grants, message, null);
  }

  static LimbeckException checksumChanged(List<String> revisions, String detail) {
    return new LimbeckException(
        Kind.CHECKSUM_CHANGED,
        revisions,
        (revisions.size() == 1 ? "Revision " : "Revisions ")
            + String.join(", ", revisions)
            + (revisions.size() == 1 ? " was" : " were")
            + " changed after being applied: "
            + detail
            + " Restore the migration as it was, and put the change into a revision of its own; or"
            + " accept it as it is now with 'limbeck stamp head'. Nothing was changed.",
        null);
  }

  /**
   * Two sides that neither build nor database has together.
   *
   * @param ground the target at which nothing of the database's side is left
   */
  static LimbeckException diverged(List<AppliedRevision> unknown, String ground, String reason) {
    return new LimbeckException(
        Kind.DIVERGED,
        AppliedRevision.ids(unknown),
        "The database's history and this build have diverged: "
            + described(unknown)
            + " "
            + reason
            + " Upgrade with a build that has both sides, or take the database back by the SQL that the"
            + " history keeps, which drops what they created: limbeck downgrade "
            + ground
            + " (in development, -Dlimbeck.rewind=true does it by itself). Nothing was changed.",
        null);
  }

  static LimbeckException notInThisBuild(List<AppliedRevision> unknown) {
    return new LimbeckException(
        Kind.NOT_IN_THIS_BUILD,
        AppliedRevision.ids(unknown),
        "The database has revisions that this build doesn't, and their way back isn't in the"
            + " history either, because they run Java code or were only stamped: "
            + described(unknown)
            + " Run the downgrade with the build that has them. Nothing was changed.",
        null);
  }

  static LimbeckException unfinished(AppliedRevision revision, boolean known) {
    boolean running = revision.status().equals("running");
    return new LimbeckException(
        Kind.UNFINISHED,
        List.of(revision.id()),
        "Revision "
            + revision.id()
            + " is "
            + (running ? "applied" : "reverted")
            + " in part ("
            + revision.stepsDone()
            + " of "
            + revision.stepsTotal()
            + " steps). Finish that first"
            + (known ? "" : ", with a build that has it")
            + ": 'limbeck "
            + (running
                ? "upgrade " + revision.id()
                : "downgrade "
                    + (revision.parents().isEmpty() ? "base" : revision.parents().get(0)))
            + "'.",
        null);
  }

  static LimbeckException historyUnusable(String message, @Nullable Throwable cause) {
    return new LimbeckException(Kind.HISTORY_UNUSABLE, List.of(), message, cause);
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
