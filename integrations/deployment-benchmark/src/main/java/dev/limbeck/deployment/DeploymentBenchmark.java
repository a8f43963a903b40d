package dev.limbeck.deployment;

import dev.limbeck.testdatabase.OwnServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Compares what an application's start costs: with nothing to be applied, and with everything.
 *
 * <p>Each measurement is a JVM of its own, as a deployment is, on a server that writes to the disk
 * what it commits. In each round all take their turn, in one order and then in the other; a ratio
 * is that of two neighbours. All log warnings only: what a line on the console costs is the
 * logger's affair, and plain JDBC writes none. Nothing fails because it is slow.
 */
public final class DeploymentBenchmark {

  /** The others need no decimal places: their rounds would take most of the time. */
  private static final int ROUNDS_OF_OTHERS = 3;

  private final Path folder;
  private final OwnServer server;
  private final int rounds;

  DeploymentBenchmark(Path folder, OwnServer server, int rounds) {
    this.folder = folder;
    this.server = server;
    this.rounds = rounds;
  }

  /**
   * Runs the benchmark in the folder {@code args[0]}: at head with each of the numbers of revisions
   * {@code args[1]}, and from nothing with {@code args[2]}, in {@code args[3]} rounds.
   */
  public static void main(String[] args) throws IOException, InterruptedException, SQLException {
    Path folder = Files.createDirectories(Path.of(args[0]).toAbsolutePath());
    try (OwnServer server = OwnServer.start(Map.of("max_wal_size", "8GB"))) {
      DeploymentBenchmark benchmark =
          new DeploymentBenchmark(folder, server, Integer.parseInt(args[3]));
      System.out.printf(
          "Java %s, %d processors; ratios to plain JDBC, pair by pair; medians of %d rounds.%n%n",
          Runtime.version(), Runtime.getRuntime().availableProcessors(), benchmark.rounds);
      for (String revisions : args[1].split(",")) {
        System.out.println(benchmark.atHead(Integer.parseInt(revisions)).table());
      }
      System.out.println(benchmark.fromNothing(Integer.parseInt(args[2])).table());
    }
  }

  /** Measures starts where everything has been applied. */
  Scenario atHead(int revisions) throws IOException, InterruptedException, SQLException {
    List<Application> applications = applications(revisions);
    for (Application application : applications) {
      create(database(application.contender()));
      run(application, "apply", server.port());
    }
    Scenario scenario = new Scenario("at head, " + revisions + " revisions");
    for (int round = 0; round < rounds; round++) {
      for (Application application : turn(round, applications)) {
        scenario.add(application.contender(), run(application, "head", server.port()));
      }
    }
    for (Application application : applications) {
      try (Traffic traffic = Traffic.to(server.port())) {
        run(application, "head", traffic.port());
        scenario.traffic(application.contender(), traffic.roundTrips(), traffic.received());
      }
    }
    return scenario;
  }

  /** Measures starts where nothing has been applied. */
  Scenario fromNothing(int revisions) throws IOException, InterruptedException, SQLException {
    List<Application> applications = applications(revisions);
    Scenario scenario = new Scenario("from nothing, " + revisions + " revisions");
    for (int round = 0; round < Math.min(rounds, 5); round++) {
      for (Application application : turn(round, applications)) {
        create(database(application.contender()));
        scenario.add(application.contender(), run(application, "apply", server.port()));
      }
    }
    for (Application application : applications) {
      create(database(application.contender()));
      try (Traffic traffic = Traffic.to(server.port())) {
        run(application, "apply", traffic.port());
        scenario.traffic(application.contender(), traffic.roundTrips(), traffic.received());
      }
    }
    return scenario;
  }

  /** The contender's database; after a scenario it is as the contender left it. */
  static String database(Contender contender) {
    return contender.name().toLowerCase(Locale.ROOT);
  }

  private static List<Application> turn(int round, List<Application> applications) {
    List<Application> turn = new ArrayList<>(applications);
    if (round >= ROUNDS_OF_OTHERS) {
      turn.removeIf(each -> each.contender().isOther());
    }
    if (round % 2 == 1) {
      Collections.reverse(turn);
    }
    return turn;
  }

  private List<Application> applications(int revisions) throws IOException {
    List<Application> applications = new ArrayList<>();
    for (Contender contender : Contender.values()) {
      applications.add(Application.build(folder, contender, revisions));
    }
    return applications;
  }

  private Measurement run(Application application, String task, int port)
      throws IOException, InterruptedException {
    String url =
        server
            .url(database(application.contender()))
            .replace(":" + server.port() + "/", ":" + port + "/");
    return Measurement.of(application.command(url, task), folder.resolve("said.log"));
  }

  private void create(String database) throws SQLException {
    try (Connection connection = DriverManager.getConnection(server.url("postgres"));
        Statement statement = connection.createStatement()) {
      statement.execute("drop database if exists " + database + " with (force)");
      statement.execute("create database " + database);
    }
  }
}
