package dev.limbeck.oracle;

import dev.limbeck.testdatabase.TestDatabase;
import jakarta.persistence.Persistence;
import java.util.HashMap;
import java.util.Map;

/** The oracle: Hibernate itself, started as applications start it. */
record Hibernate(PersistenceUnit unit, Map<String, Object> settings) {

  /** The major version on the class path. */
  static int majorVersion() {
    return Integer.parseInt(version().substring(0, version().indexOf('.')));
  }

  /** Returns whether it is {@code 7}, or, asked for {@code 7.2}, one of the sevens from that on. */
  static boolean is(String version) {
    String[] asked = version.split("\\.", -1);
    String[] here = version().split("\\.", -1);
    return asked[0].equals(here[0])
        && (asked.length == 1 || Integer.parseInt(here[1]) >= Integer.parseInt(asked[1]));
  }

  static String version() {
    return org.hibernate.Version.getVersionString();
  }

  /** Lets Hibernate create its schema; every statement must succeed. */
  void create(TestDatabase database) {
    start(
        database,
        Map.of(
            "hibernate.hbm2ddl.auto", "create-only",
            "hibernate.hbm2ddl.create_namespaces", "true",
            "hibernate.hbm2ddl.halt_on_error", "true"));
  }

  /** Lets Hibernate look whether its schema is there. */
  void validate(TestDatabase database) {
    start(database, Map.of("hibernate.hbm2ddl.auto", "validate"));
  }

  private void start(TestDatabase database, Map<String, Object> action) {
    Map<String, Object> all = new HashMap<>(action);
    all.putAll(settings);
    all.put("hibernate.query.startup_check", "false");
    // The callbacks of public models want beans, which say nothing of the schema.
    all.put("hibernate.jpa_callbacks.enabled", "false");
    all.put("jakarta.persistence.nonJtaDataSource", database.dataSource());
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    thread.setContextClassLoader(unit.loader());
    try {
      Persistence.createEntityManagerFactory(unit.name(), all).close();
    } finally {
      thread.setContextClassLoader(before);
    }
  }
}
