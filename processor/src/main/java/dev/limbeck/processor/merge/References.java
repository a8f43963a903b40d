package dev.limbeck.processor.merge;

import dev.limbeck.model.Schema;
import dev.limbeck.schema.Column;
import dev.limbeck.schema.ForeignKey;
import dev.limbeck.schema.IndexKey;
import dev.limbeck.schema.QualifiedName;
import dev.limbeck.schema.Table;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds what one branch made over columns and tables that the other dropped. */
final class References {
  private final Schema merged;
  private final Schema first;
  private final Schema second;
  private final List<Contradiction> broken = new ArrayList<>();

  private References(Schema merged, Schema first, Schema second) {
    this.merged = merged;
    this.first = first;
    this.second = second;
  }

  static List<Contradiction> broken(Schema merged, Schema first, Schema second) {
    References references = new References(merged, first, second);
    merged.tables().forEach(references::check);
    return references.broken;
  }

  private void check(Table table) {
    table.primaryKey().ifPresent(key -> columns(table, key.columns(), "key " + key.name()));
    table.uniques().forEach(each -> columns(table, each.columns(), "constraint " + each.name()));
    table
        .indexes()
        .forEach(
            index ->
                columns(
                    table,
                    index.keys().stream()
                        .filter(key -> !key.expression())
                        .map(IndexKey::text)
                        .toList(),
                    "index " + index.name()));
    table.foreignKeys().forEach(key -> foreignKey(table, key));
  }

  private void foreignKey(Table table, ForeignKey key) {
    columns(table, key.columns(), "foreign key " + key.name());
    boolean isOurs = first.table(key.target()).or(() -> second.table(key.target())).isPresent();
    if (!isOurs) {
      return;
    }
    if (merged.table(key.target()).isPresent()) {
      columns(merged.table(key.target()).get(), key.targetColumns(), "foreign key " + key.name());
    } else {
      add("table " + key.target(), key.target(), first.table(key.target()).isEmpty(), key.name());
    }
  }

  private void columns(Table table, Collection<String> used, String by) {
    Set<String> there = table.columns().stream().map(Column::name).collect(Collectors.toSet());
    for (String name : used) {
      if (!there.contains(name)) {
        boolean firstDrops = first.table(table.name()).flatMap(each -> each.column(name)).isEmpty();
        add("column " + table.name() + "." + name, QualifiedName.of(name), firstDrops, by);
      }
    }
  }

  private void add(String subject, QualifiedName name, boolean firstDrops, String by) {
    String uses = "uses it in " + by;
    broken.add(
        new Contradiction(
            subject, name.name(), firstDrops ? "drops it" : uses, firstDrops ? uses : "drops it"));
  }
}
