package dev.limbeck.deployment;

import dev.limbeck.revision.RevisionEntry;
import dev.limbeck.revision.UnitIndex;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Revisions of which each creates a table of eight columns and an index, as everyone writes it. */
record ExampleRevisions(int count) {

  private static final String TABLE =
      "CREATE TABLE t%d (id bigint NOT NULL, name varchar(80) NOT NULL, code varchar(20), amount"
          + " numeric(12,2), active boolean NOT NULL, created timestamp(6) with time zone, note"
          + " text, version integer NOT NULL, CONSTRAINT t%1$d_pkey PRIMARY KEY (id))";

  private static final String INDEX = "CREATE INDEX t%d_name ON t%1$d (name)";

  private static final String PARTS =
      """
              column("id", "bigint").notNull(),
              column("name", "varchar(80)").notNull(),
              column("code", "varchar(20)"),
              column("amount", "numeric(12,2)"),
              column("active", "boolean").notNull(),
              column("created", "timestamp(6) with time zone"),
              column("note", "text"),
              column("version", "integer").notNull(),
              primaryKey("t%1$d_pkey", "id")""";

  private static final String MIGRATION =
      """
      package app.migrations;

      import static dev.limbeck.schema.Column.column;
      import static dev.limbeck.schema.Index.index;
      import static dev.limbeck.schema.PrimaryKey.primaryKey;

      import dev.limbeck.Migration;
      import dev.limbeck.Revision;
      import dev.limbeck.operation.Operations;

      /** Create t%1$d. */
      @Revision(id = "%2$s",%3$s message = "create t%1$d")
      public final class V%1$05d_CreateT%1$d implements Migration {
        @Override
        public void upgrade(Operations op) {
          op.createTable("t%1$d", %4$s);
          op.createIndex("t%1$d", index("t%1$d_name", "name"));
        }

        @Override
        public void downgrade(Operations op) {
          op.dropIndex("t%1$d", index("t%1$d_name", "name"));
          op.dropTable("t%1$d", %4$s);
        }
      }
      """;

  /** The contender's Java sources by their paths, its main class aside. */
  Map<String, String> sources(Contender contender) {
    Map<String, String> sources = new LinkedHashMap<>();
    for (int n = 1; contender == Contender.LIMBECK && n <= count; n++) {
      String follows = n == 1 ? "" : " follows = \"" + id(n - 1) + "\",";
      sources.put(
          "app/migrations/V%05d_CreateT%d.java".formatted(n, n),
          MIGRATION.formatted(n, id(n), follows, PARTS.formatted(n)));
    }
    return sources;
  }

  /** What lies beside the contender's classes, by its path. */
  Map<String, String> resources(Contender contender) {
    return switch (contender) {
      case JDBC -> Map.of("revisions.sql", each("%s\n%s\n\n"));
      case LIMBECK -> Map.of("META-INF/limbeck.index", UnitIndex.write("app", entries()));
      case FLYWAY -> {
        Map<String, String> files = new LinkedHashMap<>();
        for (int n = 1; n <= count; n++) {
          files.put("db/migration/V" + n + "__create_t" + n + ".sql", statements(n, "%s;\n%s;\n"));
        }
        yield files;
      }
      case LIQUIBASE ->
          Map.of(
              "changes/all.sql",
              "--liquibase formatted sql\n" + each("\n--changeset app:%3$d\n%s;\n%s;\n"));
    };
  }

  private String each(String form) {
    StringBuilder text = new StringBuilder();
    for (int n = 1; n <= count; n++) {
      text.append(statements(n, form));
    }
    return text.toString();
  }

  private static String statements(int n, String form) {
    return form.formatted(TABLE.formatted(n), INDEX.formatted(n), n);
  }

  private List<RevisionEntry> entries() {
    List<RevisionEntry> entries = new ArrayList<>();
    for (int n = 1; n <= count; n++) {
      entries.add(
          new RevisionEntry(
              id(n),
              n == 1 ? List.of() : List.of(id(n - 1)),
              "sha256:" + (id(n) + "0000").repeat(4),
              "app.migrations.V%05d_CreateT%d".formatted(n, n),
              "create t" + n));
    }
    return entries;
  }

  private static String id(int n) {
    return HexFormat.of().toHexDigits(n * 0x9E37_79B9_7F4AL, 12);
  }
}
