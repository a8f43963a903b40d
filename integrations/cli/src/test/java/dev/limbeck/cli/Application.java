package dev.limbeck.cli;

import dev.limbeck.revision.RevisionEntry;
import dev.limbeck.revision.UnitIndex;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;

/** An application's compiled classes: migrations written by hand, and their index. */
final class Application {
  private final Path folder;
  private final String unit;
  private final List<RevisionEntry> revisions = new ArrayList<>();

  private Application(Path folder, String unit) {
    this.folder = folder;
    this.unit = unit;
  }

  /** Begins without revisions. */
  static Application in(Path folder) {
    return in(folder, "shop");
  }

  /** Begins a unit of that name, without revisions. */
  static Application in(Path folder, String unit) {
    return new Application(folder, unit);
  }

  /** A shop of three revisions: customers, their phone number, and an index built online. */
  static Application shop(Path folder) {
    return in(folder)
        .revision(
            "a1b2c3000001",
            List.of(),
            "create customers",
            "op.createTable(\"customers\", column(\"id\", \"bigint\").notNull(),"
                + " column(\"name\", \"varchar(80)\").notNull());",
            "op.dropTable(\"customers\", column(\"id\", \"bigint\").notNull(),"
                + " column(\"name\", \"varchar(80)\").notNull());")
        .revision(
            "a1b2d4000002",
            List.of("a1b2c3000001"),
            "add phone to customers",
            "op.addColumn(\"customers\", column(\"phone\", \"varchar(40)\"));",
            "op.dropColumn(\"customers\", column(\"phone\", \"varchar(40)\"));")
        .revision(
            "f00000000003",
            List.of("a1b2d4000002"),
            "index customers by name",
            "op.online().createIndex(\"customers\", index(\"customers_name\", \"name\"));",
            "op.online().dropIndex(\"customers\", index(\"customers_name\", \"name\"));");
  }

  /** Adds a revision with the bodies of its two methods, and compiles it. */
  Application revision(
      String id, List<String> parents, String message, String upgrade, String downgrade) {
    String name = "V_" + id;
    String source =
        """
        package shop.migrations;

        import static dev.limbeck.schema.Column.column;
        import static dev.limbeck.schema.Index.index;

        import dev.limbeck.Migration;
        import dev.limbeck.Revision;
        import dev.limbeck.operation.Operations;

        @Revision(id = "%s", follows = {%s}, message = "%s")
        public final class %s implements Migration {
          @Override
          public void upgrade(Operations op) {
            %s
          }

          @Override
          public void downgrade(Operations op) {
            %s
          }
        }
        """
            .formatted(
                id,
                parents.stream().map(each -> '"' + each + '"').collect(Collectors.joining(", ")),
                message,
                name,
                upgrade,
                downgrade);
    compile(name, source);
    revisions.add(
        new RevisionEntry(id, parents, "0".repeat(52) + id, "shop.migrations." + name, message));
    return writeIndex();
  }

  /** The directory to give to {@code -cp}. */
  String classes() {
    return folder.resolve("classes").toString();
  }

  private void compile(String name, String source) {
    try {
      Path file = folder.resolve("sources").resolve(name + ".java");
      Files.createDirectories(file.getParent());
      Files.writeString(file, source);
      JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
      String classPath = Jvm.location(dev.limbeck.Migration.class);
      int result =
          javac.run(
              null, null, null, "-proc:none", "-cp", classPath, "-d", classes(), file.toString());
      if (result != 0) {
        throw new IllegalStateException("javac refuses " + source);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Application writeIndex() {
    try {
      Path index = Path.of(classes(), "META-INF", "limbeck.index");
      Files.createDirectories(index.getParent());
      Files.writeString(index, UnitIndex.write(unit, revisions));
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
