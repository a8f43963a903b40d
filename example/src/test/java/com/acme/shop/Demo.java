package com.acme.shop;

import dev.limbeck.cli.Main;
import dev.limbeck.testdatabase.TestDatabase;
import dev.limbeck.testdatabase.TestServer;
import jakarta.persistence.EntityManagerFactory;

/** Shows on a PostgreSQL of its own what Limbeck does. Run by {@code mvn -Pdemo verify}. */
public final class Demo {

  private Demo() {}

  /** Runs the demonstration; its exit code tells whether all went well. */
  public static void main(String[] arguments) {
    try (TestDatabase database = TestServer.get().createDatabase("shop")) {
      limbeck(database, "upgrade", "head");
      say("Hibernate validates the schema, then stores and reads an order");
      try (EntityManagerFactory factory = Shop.open(database.dataSource())) {
        Long id = factory.callInTransaction(Orders::place);
        System.out.println(factory.callInTransaction(manager -> Orders.describe(manager, id)));
      }
      limbeck(database, "history");
      limbeck(database, "current");
      limbeck(database, "downgrade", "-1");
      limbeck(database, "upgrade", "head");
      limbeck(database, "current", "--check");
    }
  }

  private static void limbeck(TestDatabase database, String... command) {
    say("limbeck " + String.join(" ", command));
    String[] arguments = new String[command.length + 2];
    System.arraycopy(command, 0, arguments, 0, command.length);
    arguments[command.length] = "--url";
    arguments[command.length + 1] = database.url();
    int exit = Main.run(arguments);
    if (exit != 0) {
      throw new IllegalStateException("limbeck " + command[0] + " ended with " + exit);
    }
  }

  private static void say(String text) {
    System.out.println();
    System.out.println("--- " + text);
  }
}
