import org.jspecify.annotations.NullMarked;

/** Applies compiled migrations to PostgreSQL. */
@NullMarked
module dev.limbeck {
  requires transitive java.sql;
  requires static jdk.jfr;
  requires static org.jspecify;

  exports dev.limbeck;
  exports dev.limbeck.annotation;
  exports dev.limbeck.history;
  exports dev.limbeck.operation;
  exports dev.limbeck.revision;
  exports dev.limbeck.schema;
  exports dev.limbeck.sql;

  uses java.sql.Driver;
}
