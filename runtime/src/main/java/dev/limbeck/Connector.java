package dev.limbeck;

import java.sql.Connection;
import java.sql.SQLException;

/** Gives connections; what goes wrong comes as a {@link LimbeckException} where it is known. */
@FunctionalInterface
interface Connector {

  Connection connect() throws SQLException;
}
