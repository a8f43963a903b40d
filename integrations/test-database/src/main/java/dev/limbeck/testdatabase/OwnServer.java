package dev.limbeck.testdatabase;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.commons.io.FileUtils;
import org.jspecify.annotations.Nullable;

/**
 * A server that someone has for himself: set up otherwise than the tests' common one, or to be
 * broken. It is made of the embedded server's binaries, whatever the common one is.
 *
 * <p>Its settings are PostgreSQL's own: what is committed has been written to the disk.
 */
public final class OwnServer implements AutoCloseable {
  private static final AtomicInteger CREATED = new AtomicInteger();
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final Path data;
  private final int port;
  private final List<String> launcher;
  private final Thread stopOnExit = new Thread(this::kill, "limbeck-own-server-stop");
  private @Nullable Process process;

  private OwnServer(Path data, List<String> launcher) throws IOException {
    this.data = data;
    this.port = freePort();
    this.launcher = launcher;
  }

  /** Creates a cluster with these settings and starts it. */
  public static OwnServer start(Map<String, String> settings) throws IOException {
    return start(settings, List.of());
  }

  /**
   * Creates a cluster with these settings and starts it through another program.
   *
   * @param launcher a command that executes the one which is appended to it, and not as root
   */
  public static OwnServer start(Map<String, String> settings, List<String> launcher)
      throws IOException {
    OwnServer server = new OwnServer(newFolder(), launcher);
    server.run("initdb", "-A", "trust", "-U", "postgres", "-E", "UTF8", "--locale=C", "-N");
    server.configure(settings);
    server.start();
    return server;
  }

  /** Returns another server, not started, with a copy of this stopped one's data. */
  public OwnServer copy() throws IOException {
    Path copy = newFolder();
    FileUtils.copyDirectory(data.toFile(), copy.toFile());
    Files.setPosixFilePermissions(copy, PosixFilePermissions.fromString("rwx------"));
    return new OwnServer(copy, List.of());
  }

  /** Changes settings, which the next start reads. */
  public void configure(Map<String, String> settings) throws IOException {
    Path file = data.resolve("postgresql.auto.conf");
    StringBuilder lines = new StringBuilder(Files.readString(file));
    settings.forEach((name, value) -> lines.append(name + " = '" + value + "'\n"));
    Files.writeString(file, lines);
  }

  /** Starts the server and returns when it answers, as a standby does, too. */
  public void start() throws IOException {
    List<String> command = new ArrayList<>(launcher);
    command.addAll(
        command(
            launcher.isEmpty(),
            "postgres",
            List.of("-p", Integer.toString(port), "-h", "localhost", "-k", "")));
    process = begin(command);
    Runtime.getRuntime().addShutdownHook(stopOnExit);
    awaitAnswer();
  }

  /** Stops the server as an administrator does: everyone is sent away, all is written. */
  public void stop() throws IOException {
    run("pg_ctl", "stop", "-w", "-m", "fast");
    ended();
  }

  /** Returns when the server answers, which one that recovers from a crash does later. */
  public void awaitAnswer() {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (true) {
      try (Connection connection = DriverManager.getConnection(url("postgres"))) {
        connection.isValid(1);
        return;
      } catch (SQLException e) {
        if (System.nanoTime() > deadline || process == null || !process.isAlive()) {
          throw new IllegalStateException(
              "The server doesn't start: " + e.getMessage() + " (more in " + log() + ")", e);
        }
        pause();
      }
    }
  }

  /** The JDBC URL of one of its databases, with the user. */
  public String url(String database) {
    return "jdbc:postgresql://localhost:" + port + "/" + database + "?user=postgres";
  }

  public int port() {
    return port;
  }

  /** The folder of the cluster. */
  public Path data() {
    return data;
  }

  /** Ends the server and removes its data. */
  @Override
  public void close() throws IOException {
    if (process != null) {
      kill();
      ended();
    }
    FileUtils.deleteDirectory(data.toFile());
    Files.deleteIfExists(log());
  }

  private void kill() {
    try {
      run("pg_ctl", "stop", "-m", "immediate", "-W");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void ended() throws IOException {
    Process started = process;
    try {
      if (started != null && !started.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
        started.destroyForcibly();
      }
      Runtime.getRuntime().removeShutdownHook(stopOnExit);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
    process = null;
  }

  private void run(String program, String... arguments) throws IOException {
    Process running = begin(command(true, program, List.of(arguments)));
    try {
      int code = running.waitFor();
      if (code != 0) {
        throw new IOException(program + " ends with " + code + " (more in " + log() + ")");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }

  /** PostgreSQL refuses to be root, which in a user namespace without a map nobody is. */
  private List<String> command(boolean mayBeRoot, String program, List<String> arguments)
      throws IOException {
    List<String> command = new ArrayList<>();
    if (mayBeRoot && System.getProperty("user.name", "").equals("root")) {
      command.addAll(List.of("unshare", "-U"));
    }
    command.add(EmbeddedServer.binaries().resolve("bin").resolve(program).toString());
    command.addAll(List.of("-D", data.toString()));
    command.addAll(arguments);
    return command;
  }

  private Process begin(List<String> command) throws IOException {
    return new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()))
        .start();
  }

  private Path log() {
    return data.resolveSibling(data.getFileName() + ".log");
  }

  private static Path newFolder() {
    return EmbeddedServer.folder()
        .resolve("own-" + ProcessHandle.current().pid() + "-" + CREATED.incrementAndGet());
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private static void pause() {
    try {
      Thread.sleep(50);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }
}
