package dev.limbeck.testdatabase;

import java.lang.reflect.Method;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Creates a database per parameter and drops it when the parameter's scope ends. */
final class PostgresExtension implements ParameterResolver {
  private static final Namespace NAMESPACE = Namespace.create(PostgresExtension.class);

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == TestDatabase.class
        && parameter.getDeclaringExecutable() instanceof Method;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    TestDatabase database = TestServer.get().createDatabase();
    context.getStore(NAMESPACE).put(database.name(), new Lease(database, context));
    return database;
  }

  /** Ends a database with its test. JUnit closes what lies in a store. */
  private record Lease(TestDatabase database, ExtensionContext context) implements AutoCloseable {
    @Override
    public void close() {
      if (Boolean.getBoolean("limbeck.keep") && context.getExecutionException().isPresent()) {
        TestServer.get().keep(database);
      } else {
        database.close();
      }
    }
  }
}
