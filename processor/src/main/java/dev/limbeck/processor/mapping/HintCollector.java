package dev.limbeck.processor.mapping;

import dev.limbeck.processor.diff.Hints;
import dev.limbeck.processor.entity.AttributeModel;
import dev.limbeck.processor.entity.EntityClass;
import dev.limbeck.processor.entity.Member;
import dev.limbeck.processor.entity.ValueModel;
import dev.limbeck.processor.report.Problems;
import dev.limbeck.schema.QualifiedName;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Gathers what entities say about the way from an earlier schema.
 *
 * <p>Former names are found by mapping once more, with the names that {@code @RenamedFrom}
 * remembers: so all that is named after a renamed attribute or entity is followed, too.
 */
final class HintCollector {
  private final Run run;
  private final Map<String, Member> members = new HashMap<>();
  private final Map<QualifiedName, List<String>> renamedTables = new HashMap<>();
  private final Map<QualifiedName, Map<String, List<String>>> renamedColumns = new HashMap<>();
  private final Map<QualifiedName, Set<String>> droppedColumns = new HashMap<>();
  private final Set<String> droppedTables = new HashSet<>();
  private final Map<QualifiedName, Map<String, String>> backfills = new HashMap<>();
  private boolean renamed;

  HintCollector(Run run) {
    this.run = run;
  }

  Hints collect() {
    for (EntityDraft entity : run.entities()) {
      collect(entity);
    }
    run.model().packages().all(Annotated.DROPPED).stream()
        .flatMap(use -> use.texts("value").stream())
        .forEach(name -> droppedTables.add(catalog(name)));
    for (TableDraft table : run.tables().tables()) {
      for (ColumnDraft column : table.columns()) {
        collect(table, column);
      }
    }
    if (renamed) {
      compare(Naming.Time.BEFORE);
      compare(Naming.Time.BEFORE_TABLE);
    }
    return new Hints(renamedTables, renamedColumns, droppedColumns, droppedTables, backfills);
  }

  private String catalog(String written) {
    return run.naming().physical(run.naming().written(written)).inCatalog();
  }

  private void collect(EntityDraft entity) {
    EntityClass source = entity.source();
    source
        .annotations()
        .find(Annotated.DROPPED)
        .ifPresent(
            use -> {
              for (String name : use.texts("value")) {
                droppedTables.add(catalog(name));
                droppedColumns
                    .computeIfAbsent(entity.table().name(), table -> new HashSet<>())
                    .add(catalog(name));
              }
            });
    source
        .annotations()
        .text(Annotated.RENAMED_FROM, "value")
        .ifPresent(
            name -> {
              renamed = true;
              addTable(entity.table().name(), catalog(name));
            });
    source.attributes().forEach(each -> index(source.className() + "#", each));
  }

  private void index(String path, AttributeModel attribute) {
    members.put(path + attribute.name(), attribute.member());
    renamed |= attribute.annotations().has(Annotated.RENAMED_FROM);
    String inside = path + attribute.name() + ".";
    if (attribute instanceof AttributeModel.Embedded embedded) {
      embedded.embeddable().attributes().forEach(each -> index(inside, each));
    }
    if (attribute instanceof AttributeModel.Plural plural) {
      index(inside, plural.element());
      plural.key().ifPresent(key -> index(inside + "key.", key));
    }
  }

  private void index(String path, ValueModel value) {
    if (value instanceof ValueModel.EmbeddedValue embedded) {
      embedded.embeddable().attributes().forEach(each -> index(path, each));
    }
  }

  private void collect(TableDraft table, ColumnDraft column) {
    int role = column.key().indexOf(' ');
    Member member = members.get(role < 0 ? column.key() : column.key().substring(0, role));
    if (member == null) {
      return;
    }
    boolean plain = role < 0 || column.key().endsWith(" element");
    member
        .annotations()
        .text(Annotated.RENAMED_FROM, "value")
        .filter(name -> plain || isOnly(table, column))
        .ifPresent(name -> addColumn(table.name(), column.name(), catalog(name)));
    member
        .annotations()
        .text(Annotated.BACKFILL, "value")
        .ifPresent(
            expression ->
                backfills
                    .computeIfAbsent(table.name(), name -> new HashMap<>())
                    .put(column.name(), expression));
  }

  /** The name of one column can't be meant for each of several. */
  private static boolean isOnly(TableDraft table, ColumnDraft column) {
    String attribute = column.key().substring(0, column.key().indexOf(' '));
    return table.columns().stream().filter(each -> each.key().startsWith(attribute + " ")).count()
        == 1;
  }

  private void compare(Naming.Time time) {
    Run before = SchemaMapper.run(run.model(), run.options(), time, new Problems());
    Map<String, TableDraft> former = new HashMap<>();
    before.tables().tables().forEach(table -> former.putIfAbsent(table.key(), table));
    for (TableDraft table : run.tables().tables()) {
      Optional<TableDraft> other = Optional.ofNullable(former.get(table.key()));
      other.ifPresent(each -> compare(table, each));
    }
  }

  private void compare(TableDraft now, TableDraft before) {
    if (!now.name().equals(before.name())) {
      addTable(now.name(), before.name().toString());
    }
    Map<String, String> former = new HashMap<>();
    before.columns().forEach(column -> former.putIfAbsent(column.key(), column.name()));
    for (ColumnDraft column : now.columns()) {
      String name = former.getOrDefault(column.key(), column.name());
      if (!name.equals(column.name())) {
        addColumn(now.name(), column.name(), name);
      }
    }
  }

  private void addTable(QualifiedName table, String former) {
    add(renamedTables.computeIfAbsent(table, name -> new ArrayList<>()), former);
  }

  private void addColumn(QualifiedName table, String column, String former) {
    if (!column.equals(former)) {
      add(
          renamedColumns
              .computeIfAbsent(table, name -> new HashMap<>())
              .computeIfAbsent(column, name -> new ArrayList<>()),
          former);
    }
  }

  private static void add(List<String> names, String name) {
    if (!names.contains(name)) {
      names.add(name);
    }
  }
}
