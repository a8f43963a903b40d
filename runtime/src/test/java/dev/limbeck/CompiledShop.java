package dev.limbeck;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.limbeck.revision.RevisionEntry;
import dev.limbeck.revision.UnitIndex;
import dev.limbeck.testdatabase.Catalog;
import dev.limbeck.testdatabase.TestDatabase;
import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * An application that was compiled into a folder, to be started in processes of its own.
 *
 * <p>It has fifty revisions: in one transaction, in several, outside of any, and in batches. Most
 * leave a row in a table, which would be there twice if they were applied twice.
 */
final class CompiledShop {

  static final int REVISIONS = 50;

  private static final String MAIN =
      """
      package shop;

      public final class Main {
        public static void main(String[] args) {
          var limbeck = dev.limbeck.Limbeck.configure(args[0], args[1], args[2]).load();
          System.out.println("begins");
          System.out.println("applied " + limbeck.upgrade().entries().size());
        }
      }
      """;

  private final Path classes;

  private CompiledShop(Path classes) {
    this.classes = classes;
  }

  /** Compiles it below {@code folder}. */
  static CompiledShop in(Path folder) throws IOException {
    Path classes = Files.createDirectories(folder.resolve("classes"));
    List<String> arguments =
        new ArrayList<>(
            List.of("--release", "17", "-proc:none", "-d", classes.toString(), "-cp", runtime()));
    List<RevisionEntry> entries = new ArrayList<>();
    arguments.add(Files.writeString(folder.resolve("Main.java"), MAIN).toString());
    for (int number = 1; number <= REVISIONS; number++) {
      Path file = folder.resolve("R" + number + ".java");
      arguments.add(Files.writeString(file, source(number)).toString());
      List<String> parents = number == 1 ? List.of() : List.of("r" + (number - 1));
      entries.add(
          new RevisionEntry("r" + number, parents, "sum" + number, "shop.R" + number, "change"));
    }
    arguments.add(0, tool("javac"));
    Process compiler = new ProcessBuilder(arguments).redirectErrorStream(true).start();
    assertThat(output(compiler)).isEmpty();
    Files.createDirectories(classes.resolve("META-INF"));
    Files.writeString(classes.resolve("META-INF/limbeck.index"), UnitIndex.write("shop", entries));
    return new CompiledShop(classes);
  }

  private static String source(int number) {
    return """
        package shop;

        import static dev.limbeck.schema.CheckConstraint.check;
        import static dev.limbeck.schema.Column.column;
        import static dev.limbeck.schema.Index.index;
        import static dev.limbeck.schema.UniqueConstraint.unique;

        @dev.limbeck.Revision(id = "r%1$d")
        public final class R%1$d implements dev.limbeck.Migration {
          public void upgrade(dev.limbeck.operation.Operations op) {
            %2$s
          }

          public void downgrade(dev.limbeck.operation.Operations op) {}
        }
        """
        .formatted(number, body(number));
  }

  private static String body(int number) {
    String table = "t" + (number - 1) / 5;
    String mark = "op.sql(\"insert into marks values (" + number + ")\");\n";
    return switch (number % 5) {
      case 1 ->
          (number == 1 ? "op.createTable(\"marks\", column(\"revision\", \"integer\"));\n" : "")
              + "op.createTable(\"%s\", column(\"id\", \"bigint\"), column(\"n\", \"integer\"));\n"
                  .formatted(table)
              + mark;
      case 2 ->
          "op.sql(\"insert into %s select n, n from generate_series(1, 300) n\");\n"
                  .formatted(table)
              + mark;
      case 3 -> "op.online().createIndex(\"%1$s\", index(\"%1$s_n\", \"n\"));\n".formatted(table);
      case 4 ->
          mark
              + "op.online().addCheck(\"%1$s\", check(\"%1$s_ck\", \"n > 0\"));\n".formatted(table);
      default ->
          mark
              + "op.addColumn(\"%s\", column(\"twice\", \"integer\"));\n".formatted(table)
              + "op.backfill(\"%s\", \"twice\", \"n * 2\");\n".formatted(table)
              + "op.online().addUnique(\"%1$s\", unique(\"%1$s_u\", \"twice\"));\n"
                  .formatted(table);
    };
  }

  /** Starts a process that upgrades; it says {@code begins} just before. */
  Process start(TestDatabase database) throws IOException {
    String classPath = String.join(File.pathSeparator, classes.toString(), runtime(), driver());
    return new ProcessBuilder(
            tool("java"),
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-cp",
            classPath,
            "shop.Main",
            database.url(),
            database.user(),
            database.password())
        .redirectErrorStream(true)
        .start();
  }

  /** Waits for the process's end and returns what it said. */
  static String output(Process process) throws IOException {
    return new String(process.getInputStream().readAllBytes(), UTF_8);
  }

  /** The same application, in this process. */
  MigrationReport upgrade(String url, String user, String password) throws IOException {
    try (URLClassLoader loader =
        new URLClassLoader(
            new URL[] {classes.toUri().toURL()}, CompiledShop.class.getClassLoader())) {
      return Limbeck.configure(url, user, password).classLoader(loader).load().upgrade();
    }
  }

  /** Everything that must be the same, however often an upgrade was cut off. */
  static List<String> state(TestDatabase database) {
    List<String> state = new ArrayList<>(Catalog.read(database).lines());
    for (String query :
        List.of(
            "select count(*) || ' marks, ' || count(distinct revision) from marks",
            "select string_agg(revision || ' ' || status || ' ' || steps_done, ', ' order by seq)"
                + " from limbeck_history",
            "select count(*) || ' invalid indexes' from pg_index where not indisvalid",
            "select count(*) || ' constraints not validated' from pg_constraint where not"
                + " convalidated",
            "select count(*) || ' locks' from pg_locks where locktype = 'advisory' and database ="
                + " (select oid from pg_database where datname = current_database())",
            "select sum(twice) || ' in all' from t9")) {
      state.add(String.valueOf(database.queryOne(query)));
    }
    return state;
  }

  private static String tool(String name) {
    return Path.of(System.getProperty("java.home"), "bin", name).toString();
  }

  private static String runtime() {
    return location(Limbeck.class);
  }

  private static String driver() {
    return location(PGSimpleDataSource.class);
  }

  private static String location(Class<?> type) {
    try {
      return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI()).toString();
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }
}
