package com.acme.shop;

import dev.limbeck.testdatabase.TestDatabase;
import dev.limbeck.testdatabase.TestServer;
import jakarta.persistence.EntityManagerFactory;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Shows on a PostgreSQL of its own what Limbeck does. Run by {@code mvn -Pdemo verify}. */
public final class Demo {

  private Demo() {}

  /** Runs the demonstration, and throws at the first thing that goes wrong. */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    try (TestDatabase database = TestServer.get().createDatabase("shop")) {
      limbeck(database, "upgrade", "head");
      say("Hibernate validates the schema; the shop stores an order and reads it");
      try (EntityManagerFactory factory = Shop.open(database.dataSource())) {
        Long id = factory.callInTransaction(Orders::place);
        String order = factory.callInTransaction(manager -> Orders.describe(manager, id));
        System.out.println(order);
      }
      limbeck(database, "history");
      limbeck(database, "current");
      limbeck(database, "downgrade", "-1");
      limbeck(database, "upgrade", "head");
      limbeck(database, "current", "--check");
    }
  }

  /** The command line, as an operator runs it beside the application's class path. */
  private static void limbeck(TestDatabase database, String... arguments)
      throws IOException, InterruptedException {
    say("limbeck " + String.join(" ", arguments));
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.add("dev.limbeck.cli.Main");
    command.addAll(List.of(arguments));
    ProcessBuilder process = new ProcessBuilder(command).inheritIO();
    process.environment().put("LIMBECK_URL", database.url());
    int exit = process.start().waitFor();
    if (exit != 0) {
      throw new IllegalStateException(String.join(" ", arguments) + " ended with " + exit + ".");
    }
  }

  private static void say(String text) {
    System.out.println();
    System.out.println("--- " + text);
  }
}
