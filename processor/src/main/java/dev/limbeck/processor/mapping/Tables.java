package dev.limbeck.processor.mapping;

import dev.limbeck.processor.entity.AnnotationUse;
import dev.limbeck.processor.report.Origin;
import dev.limbeck.processor.report.Problems;
import dev.limbeck.schema.NamedType;
import dev.limbeck.schema.QualifiedName;
import dev.limbeck.schema.Sequence;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The tables, sequences and types that came together so far. Mutable. */
final class Tables {

  /** A sequence and who needs it. */
  record SequenceDraft(Sequence sequence, String key, Origin origin, boolean ours) {}

  private final Naming naming;
  private final NameRules nameRules;
  private final Optional<String> defaultSchema;
  private final Map<QualifiedName, TableDraft> tables = new LinkedHashMap<>();
  private final Map<QualifiedName, SequenceDraft> sequences = new LinkedHashMap<>();
  private final Map<QualifiedName, NamedType> types = new LinkedHashMap<>();
  private final Map<QualifiedName, TableDraft> structs = new LinkedHashMap<>();
  private final Set<TableDraft> hidden = new HashSet<>();

  /**
   * @param schema the schema of what has none of its own
   */
  Tables(Naming naming, Optional<String> schema, Problems problems) {
    this.naming = naming;
    this.defaultSchema = schema.map(this::schema);
    this.nameRules = new NameRules(problems);
  }

  /** Returns the table of that name, made by its first user. */
  TableDraft table(Name logical, Optional<String> schema, String key, Origin origin) {
    Name physical = naming.physical(logical);
    nameRules.check("table", physical, origin);
    QualifiedName name = new QualifiedName(schema, physical.inCatalog());
    return tables.computeIfAbsent(name, each -> new TableDraft(each, physical, key, origin));
  }

  /** Returns a table that is never made: an abstract class has its columns in its subclasses'. */
  TableDraft hidden(Name logical, String key, Origin origin) {
    Name physical = naming.physical(logical);
    TableDraft table =
        new TableDraft(QualifiedName.of(physical.inCatalog()), physical, key, origin);
    hidden.add(table);
    return table;
  }

  /** Returns a table that is never made: it holds what the attributes of a type are to be. */
  TableDraft struct(Name name, Origin origin) {
    nameRules.check("type", name, origin);
    QualifiedName type = QualifiedName.of(name.inCatalog());
    TableDraft table = new TableDraft(type, name, "type " + type, origin);
    hidden.add(table);
    structs.putIfAbsent(type, table);
    return table;
  }

  /** Returns where the attributes of types come from. */
  Collection<TableDraft> structs() {
    return structs.values();
  }

  boolean isHidden(TableDraft table) {
    return hidden.contains(table);
  }

  /** Returns the schema that an annotation names, or that everything has. */
  Optional<String> schema(Optional<AnnotationUse> use) {
    Optional<Name> schema =
        use.flatMap(each -> each.text("schema"))
            .filter(text -> !text.isBlank())
            .map(text -> naming.physical(naming.written(text)));
    schema.ifPresent(name -> nameRules.check("schema", name, use.orElseThrow().originOf("schema")));
    return schema.map(Name::inCatalog).or(() -> defaultSchema);
  }

  /** Returns the schema of that name, or that everything has. */
  Optional<String> schemaOf(Optional<String> name) {
    return name.filter(text -> !text.isBlank()).map(this::schema).or(() -> defaultSchema);
  }

  private String schema(String text) {
    return naming.physical(naming.written(text)).inCatalog();
  }

  void checkColumn(Name physical, Origin origin) {
    nameRules.check("column", physical, origin);
  }

  void checkSequence(Name physical, Origin origin) {
    nameRules.check("sequence", physical, origin);
  }

  Optional<SequenceDraft> sequence(QualifiedName name) {
    return Optional.ofNullable(sequences.get(name));
  }

  void add(SequenceDraft draft) {
    sequences.put(draft.sequence().name(), draft);
  }

  /** Adds a type, and returns the other one that has its name already. */
  Optional<NamedType> add(NamedType type) {
    return Optional.ofNullable(types.putIfAbsent(type.name(), type))
        .filter(known -> !known.equals(type));
  }

  Collection<TableDraft> tables() {
    return tables.values();
  }

  Collection<SequenceDraft> sequences() {
    return sequences.values();
  }

  Collection<NamedType> types() {
    return types.values();
  }
}
