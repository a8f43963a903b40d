package dev.limbeck.testdatabase;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.postgresql.PostgreSQLContainer;

/** PostgreSQL's official image, its data in memory. */
final class DockerServer {
  private DockerServer() {}

  /**
   * Whether Docker answers. Where nothing hints at one, it isn't even asked (asking takes a second)
   * unless it is demanded.
   */
  static boolean answers(boolean demanded) {
    if (!demanded && !isHinted()) {
      return false;
    }
    try {
      return DockerClientFactory.instance().isDockerAvailable();
    } catch (RuntimeException e) {
      // Docker answers, but Testcontainers' own image can't be had.
      return false;
    }
  }

  static RunningServer start(int major) {
    // Up to 17 the image declares its data folder a volume, which would hide a mount above it.
    String data = major < 18 ? "/var/lib/postgresql/data" : "/var/lib/postgresql";
    PostgreSQLContainer container =
        new PostgreSQLContainer("postgres:" + major)
            .withTmpFs(Map.of(data, "rw"))
            .withEnv("POSTGRES_INITDB_ARGS", "--no-sync --locale=C")
            .withCommand("postgres", "-c", "fsync=off", "-c", "max_connections=300");
    container.start();
    ServerAddress address =
        ServerAddress.of(container.getJdbcUrl())
            .withUser(container.getUsername(), container.getPassword());
    return new RunningServer("Docker", address, container::stop, () -> {});
  }

  private static boolean isHinted() {
    String home = System.getProperty("user.home", "");
    String runtime = Objects.requireNonNullElse(System.getenv("XDG_RUNTIME_DIR"), home);
    return System.getenv("DOCKER_HOST") != null
        || System.getenv("TESTCONTAINERS_HOST_OVERRIDE") != null
        || System.getProperty("os.name", "").toLowerCase(Locale.ROOT).startsWith("windows")
        || Stream.of(
                "/var/run/docker.sock",
                runtime + "/docker.sock",
                home + "/.docker/run/docker.sock",
                home + "/.docker/desktop/docker.sock",
                home + "/.testcontainers.properties")
            .anyMatch(each -> Files.exists(Path.of(each)));
  }
}
