package dev.limbeck.processor.mapping;

import dev.limbeck.processor.entity.AttributeModel;
import dev.limbeck.processor.entity.HibernateVersion;
import dev.limbeck.processor.entity.Jpa;
import java.util.ArrayList;
import java.util.List;

/** From Hibernate 7.1 on, a partition key is a part of the primary key. */
final class PartitionKeys {
  private PartitionKeys() {}

  static void map(Run run, EntityDraft entity) {
    if (!run.options().isAtLeast(HibernateVersion.V7_1) || entity.parent().isPresent()) {
      return;
    }
    List<ColumnDraft> key = new ArrayList<>(entity.id());
    for (AttributeModel attribute : entity.source().attributes()) {
      if (attribute.annotations().has(Jpa.HIBERNATE + "PartitionKey")) {
        key.addAll(entity.columns(attribute.name()));
      }
    }
    if (key.size() > entity.id().size()) {
      entity.table().primaryKey(key);
    }
  }
}
