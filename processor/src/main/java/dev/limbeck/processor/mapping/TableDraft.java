package dev.limbeck.processor.mapping;

import dev.limbeck.processor.report.Origin;
import dev.limbeck.schema.IndexKey;
import dev.limbeck.schema.QualifiedName;
import dev.limbeck.schema.ReferentialAction;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** A table while it is put together. Mutable. */
final class TableDraft {

  /** A unique constraint; a name is the user's. */
  record Unique(
      Optional<String> name, List<String> columns, Optional<String> options, Origin origin) {}

  /** A check that belongs to no one column. */
  record Check(Optional<String> name, String expression) {}

  /** A foreign key; a name is the user's. */
  record Reference(
      Turn turn,
      Optional<String> name,
      List<String> columns,
      TableDraft target,
      List<String> targetColumns,
      ReferentialAction onDelete,
      ReferentialAction onUpdate,
      Optional<String> options) {

    Reference onDelete(ReferentialAction action) {
      return new Reference(turn, name, columns, target, targetColumns, action, onUpdate, options);
    }

    /** Returns this key with what a later one says of it. */
    private Reference then(Reference later) {
      return new Reference(
          turn,
          later.name.or(() -> name),
          columns,
          target,
          targetColumns,
          later.onDelete,
          onUpdate,
          options);
    }

    /** Hibernate tells keys apart by their columns, whatever table they refer to. */
    private List<List<String>> identity() {
      boolean toKey = Set.copyOf(targetColumns).equals(Set.copyOf(target.primaryKey));
      return List.of(columns, toKey ? List.of() : targetColumns);
    }
  }

  private record Deletion(List<String> columns, ReferentialAction action) {}

  /** An index; a name is the user's. */
  record IndexDraft(
      Optional<String> name, List<IndexKey> keys, Optional<String> options, Origin origin) {

    private Set<String> columns() {
      return keys.stream().map(IndexKey::text).collect(Collectors.toSet());
    }

    private boolean hasColumnsOf(IndexDraft other) {
      return columns().equals(other.columns());
    }

    private IndexDraft descendingAs(IndexDraft other) {
      Set<String> descending =
          other.keys.stream()
              .filter(IndexKey::descending)
              .map(IndexKey::text)
              .collect(Collectors.toSet());
      return new IndexDraft(
          name,
          keys.stream()
              .map(key -> descending.contains(key.text()) ? IndexKey.desc(key.text()) : key)
              .toList(),
          options,
          origin);
    }
  }

  private final QualifiedName name;
  private final Name physical;
  private final String key;
  private final Origin origin;
  private final Map<String, ColumnDraft> columns = new LinkedHashMap<>();
  private final List<Unique> uniques = new ArrayList<>();
  private final List<Check> checks = new ArrayList<>();
  private final List<Reference> references = new ArrayList<>();
  private final List<Deletion> deletions = new ArrayList<>();
  private final List<IndexDraft> indexes = new ArrayList<>();
  private final Map<String, Origin> shadows = new LinkedHashMap<>();
  private List<String> primaryKey = List.of();
  private Optional<String> comment = Optional.empty();
  private Optional<String> options = Optional.empty();
  private boolean ours;

  /**
   * @param key what the table is for, whatever it is called
   */
  TableDraft(QualifiedName name, Name physical, String key, Origin origin) {
    this.name = name;
    this.physical = physical;
    this.key = key;
    this.origin = origin;
  }

  QualifiedName name() {
    return name;
  }

  /** Returns the name as it is sent, from which default names are made. */
  Name physical() {
    return physical;
  }

  String key() {
    return key;
  }

  Origin origin() {
    return origin;
  }

  Collection<ColumnDraft> columns() {
    return columns.values();
  }

  Optional<ColumnDraft> column(String column) {
    return Optional.ofNullable(columns.get(column));
  }

  List<Unique> uniques() {
    return uniques;
  }

  List<Check> checks() {
    return checks;
  }

  /** Returns the foreign keys, of several for the same columns one. */
  List<Reference> references() {
    Map<List<List<String>>, Reference> made = new LinkedHashMap<>();
    references.stream()
        .sorted(Comparator.comparing(Reference::turn))
        .forEach(each -> made.merge(each.identity(), each, Reference::then));
    for (Deletion deletion : deletions) {
      made.replaceAll(
          (identity, each) ->
              each.columns().equals(deletion.columns()) ? each.onDelete(deletion.action()) : each);
    }
    return List.copyOf(made.values());
  }

  List<IndexDraft> indexes() {
    return indexes;
  }

  List<String> primaryKey() {
    return primaryKey;
  }

  Optional<String> comment() {
    return comment;
  }

  Optional<String> options() {
    return options;
  }

  /** Returns whether the table belongs to the schema; a stranger's is only referred to. */
  boolean isOurs() {
    return ours;
  }

  void ours(boolean value) {
    ours |= value;
  }

  void comment(Optional<String> text) {
    comment = text.or(() -> comment);
  }

  void options(Optional<String> text) {
    options = text.or(() -> options);
  }

  /** Remembers a name of which Hibernate leaves out the column, were there one. */
  void shadow(String column, Origin from) {
    shadows.putIfAbsent(column, from);
  }

  /** Returns these names, and what has them. */
  Map<String, Origin> shadows() {
    return shadows;
  }

  /** Adds a column, and returns it, or the one that was there under its name. */
  ColumnDraft add(ColumnDraft column) {
    ColumnDraft found = columns.putIfAbsent(column.name(), column);
    return found == null ? column : found;
  }

  void primaryKey(List<ColumnDraft> key) {
    key.forEach(ColumnDraft::required);
    primaryKey =
        key.stream()
            .sorted(Comparator.comparing(ColumnDraft::position))
            .map(ColumnDraft::name)
            .distinct()
            .toList();
  }

  void unique(List<ColumnDraft> unique, Origin from) {
    List<String> names = unique.stream().map(ColumnDraft::name).distinct().toList();
    unique(new Unique(Optional.empty(), names, Optional.empty(), from));
  }

  /** Makes the columns unique, unless a constraint or the key does so already. */
  void uniqueIfNotYet(List<ColumnDraft> unique, Origin from) {
    Set<String> names = unique.stream().map(ColumnDraft::name).collect(Collectors.toSet());
    boolean known =
        names.equals(Set.copyOf(primaryKey))
            || uniques.stream().anyMatch(each -> names.equals(Set.copyOf(each.columns())));
    if (!known) {
      unique(unique, from);
    }
  }

  /** The same columns are unique once, under the name that somebody gave. */
  void unique(Unique unique) {
    for (int i = 0; i < uniques.size(); i++) {
      boolean unnamed = uniques.get(i).name().isEmpty() && unique.name().isEmpty();
      if (uniques.get(i).columns().equals(unique.columns())
          || (unnamed
              && Set.copyOf(uniques.get(i).columns()).equals(Set.copyOf(unique.columns())))) {
        if (uniques.get(i).name().isEmpty()) {
          uniques.set(i, unique);
        }
        return;
      }
    }
    uniques.add(unique);
  }

  void check(Optional<String> checkName, String expression) {
    Check check = new Check(checkName, expression);
    if (!checks.contains(check)) {
      checks.add(check);
    }
  }

  void reference(Reference reference) {
    references.add(reference);
  }

  /** Gives the foreign key of these columns what the other side of the relation demands. */
  void onDelete(List<ColumnDraft> key, ReferentialAction action) {
    if (action != ReferentialAction.NO_ACTION) {
      deletions.add(new Deletion(key.stream().map(ColumnDraft::name).toList(), action));
    }
  }

  /**
   * Hibernate names an index after its columns, whatever their order. What would have one name is
   * one: the columns are in the order of the first, and descend where one of them says so.
   */
  void index(IndexDraft index) {
    for (int i = 0; i < indexes.size(); i++) {
      IndexDraft known = indexes.get(i);
      if (known.name().isEmpty() && index.name().isEmpty() && known.hasColumnsOf(index)) {
        indexes.set(i, known.descendingAs(index));
        return;
      }
    }
    indexes.add(index);
  }
}
