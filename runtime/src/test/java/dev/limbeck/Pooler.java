package dev.limbeck;

import dev.limbeck.testdatabase.TestDatabase;
import dev.limbeck.testdatabase.TestServer;
import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** A pooler before the tests' server: a real PgBouncer where there is one, else one of our own. */
interface Pooler extends AutoCloseable {

  /** When a server's session goes on to the next client. */
  enum Mode {
    SESSION,
    TRANSACTION
  }

  int port();

  @Override
  void close() throws IOException;

  static Pooler before(TestDatabase database, Mode mode, Path folder) throws IOException {
    Optional<Path> program = pgBouncer();
    return program.isPresent()
        ? PgBouncer.start(program.get(), database, mode, folder)
        : OwnPooler.start(TestServer.get().host(), TestServer.get().port(), mode);
  }

  /** The database's address behind this pooler. */
  default String url(TestDatabase database) {
    return "jdbc:postgresql://localhost:" + port() + "/" + database.name();
  }

  private static Optional<Path> pgBouncer() {
    String path = System.getenv().getOrDefault("PATH", "") + File.pathSeparator + "/usr/sbin";
    return Stream.of(path.split(File.pathSeparator))
        .map(each -> Path.of(each, "pgbouncer"))
        .filter(Files::isExecutable)
        .findFirst();
  }

  /** The program, in a process of its own. */
  record PgBouncer(Process process, int port) implements Pooler {

    private static final String CONFIGURATION =
        """
        [databases]
        * = host=%s port=%d
        [pgbouncer]
        listen_addr = 127.0.0.1
        listen_port = %d
        unix_socket_dir =
        auth_type = trust
        auth_file = %s
        pool_mode = %s
        default_pool_size = 2
        ignore_startup_parameters = extra_float_digits
        """;

    static PgBouncer start(Path program, TestDatabase database, Mode mode, Path folder)
        throws IOException {
      int port = freePort();
      Path users = folder.resolve("users.txt");
      Files.writeString(users, quoted(database.user()) + " " + quoted(database.password()) + "\n");
      Path configuration = folder.resolve("pgbouncer.ini");
      Files.writeString(
          configuration,
          CONFIGURATION.formatted(
              TestServer.get().host(),
              TestServer.get().port(),
              port,
              users,
              mode.name().toLowerCase(Locale.ROOT)));
      List<String> command = new ArrayList<>();
      if (System.getProperty("user.name", "").equals("root")) {
        command.addAll(List.of("unshare", "-U"));
      }
      command.addAll(List.of(program.toString(), configuration.toString()));
      Process process =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(folder.resolve("pgbouncer.log").toFile())
              .start();
      while (!answers(port)) {
        if (!process.isAlive()) {
          throw new IOException(Files.readString(folder.resolve("pgbouncer.log")));
        }
        Thread.onSpinWait();
      }
      return new PgBouncer(process, port);
    }

    private static String quoted(String text) {
      return '"' + text.replace("\"", "\"\"") + '"';
    }

    private static int freePort() throws IOException {
      try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
        return socket.getLocalPort();
      }
    }

    private static boolean answers(int port) {
      try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
        return socket.isConnected();
      } catch (IOException e) {
        return false;
      }
    }

    @Override
    public void close() {
      process.destroyForcibly();
    }
  }
}
