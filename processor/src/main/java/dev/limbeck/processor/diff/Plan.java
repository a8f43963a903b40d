package dev.limbeck.processor.diff;

import dev.limbeck.model.Schema;
import dev.limbeck.operation.SchemaOperation;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Collects operations in whatever order they are found, and hands them out in theirs. Mutable. */
final class Plan {

  private final Map<OperationOrder, List<SchemaOperation>> operations =
      new EnumMap<>(OperationOrder.class);
  private final List<Finding> findings = new ArrayList<>();

  void add(OperationOrder order, SchemaOperation operation) {
    operations.computeIfAbsent(order, key -> new ArrayList<>()).add(operation);
  }

  void find(Finding finding) {
    findings.add(finding);
  }

  Difference difference(Schema schema) {
    return new Difference(
        operations.values().stream().flatMap(List::stream).toList(), findings, schema);
  }
}
