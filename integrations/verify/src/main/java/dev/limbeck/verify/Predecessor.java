package dev.limbeck.verify;

/** A tool that built a database which Limbeck takes over. */
public enum Predecessor {
  /** Its history is {@code flyway_schema_history}. */
  FLYWAY("Flyway"),
  /** Its history is {@code databasechangelog}. */
  LIQUIBASE("Liquibase");

  private final String title;

  Predecessor(String title) {
    this.title = title;
  }

  /** Returns the tool's name. */
  public String title() {
    return title;
  }
}
