package dev.limbeck.testdatabase;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.io.FileUtils;

/** PostgreSQL's own binaries, unpacked once per build and run beside this JVM. */
final class EmbeddedServer {
  /** Of the files in a data folder, the one that makes zonky clear away what a killed JVM left. */
  private static final String ORPHAN_MARK = "epg-lock";

  /** A file that says that unpacking has ended. */
  private static final String UNPACKED = "unpacked";

  private static final int PORTS_TRIED = 3;

  private EmbeddedServer() {}

  /** The folder in which this build keeps its embedded server, and what runs from it. */
  static Path folder() {
    return BuildFolder.find().postgres(ServerStart.embeddedVersion());
  }

  /** The folder of the unpacked server, in which there is {@code bin}. */
  static synchronized Path binaries() throws IOException {
    Path folder = folder();
    if (!Files.exists(folder.resolve(UNPACKED))) {
      start(BuildFolder.find(), ServerStart.embeddedVersion()).stop().run();
    }
    return binaries(folder).get(0);
  }

  static RunningServer start(BuildFolder build, String version) {
    Path folder = build.postgres(version);
    System.setProperty("ot.epg.working-dir", folder.toString());
    Path data =
        folder.resolve(
            "data-" + ProcessHandle.current().pid() + "-" + Instant.now().toEpochMilli());
    try {
      EmbeddedPostgres postgres = startUnpacked(folder, data);
      return new RunningServer(
          "embedded",
          ServerAddress.of(postgres.getJdbcUrl("postgres", "postgres")),
          () -> stop(postgres),
          () -> leave(data));
    } catch (IOException | RuntimeException e) {
      throw new IllegalStateException(
          "The embedded PostgreSQL "
              + version
              + " doesn't start: "
              + e.getMessage()
              + " (more in "
              + build.logs()
              + ")",
          e);
    }
  }

  /**
   * Starts the server; if this build hasn't unpacked it yet, while every other JVM waits.
   *
   * <p>Unpacking is complete when the marker exists. What lies there without it was left by a JVM
   * that died, and zonky would trust each file of it.
   */
  private static EmbeddedPostgres startUnpacked(Path folder, Path data) throws IOException {
    Path marker = folder.resolve(UNPACKED);
    if (Files.exists(marker)) {
      return startOnFreePort(data);
    }
    try (FileChannel channel =
            FileChannel.open(
                folder.resolve("unpack.lock"),
                StandardOpenOption.CREATE,
                StandardOpenOption.WRITE);
        FileLock lock = channel.lock()) {
      boolean first = lock.isValid() && !Files.exists(marker);
      if (first) {
        for (Path half : binaries(folder)) {
          FileUtils.deleteDirectory(half.toFile());
        }
      }
      EmbeddedPostgres postgres = startOnFreePort(data);
      if (first) {
        for (Path whole : binaries(folder)) {
          // zonky compares times to tell whether unpacking ended, within a tenth of a second.
          Files.setLastModifiedTime(whole.resolve(".exists"), FileTime.from(Instant.now()));
        }
        Files.createFile(marker);
      }
      return postgres;
    }
  }

  /** The port is chosen before the server takes it: another may have taken it meanwhile. */
  private static EmbeddedPostgres startOnFreePort(Path data) throws IOException {
    for (int i = 0; i < PORTS_TRIED; i++) {
      EmbeddedPostgres postgres = startOnce(data);
      if (isOurs(postgres, data)) {
        return postgres;
      }
      postgres.close();
    }
    throw new IOException("each of " + PORTS_TRIED + " free ports was taken by another server");
  }

  private static EmbeddedPostgres startOnce(Path data) throws IOException {
    return EmbeddedPostgres.builder()
        .setDataDirectory(data)
        .setCleanDataDirectory(true)
        .setRegisterShutdownHook(false)
        .setLocaleConfig("locale", "C")
        .setPGStartupWait(Duration.ofSeconds(60))
        .setServerConfig("full_page_writes", "off")
        .setServerConfig("unix_socket_directories", "")
        .start();
  }

  private static boolean isOurs(EmbeddedPostgres postgres, Path data) throws IOException {
    try (Connection connection = postgres.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("show data_directory")) {
      row.next();
      Path served = Path.of(row.getString(1));
      return Files.exists(served) && Files.isSameFile(served, data);
    } catch (SQLException e) {
      return false;
    }
  }

  private static List<Path> binaries(Path folder) throws IOException {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.filter(each -> each.getFileName().toString().startsWith("PG-")).toList();
    }
  }

  private static void stop(EmbeddedPostgres postgres) {
    try {
      postgres.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void leave(Path data) {
    try {
      Files.deleteIfExists(data.resolve(ORPHAN_MARK));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
