package dev.limbeck.testdatabase;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import org.slf4j.LoggerFactory;

/** Chooses and starts the server of this JVM, and says in one line what was chosen. */
final class ServerStart {
  private ServerStart() {}

  static TestServer start() {
    BuildFolder folder = BuildFolder.find();
    logToFile(folder);
    Map<String, String> environment = System.getenv();
    String demanded = ServerKind.demanded(environment, System.getProperties());
    ServerKind kind =
        ServerKind.choose(
            environment,
            System.getProperties(),
            () -> DockerServer.answers(demanded.equals("docker")));
    RunningServer running =
        switch (kind) {
          case GIVEN -> given(environment.getOrDefault(ServerKind.URL_VARIABLE, ""));
          case DOCKER -> docker(folder, !demanded.isEmpty());
          case EMBEDDED -> embedded(folder);
        };
    TestServer server = new TestServer(running);
    if (kind != ServerKind.GIVEN && server.majorVersion() != major()) {
      running.stop().run();
      throw new IllegalStateException(
          "PostgreSQL "
              + major()
              + " was asked for (-Dlimbeck.pg), but here is "
              + server.description()
              + ". Build limbeck-test-database with the same -Dlimbeck.pg.");
    }
    Runtime.getRuntime()
        .addShutdownHook(new Thread(() -> server.stop(kind), "limbeck-test-database-stop"));
    System.out.println("Test database: " + server.description());
    return server;
  }

  /** A server that runs already; it is left alone when the JVM ends. */
  static RunningServer given(String url) {
    try {
      return new RunningServer("given", ServerAddress.of(url), () -> {}, () -> {});
    } catch (IllegalArgumentException e) {
      throw new IllegalStateException(ServerKind.URL_VARIABLE + ": " + e.getMessage(), e);
    }
  }

  private static RunningServer docker(BuildFolder folder, boolean demanded) {
    try {
      return DockerServer.start(major());
    } catch (RuntimeException e) {
      if (demanded) {
        throw new IllegalStateException(
            "Docker answers, but postgres:" + major() + " doesn't start: " + e.getMessage(), e);
      }
      System.out.println(
          "Docker answers, but postgres:" + major() + " doesn't start: " + e.getMessage());
      return embedded(folder);
    }
  }

  private static RunningServer embedded(BuildFolder folder) {
    return EmbeddedServer.start(folder, embeddedVersion());
  }

  /** The major version to start; by default the one of the embedded server's binaries. */
  private static int major() {
    String binaries = embeddedVersion();
    return Integer.getInteger(
        "limbeck.pg", Integer.parseInt(binaries.substring(0, binaries.indexOf('.'))));
  }

  static String embeddedVersion() {
    Properties properties = new Properties();
    try (InputStream in = ServerStart.class.getResourceAsStream("postgres.properties")) {
      if (in == null) {
        throw new IllegalStateException("postgres.properties is missing. Build this module anew.");
      }
      properties.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return properties.getProperty("version", "");
  }

  /**
   * Sends what Docker and the embedded server say to a file. The binding reads its place once: if
   * someone has logged before, it stays silent.
   */
  private static void logToFile(BuildFolder folder) {
    Path file = folder.logs().resolve("test-database-" + ProcessHandle.current().pid() + ".log");
    String settings = "org.slf4j.simpleLogger.";
    System.setProperty(settings + "logFile", file.toString());
    System.setProperty(settings + "defaultLogLevel", "warn");
    if (LoggerFactory.getILoggerFactory() != null && Files.exists(file)) {
      System.setProperty(settings + "log.io.zonky", "info");
    }
  }
}
