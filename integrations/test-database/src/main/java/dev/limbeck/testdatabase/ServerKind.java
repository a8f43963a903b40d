package dev.limbeck.testdatabase;

import java.util.Map;
import java.util.Properties;
import java.util.function.BooleanSupplier;

/** The three ways to come by a server, and the choice between them. */
enum ServerKind {
  GIVEN,
  DOCKER,
  EMBEDDED;

  /** Names a server that runs already. */
  static final String URL_VARIABLE = "LIMBECK_TEST_URL";

  private static final String KIND_VARIABLE = "LIMBECK_TEST_DATABASE";
  private static final String KIND_PROPERTY = "limbeck.testdatabase";

  /**
   * Chooses: what is demanded, else a given address, else Docker where it answers, else embedded.
   *
   * @throws IllegalStateException if the demanded kind isn't there: never a silent replacement
   */
  static ServerKind choose(
      Map<String, String> environment, Properties properties, BooleanSupplier dockerAnswers) {
    String demanded = demanded(environment, properties);
    return switch (demanded) {
      case "embedded" -> EMBEDDED;
      case "docker" -> {
        if (!dockerAnswers.getAsBoolean()) {
          throw new IllegalStateException(
              "A test database in Docker was demanded (-D"
                  + KIND_PROPERTY
                  + "=docker or "
                  + KIND_VARIABLE
                  + "=docker), but no Docker environment answers. Start one, or demand nothing.");
        }
        yield DOCKER;
      }
      case "" -> {
        if (environment.containsKey(URL_VARIABLE)) {
          yield GIVEN;
        }
        yield dockerAnswers.getAsBoolean() ? DOCKER : EMBEDDED;
      }
      default ->
          throw new IllegalStateException(
              "Unknown kind of test database: " + demanded + ". There are docker and embedded.");
    };
  }

  /** The kind that was asked for by name; empty if the choice is free. */
  static String demanded(Map<String, String> environment, Properties properties) {
    return properties
        .getProperty(KIND_PROPERTY, environment.getOrDefault(KIND_VARIABLE, ""))
        .strip();
  }
}
