package dev.limbeck.processor.mapping;

import dev.limbeck.processor.entity.AttributeModel;
import dev.limbeck.processor.entity.EntityClass;
import dev.limbeck.processor.entity.Jpa;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** An entity with the tables that it is given. Mutable. */
final class EntityDraft {

  /** How the entities of a hierarchy share tables. */
  enum Strategy {
    SINGLE_TABLE,
    JOINED,
    TABLE_PER_CLASS
  }

  private final int number;
  private final EntityClass source;
  private final Optional<EntityDraft> parent;
  private final Strategy strategy;
  private final TableDraft table;
  private final List<EntityDraft> children = new ArrayList<>();
  private final Map<String, TableDraft> secondaryTables = new LinkedHashMap<>();
  private final Map<String, List<ColumnDraft>> columns = new LinkedHashMap<>();
  private final Overrides overrides;
  private List<ColumnDraft> id = List.of();

  /**
   * @param number how many entities come before it
   */
  EntityDraft(
      int number,
      EntityClass source,
      Optional<EntityDraft> parent,
      Strategy strategy,
      TableDraft table) {
    this.number = number;
    this.source = source;
    this.parent = parent;
    this.strategy = strategy;
    this.table = table;
    this.overrides = overrides(source);
    parent.ifPresent(each -> each.children.add(this));
  }

  int number() {
    return number;
  }

  EntityClass source() {
    return source;
  }

  Optional<EntityDraft> parent() {
    return parent;
  }

  EntityDraft root() {
    return parent.map(EntityDraft::root).orElse(this);
  }

  Strategy strategy() {
    return strategy;
  }

  TableDraft table() {
    return table;
  }

  List<EntityDraft> children() {
    return children;
  }

  /** Returns whether the entity's rows stand among those of its root. */
  boolean isInTableOfRoot() {
    return strategy == Strategy.SINGLE_TABLE && parent.isPresent();
  }

  /** Returns whether rows are spread over the tables of subclasses, so that no key can refer. */
  boolean isSpread() {
    return strategy == Strategy.TABLE_PER_CLASS && !children.isEmpty();
  }

  /** Returns whether the table is the application's: somebody else's is only referred to. */
  boolean isOurs() {
    return source.managed() && !source.annotations().has(Annotated.UNMANAGED);
  }

  List<ColumnDraft> id() {
    return id;
  }

  void id(List<ColumnDraft> key) {
    id = List.copyOf(key);
  }

  /** Returns this entity and those below it, parents first. */
  List<EntityDraft> hierarchy() {
    List<EntityDraft> all = new ArrayList<>(List.of(this));
    children.forEach(child -> all.addAll(child.hierarchy()));
    return all;
  }

  /** Returns this entity's ancestors and itself, the root first. */
  List<EntityDraft> lineage() {
    List<EntityDraft> all = new ArrayList<>();
    parent.ifPresent(each -> all.addAll(each.lineage()));
    all.add(this);
    return all;
  }

  void secondary(String name, TableDraft secondary) {
    secondaryTables.put(name, secondary);
  }

  /** Returns the secondary table of that name, an ancestor's included. */
  Optional<TableDraft> secondary(String name) {
    return Optional.ofNullable(secondaryTables.get(name))
        .or(() -> parent.flatMap(each -> each.secondary(name)));
  }

  Map<String, TableDraft> secondaryTables() {
    return secondaryTables;
  }

  /** Returns the entity's own table and those beside it. */
  Stream<TableDraft> tables() {
    return Stream.concat(Stream.of(table), secondaryTables.values().stream());
  }

  /** Remembers the columns of the attribute at {@code path}. */
  void columns(String path, List<ColumnDraft> drafts) {
    columns.put(path, List.copyOf(drafts));
  }

  /** Returns the columns of the attribute at {@code path}, an ancestor's included. */
  List<ColumnDraft> columns(String path) {
    List<ColumnDraft> own = columns.get(path);
    if (own != null) {
      return own;
    }
    return parent.map(each -> each.columns(path)).orElse(List.of());
  }

  /** Returns the overrides that the class and its mapped superclasses declare. */
  Overrides overrides() {
    return overrides;
  }

  private static Overrides overrides(EntityClass source) {
    Overrides overrides = Overrides.of(source.annotations());
    for (int i = source.superclasses().size() - 1; i >= 0; i--) {
      overrides = overrides.then(Overrides.of(source.superclasses().get(i).annotations()));
    }
    return overrides;
  }

  /** Returns the attribute of that name, an ancestor's included. */
  Optional<AttributeModel> attribute(String name) {
    return source.attribute(name).or(() -> parent.flatMap(each -> each.attribute(name)));
  }

  /** Returns the attributes that make the identifier, in their order. */
  List<AttributeModel> idAttributes() {
    return root().source().attributes().stream().filter(AttributeModel::isId).toList();
  }

  boolean hasEmbeddedId() {
    return root().source().attributes().stream()
        .anyMatch(attribute -> attribute.annotations().has(Jpa.EMBEDDED_ID));
  }
}
