package dev.limbeck.verify;

import dev.limbeck.MigrationReport;

/**
 * How a database came from another tool.
 *
 * @param found what that tool's history says, in a sentence
 * @param verified how the database compares with the target
 * @param stamped what was noted
 * @param next what is left to be done, by people
 */
public record AdoptionReport(
    String found, VerifyReport verified, MigrationReport stamped, String next) {

  AdoptionReport stamped(MigrationReport report) {
    return new AdoptionReport(found, verified, report, next);
  }

  void requireFit(boolean force) {
    if (!verified.fits() && !force) {
      throw new NotAdoptableException(found, verified);
    }
  }
}
