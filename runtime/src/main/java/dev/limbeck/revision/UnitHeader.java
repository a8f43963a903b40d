package dev.limbeck.revision;

import java.util.List;

/**
 * What the first line of a unit's index says: enough to know whether a database is at its head.
 *
 * @param heads the ids of the heads, in order
 * @param chain the hash over all revisions; empty where there is none
 * @param size how many revisions there are
 */
public record UnitHeader(String unit, List<String> heads, String chain, int size) {

  /** Copies the list. */
  public UnitHeader {
    heads = List.copyOf(heads);
  }
}
