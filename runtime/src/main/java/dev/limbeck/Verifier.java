package dev.limbeck;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;

/**
 * Holds live databases against what revisions promise: a service, which limbeck-verify provides.
 *
 * <p>It is an artifact of its own, for an application that migrates its database doesn't need it.
 */
public interface Verifier {

  /**
   * Compares, and changes nothing.
   *
   * @param connection in a transaction that reads and is rolled back; it may be ended before
   */
  VerifyReport verify(Connection connection, VerifyRequest request) throws SQLException;

  /** Reads another tool's history and compares; nothing is stamped in that report yet. */
  AdoptionReport adoptable(Connection connection, VerifyRequest request, Predecessor tool)
      throws SQLException;

  /** Returns the one that is there. */
  static Verifier find(ClassLoader loader) {
    try {
      return Optional.<Verifier>empty()
          .or(() -> ServiceLoader.load(Verifier.class, loader).findFirst())
          .or(() -> ServiceLoader.load(Verifier.class, Verifier.class.getClassLoader()).findFirst())
          .orElseThrow(LimbeckException::verifierMissing);
    } catch (ServiceConfigurationError e) {
      LimbeckException missing = LimbeckException.verifierMissing();
      missing.addSuppressed(e);
      throw missing;
    }
  }
}
