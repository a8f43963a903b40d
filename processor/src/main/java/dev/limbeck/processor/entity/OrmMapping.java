package dev.limbeck.processor.entity;

import java.util.Map;

/**
 * The mapping files, understood.
 *
 * @param types by qualified name
 * @param generators those that are declared for all entities
 */
record OrmMapping(OrmUnit unit, Map<String, OrmType> types, Annotations generators) {

  boolean isEmpty() {
    return types.isEmpty() && !unit.complete() && unit.access().isEmpty();
  }
}
