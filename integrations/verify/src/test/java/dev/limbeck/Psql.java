package dev.limbeck;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.limbeck.testdatabase.TestDatabase;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Those who can run a script here: an emulation always, psql itself where the machine has one. */
enum Psql {
  EMULATED {
    @Override
    void run(TestDatabase database, String script) throws SQLException {
      PsqlScript.run(database, script);
    }
  },
  REAL {
    @Override
    void run(TestDatabase database, String script) throws SQLException {
      try {
        Path file = Files.createTempFile("limbeck", ".sql");
        try {
          Files.writeString(file, script, UTF_8);
          runFile(database, file);
        } finally {
          Files.delete(file);
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  };

  /** Stops at the first error, with what was said about it. */
  abstract void run(TestDatabase database, String script) throws SQLException;

  static List<Psql> here() {
    return program().isPresent() ? List.of(EMULATED, REAL) : List.of(EMULATED);
  }

  private static Optional<Path> program() {
    return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
        .map(folder -> Path.of(folder, "psql"))
        .filter(Files::isExecutable)
        .findFirst();
  }

  private static void runFile(TestDatabase database, Path file) throws SQLException, IOException {
    URI address = URI.create(database.url().substring("jdbc:".length()).replaceFirst("[?].*", ""));
    ProcessBuilder builder =
        new ProcessBuilder(
            Arrays.asList(program().orElseThrow().toString(), "-X", "-q", "-f", file.toString()));
    builder.environment().put("PGHOST", address.getHost());
    builder.environment().put("PGPORT", Integer.toString(address.getPort()));
    builder.environment().put("PGDATABASE", address.getPath().substring(1));
    builder.environment().put("PGUSER", database.user());
    builder.environment().put("PGPASSWORD", database.password());
    Process process = builder.redirectErrorStream(true).start();
    process.getOutputStream().close();
    String said = new String(process.getInputStream().readAllBytes(), UTF_8);
    if (process.onExit().join().exitValue() != 0) {
      throw new SQLException(said);
    }
  }
}
