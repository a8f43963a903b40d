package dev.limbeck.testdatabase;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What users have created in a database, as sorted lines that can be compared.
 *
 * <p>A line is a fact: a schema, a table, a column with all that belongs to it, a constraint, an
 * index, a sequence, an enum type, a view, a trigger, a function. The order of columns is none, nor
 * is anything of a table named {@code limbeck_history}.
 */
public final class Catalog {
  private final List<CatalogFact> facts;

  Catalog(List<CatalogFact> facts) {
    this.facts = facts.stream().sorted().toList();
  }

  /** Reads the catalog; the connection's transaction and search path stay as they are. */
  public static Catalog read(Connection connection) {
    try {
      return new Catalog(CatalogReader.read(connection));
    } catch (SQLException e) {
      throw new IllegalStateException("The catalog can't be read: " + e.getMessage(), e);
    }
  }

  public static Catalog read(TestDatabase database) {
    try (Connection connection = database.connect()) {
      return read(connection);
    } catch (SQLException e) {
      throw new IllegalStateException("The catalog can't be read: " + e.getMessage(), e);
    }
  }

  /** The same catalog where the name of a constraint or an index says nothing. */
  public Catalog withoutConstraintNames() {
    return new Catalog(facts.stream().map(CatalogFact::withoutName).toList());
  }

  /** One line per fact, sorted. */
  public List<String> lines() {
    return facts.stream().map(CatalogFact::line).toList();
  }

  /** What is only here ("- ") and only there ("+ "), sorted by fact; empty if both are equal. */
  public List<String> differencesFrom(Catalog other) {
    List<CatalogFact> here = without(facts, other.facts);
    List<CatalogFact> there = without(other.facts, facts);
    List<String> differences = new ArrayList<>();
    int next = 0;
    for (CatalogFact fact : here) {
      while (next < there.size() && there.get(next).compareTo(fact) < 0) {
        differences.add("+ " + there.get(next++).line());
      }
      differences.add("- " + fact.line());
    }
    there.subList(next, there.size()).forEach(fact -> differences.add("+ " + fact.line()));
    return List.copyOf(differences);
  }

  /** The one list less the other; a fact that is there twice must be taken twice. */
  private static List<CatalogFact> without(List<CatalogFact> all, List<CatalogFact> taken) {
    List<CatalogFact> left = new ArrayList<>(taken);
    return all.stream().filter(Predicate.not(left::remove)).toList();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Catalog catalog && facts.equals(catalog.facts);
  }

  @Override
  public int hashCode() {
    return facts.hashCode();
  }

  @Override
  public String toString() {
    return String.join("\n", lines());
  }
}
