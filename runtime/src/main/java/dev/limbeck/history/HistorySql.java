package dev.limbeck.history;

import static dev.limbeck.sql.Identifiers.literal;
import static dev.limbeck.sql.Identifiers.quote;

import dev.limbeck.revision.ChecksumChain;
import dev.limbeck.revision.Direction;
import dev.limbeck.revision.RevisionEntry;
import dev.limbeck.schema.QualifiedName;
import dev.limbeck.sql.Identifiers;
import java.lang.module.ModuleDescriptor;
import java.nio.ByteBuffer;
import java.util.List;

/**
 * The statements that write history, as text: the runtime executes them, a script prints them.
 *
 * <p>Each changes exactly one row, or none where the database isn't as it was planned for.
 */
public final class HistorySql {

  /** The format of the table that is made here. */
  public static final int FORMAT = 1;

  /** What the table's comment begins with; the format follows. */
  public static final String COMMENT = "Limbeck history, format ";

  /** This jar's version; {@code development} where nothing says it. */
  public static final String TOOL_VERSION = toolVersion();

  private final QualifiedName name;
  private final String table;

  /** The statements for the table of that name; the schema may be open. */
  public HistorySql(QualifiedName name) {
    this.name = name;
    this.table = quote(name);
  }

  /**
   * Returns the number of the advisory lock that everyone takes who writes into the table of that
   * name, its schema included.
   */
  public long lockKey() {
    String text = "limbeck\0lock\0v1\0" + name.schema().orElse("") + "\0" + name.name();
    return ByteBuffer.wrap(ChecksumChain.sha256(text)).getLong();
  }

  /** Returns what makes the table where there is none. */
  public List<String> create() {
    return List.of(
        """
        CREATE TABLE IF NOT EXISTS %s (
          seq bigint GENERATED ALWAYS AS IDENTITY,
          unit text NOT NULL,
          revision text NOT NULL,
          parents text[] NOT NULL,
          kind text NOT NULL,
          message text NOT NULL,
          checksum text NOT NULL,
          chain text NOT NULL,
          status text NOT NULL,
          steps_total integer NOT NULL,
          steps_done integer NOT NULL DEFAULT 0,
          steps text[] NOT NULL,
          downgrade jsonb,
          last_sqlstate text,
          last_error text,
          started_at timestamptz NOT NULL DEFAULT clock_timestamp(),
          finished_at timestamptz,
          applied_by text NOT NULL DEFAULT session_user,
          applied_role text NOT NULL DEFAULT current_user,
          application_name text NOT NULL DEFAULT current_setting('application_name'),
          client_addr inet DEFAULT inet_client_addr(),
          tool_version text NOT NULL,
          server_version integer NOT NULL DEFAULT current_setting('server_version_num')::integer,
          xid xid8 NOT NULL DEFAULT pg_current_xact_id(),
          reverted_at timestamptz,
          reverted_by text,
          CONSTRAINT %s PRIMARY KEY (seq),
          CONSTRAINT %s CHECK (kind IN ('migration', 'stamp')),
          CONSTRAINT %s CHECK (status IN ('running', 'applied', 'reverting', 'reverted')),
          CONSTRAINT %s CHECK (steps_done BETWEEN 0 AND steps_total),
          CONSTRAINT %s CHECK (status <> 'applied' OR (steps_done = steps_total AND finished_at IS NOT NULL)),
          CONSTRAINT %s CHECK ((status = 'reverted') = (reverted_at IS NOT NULL))
        )\
        """
            .formatted(
                table,
                own("_pkey"),
                own("_kind_ck"),
                own("_status_ck"),
                own("_steps_ck"),
                own("_done_ck"),
                own("_reverted_ck")),
        "CREATE UNIQUE INDEX IF NOT EXISTS "
            + own("_live_uq")
            + " ON "
            + table
            + " (unit, revision) WHERE reverted_at IS NULL",
        "CREATE UNIQUE INDEX IF NOT EXISTS "
            + own("_inflight_uq")
            + " ON "
            + table
            + " (unit) WHERE reverted_at IS NULL AND status <> 'applied'",
        "COMMENT ON TABLE " + table + " IS " + literal(COMMENT + FORMAT));
  }

  /** Returns what notes that a revision begins, if all that it follows is applied. */
  public String insert(String unit, LoadedRevision revision) {
    return insert(
        unit,
        revision.entry(),
        "'migration'",
        revision.chain(),
        "'running', NULL, 0, "
            + revision.steps().size()
            + ", "
            + array(revision.hashes())
            + ", "
            + (revision.downgrade().isPresent()
                ? literal(revision.downgrade().get()) + "::jsonb"
                : "NULL"));
  }

  /** Returns what notes that a revision is applied, without anything being done. */
  public String stamp(String unit, RevisionEntry entry, String chain) {
    return insert(
        unit,
        entry,
        "'stamp'",
        chain,
        "'applied', clock_timestamp(), 0, 0, " + array(List.of()) + ", NULL");
  }

  /** Returns what notes that a revision begins to be reverted, if none that follows is left. */
  public String beginRevert(String unit, LoadedRevision revision) {
    return update(
        unit,
        revision.entry().id(),
        "status = 'reverting', steps_done = 0, steps_total = "
            + revision.steps().size()
            + ", steps = "
            + array(revision.hashes()),
        "status = 'applied' AND NOT EXISTS (SELECT FROM "
            + table
            + " c WHERE c.unit = "
            + literal(unit)
            + " AND c.reverted_at IS NULL AND "
            + literal(revision.entry().id())
            + " = ANY (c.parents))");
  }

  /** Returns what notes that a step is done, and the revision too if it was the last. */
  public String stepDone(String unit, String revision, Direction direction, int step, int steps) {
    boolean up = direction == Direction.UPGRADE;
    String finished =
        up
            ? ", status = 'applied', finished_at = clock_timestamp()"
            : ", status = 'reverted', reverted_at = clock_timestamp(), reverted_by = session_user";
    return update(
        unit,
        revision,
        "steps_done = "
            + step
            + ", last_sqlstate = NULL, last_error = NULL"
            + (step == steps ? finished : ""),
        "status = " + (up ? "'running'" : "'reverting'") + " AND steps_done = " + (step - 1));
  }

  /** Returns what gives an unfinished row the migration as it is now. */
  public String resume(String unit, LoadedRevision revision) {
    return update(
        unit,
        revision.entry().id(),
        "checksum = "
            + literal(revision.entry().checksum())
            + ", chain = "
            + literal(revision.chain())
            + ", steps_total = "
            + revision.steps().size()
            + ", steps = "
            + array(revision.hashes()),
        "status IN ('running', 'reverting') AND steps_done <= " + revision.steps().size());
  }

  /** Returns what keeps the reason why an unfinished revision stopped. */
  public String failed(String unit, String revision, String sqlState, String error) {
    return update(
        unit,
        revision,
        "last_sqlstate = " + literal(sqlState) + ", last_error = " + literal(error),
        "status <> 'applied'");
  }

  /** Returns what takes a revision out of the history, if {@code condition} is true of its row. */
  public String unstamp(String unit, String revision, String condition) {
    return update(
        unit,
        revision,
        "status = 'reverted', reverted_at = clock_timestamp(), reverted_by = session_user",
        condition);
  }

  private String insert(String unit, RevisionEntry entry, String kind, String chain, String state) {
    return "INSERT INTO "
        + table
        + " (unit, revision, parents, kind, message, checksum, chain, status, finished_at,"
        + " steps_done, steps_total, steps, downgrade, tool_version) SELECT "
        + String.join(
            ", ",
            literal(unit),
            literal(entry.id()),
            array(entry.parents()),
            kind,
            literal(entry.message()),
            literal(entry.checksum()),
            literal(chain),
            state,
            literal(TOOL_VERSION))
        + " WHERE (SELECT count(*) FROM "
        + table
        + " p WHERE p.unit = "
        + literal(unit)
        + " AND p.reverted_at IS NULL AND p.status = 'applied' AND p.revision = ANY ("
        + array(entry.parents())
        + ")) = "
        + entry.parents().size();
  }

  private String update(String unit, String revision, String changes, String condition) {
    return "UPDATE "
        + table
        + " SET "
        + changes
        + " WHERE unit = "
        + literal(unit)
        + " AND revision = "
        + literal(revision)
        + " AND reverted_at IS NULL AND "
        + condition;
  }

  private static String toolVersion() {
    ModuleDescriptor module = HistorySql.class.getModule().getDescriptor();
    if (module != null && module.rawVersion().isPresent()) {
      return module.rawVersion().get();
    }
    String version = HistorySql.class.getPackage().getImplementationVersion();
    return version == null ? "development" : version;
  }

  private static String array(List<String> values) {
    return "ARRAY[" + Identifiers.literals(values) + "]::text[]";
  }

  private String own(String suffix) {
    return quote(name.name() + suffix);
  }
}
