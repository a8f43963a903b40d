package dev.limbeck.processor.mapping;

import dev.limbeck.processor.entity.AttributeModel;
import java.util.ArrayList;
import java.util.List;

/** All natural-id columns of an entity are unique together. */
final class NaturalIds {
  private NaturalIds() {}

  static void map(EntityDraft entity) {
    List<ColumnDraft> columns = new ArrayList<>();
    for (AttributeModel attribute : entity.source().attributes()) {
      if (attribute.annotations().has(Annotated.NATURAL_ID)) {
        collect(entity, attribute, "", columns);
      }
    }
    List<ColumnDraft> own = columns.stream().filter(entity.table().columns()::contains).toList();
    if (!own.isEmpty()) {
      entity.table().unique(own, entity.source().origin());
    }
  }

  private static void collect(
      EntityDraft entity, AttributeModel attribute, String path, List<ColumnDraft> into) {
    if (attribute instanceof AttributeModel.Embedded embedded
        && !AttributeMapper.isOneColumn(embedded)) {
      embedded
          .embeddable()
          .attributes()
          .forEach(each -> collect(entity, each, path + attribute.name() + ".", into));
    } else {
      into.addAll(entity.columns(path + attribute.name()));
    }
  }
}
