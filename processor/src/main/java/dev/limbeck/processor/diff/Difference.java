package dev.limbeck.processor.diff;

import dev.limbeck.model.Schema;
import dev.limbeck.operation.SchemaOperation;
import java.util.List;

/**
 * What leads from one schema to another.
 *
 * @param operations in the order in which they run; empty where the schemas are equal
 * @param findings what a person should know; errors among them mean that nothing may be written
 * @param schema what the operations lead to: the new schema, with what is held and without what
 *     isn't ours
 */
public record Difference(List<SchemaOperation> operations, List<Finding> findings, Schema schema) {

  /** Copies the lists. */
  public Difference {
    operations = List.copyOf(operations);
    findings = List.copyOf(findings);
  }
}
