package dev.limbeck.processor.mapping;

import dev.limbeck.processor.report.Origin;
import dev.limbeck.processor.report.ProblemCode;
import dev.limbeck.processor.report.Problems;
import dev.limbeck.schema.NamedType;
import dev.limbeck.schema.QualifiedName;
import dev.limbeck.sql.Identifiers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Finds names given by annotations that PostgreSQL would cut, or has already given away.
 *
 * <p>Tables, sequences, indexes and the constraints that own an index share their names within a
 * schema, and a table brings a type of its name along; checks and foreign keys share theirs within
 * a table.
 */
final class GivenNames {
  private final Problems problems;
  private final Map<Optional<String>, Set<String>> relations = new HashMap<>();

  GivenNames(Problems problems) {
    this.problems = problems;
  }

  void check(
      List<TableDraft> tables,
      Collection<Tables.SequenceDraft> sequences,
      Collection<NamedType> types,
      Naming naming) {
    tables.forEach(table -> taken(table.name()).add(table.name().name()));
    for (Tables.SequenceDraft sequence : sequences) {
      QualifiedName name = sequence.sequence().name();
      if (!taken(name).add(name.name())) {
        reportTaken("of the sequence " + name, sequence.origin());
      }
    }
    for (TableDraft table : tables) {
      table.uniques().forEach(each -> relation(table, each.name(), each.origin()));
      table.indexes().forEach(each -> relation(table, each.name(), each.origin()));
      Set<String> own = new HashSet<>();
      checksOf(table).forEach(name -> constraint(table, naming.written(name).inCatalog(), own));
      table.references().stream()
          .flatMap(each -> each.name().stream())
          .forEach(name -> constraint(table, naming.written(name).inCatalog(), own));
    }
    for (TableDraft table : tables) {
      if (types.stream().anyMatch(type -> type.name().equals(table.name()))) {
        reportTaken("of the table " + table.name(), table.origin());
      }
    }
  }

  private static List<String> checksOf(TableDraft table) {
    List<Optional<String>> names =
        new ArrayList<>(table.checks().stream().map(TableDraft.Check::name).toList());
    table.columns().forEach(column -> column.checks().forEach(check -> names.add(check.name())));
    return names.stream().flatMap(Optional::stream).toList();
  }

  private Set<String> taken(QualifiedName name) {
    return relations.computeIfAbsent(name.schema(), schema -> new HashSet<>());
  }

  private void relation(TableDraft table, Optional<String> name, Origin origin) {
    if (name.isPresent()) {
      checkLength(name.get(), origin);
      if (!taken(table.name()).add(name.get())) {
        reportTaken(name.get() + " of " + table.name(), origin);
      }
    }
  }

  private void constraint(TableDraft table, String name, Set<String> own) {
    checkLength(name, table.origin());
    if (!own.add(name)) {
      problems.report(
          ProblemCode.NAME_TAKEN,
          table.origin(),
          "The table "
              + table.name()
              + " has two constraints named "
              + name
              + ". Choose another name for one of them.");
    }
  }

  private void reportTaken(String what, Origin origin) {
    problems.report(
        ProblemCode.NAME_TAKEN,
        origin,
        "The name "
            + what
            + " is taken by another table, sequence, type, index or unique constraint; PostgreSQL"
            + " wants it unique in a schema. Choose another name.");
  }

  private void checkLength(String name, Origin origin) {
    int bytes = name.getBytes(StandardCharsets.UTF_8).length;
    if (bytes > Identifiers.MAX_BYTES) {
      problems.report(
          ProblemCode.NAME_TOO_LONG,
          origin,
          "The name "
              + name
              + " has "
              + bytes
              + " bytes; PostgreSQL keeps "
              + Identifiers.MAX_BYTES
              + ". Give a shorter one.");
    }
  }
}
