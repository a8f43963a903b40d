package dev.limbeck.processor.mapping;

import dev.limbeck.processor.entity.AnnotationUse;
import dev.limbeck.processor.entity.Annotations;
import dev.limbeck.processor.entity.AttributeModel;
import dev.limbeck.processor.entity.EntityClass;
import dev.limbeck.processor.entity.JavaType;
import dev.limbeck.processor.entity.Jpa;
import dev.limbeck.processor.report.Origin;
import dev.limbeck.processor.report.ProblemCode;
import dev.limbeck.schema.QualifiedName;
import dev.limbeck.schema.Sequence;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Identity columns, sequences and generator tables. */
final class Generators {
  private static final String GENERIC = Jpa.HIBERNATE + "GenericGenerator";
  private static final List<String> KINDS =
      List.of(Annotated.SEQUENCE_GENERATOR, Annotated.TABLE_GENERATOR, GENERIC);
  private static final int DEFAULT_INCREMENT = 50;
  private static final Set<String> NUMBERED = Set.of("smallint", "integer", "bigint");
  private static final Set<String> KNOWN =
      Set.of(
          "native",
          "assigned",
          "sequence",
          "enhanced-sequence",
          "table",
          "enhanced-table",
          "identity",
          "increment",
          "foreign",
          "uuid",
          "uuid.hex",
          "uuid2",
          "select",
          "guid");
  private static final String UUID = Jpa.HIBERNATE + "UuidGenerator";
  private static final String ID_GENERATOR_TYPE = Jpa.HIBERNATE + "IdGeneratorType";

  private final Run run;
  private final Columns columns;
  private final Map<String, AnnotationUse> named = new LinkedHashMap<>();

  Generators(Run run, Columns columns) {
    this.run = run;
    this.columns = columns;
    collect(run.model().packages());
    for (EntityClass entity : run.model().entities()) {
      entity.superclasses().forEach(each -> collect(each.annotations()));
      collect(entity.annotations());
      entity.attributes().forEach(this::collect);
    }
  }

  private void collect(AttributeModel attribute) {
    collect(attribute.annotations());
    if (attribute instanceof AttributeModel.Embedded embedded) {
      collect(embedded.embeddable().annotations());
      embedded.embeddable().attributes().forEach(this::collect);
    }
  }

  private void collect(Annotations annotations) {
    for (String type : KINDS) {
      for (AnnotationUse use : annotations.all(type)) {
        use.text("name").ifPresent(name -> named.putIfAbsent(name, use));
      }
    }
  }

  /** Adds what the identifier of {@code entity}'s own table needs. */
  void map(EntityDraft entity) {
    mapCollectionIds(entity);
    boolean root = entity.parent().isEmpty();
    if (!root && entity.strategy() != EntityDraft.Strategy.TABLE_PER_CLASS) {
      return;
    }
    for (AttributeModel attribute : parts(entity)) {
      Annotations annotations = attribute.annotations();
      Optional<AnnotationUse> generated = annotations.find(Annotated.GENERATED_VALUE);
      Optional<AnnotationUse> own = annotations.find(ID_GENERATOR_TYPE);
      Optional<AnnotationUse> form = NativeSequence.of(annotations);
      if (own.isPresent()) {
        generic(entity, attribute, own.get(), root);
      } else if (form.isPresent() && root) {
        sequence(entity, form.get(), form);
      } else if (generated.isPresent() && !annotations.has(UUID) && !isDerived(entity, attribute)) {
        map(entity, attribute, generated.get(), root);
      }
    }
  }

  /** Returns the attributes of the key, an embedded one's parts among them. */
  private static List<AttributeModel> parts(EntityDraft entity) {
    List<AttributeModel> parts = new ArrayList<>(entity.idAttributes());
    for (AttributeModel attribute : entity.idAttributes()) {
      if (attribute instanceof AttributeModel.Embedded embedded) {
        parts.addAll(embedded.embeddable().attributes());
      }
    }
    return parts;
  }

  /** A reference gives a derived identifier its value, whatever else is asked for. */
  private static boolean isDerived(EntityDraft entity, AttributeModel attribute) {
    return !(attribute instanceof AttributeModel.Basic)
        || (entity.idAttributes().size() == 1
            && entity.root().source().attributes().stream()
                .flatMap(each -> each.annotations().find(Annotated.MAPS_ID).stream())
                .anyMatch(use -> use.text("value").isEmpty()));
  }

  /** Rows of bags may have numbers of their own. */
  private void mapCollectionIds(EntityDraft entity) {
    for (AttributeModel attribute : entity.source().attributes()) {
      Optional<AnnotationUse> use = attribute.annotations().find(Jpa.HIBERNATE + "CollectionId");
      Optional<AnnotationUse> generator =
          use.flatMap(each -> each.text("generator")).map(named::get);
      String kind = generator.map(AnnotationUse::type).orElse("");
      if (kind.equals(Annotated.SEQUENCE_GENERATOR)) {
        sequence(entity, use.get(), generator);
      } else if (kind.equals(Annotated.TABLE_GENERATOR)) {
        table(entity, use.get(), generator);
      }
    }
  }

  private void map(
      EntityDraft entity, AttributeModel attribute, AnnotationUse generated, boolean root) {
    String strategy = generated.text("strategy").orElse("AUTO");
    Optional<AnnotationUse> generator =
        generator(entity, attribute, generated)
            .or(() -> NativeSequence.ofClass(entity, attribute, strategy));
    boolean generic = generator.filter(use -> use.type().equals(GENERIC)).isPresent();
    boolean known = strategy.equals("AUTO") && isKnown(generated, generator);
    if (generic && !known) {
      generic(entity, attribute, generator.get(), root);
    } else if (known) {
      generic(entity, attribute, generated, root);
    } else if (strategy.equals("IDENTITY")) {
      identity(entity, attribute);
    } else if (root && isTable(strategy, generator)) {
      table(entity, generated, generator);
    } else if (root && isSequence(strategy, attribute, generated, generator)) {
      sequence(entity, generated, generator);
    }
  }

  /** Returns whether the generator's name is one that Hibernate has for a generator of its own. */
  private boolean isKnown(AnnotationUse generated, Optional<AnnotationUse> generator) {
    String name = generated.text("generator").orElse("");
    if (run.options().isHibernate6()) {
      return generator.isEmpty() && name.equalsIgnoreCase("increment");
    }
    return name.equals("increment") || (generator.isEmpty() && KNOWN.contains(name));
  }

  private void identity(EntityDraft entity, AttributeModel attribute) {
    for (ColumnDraft column : entity.columns(attribute.name())) {
      if (NUMBERED.contains(column.type().name())
          && entity.strategy() != EntityDraft.Strategy.TABLE_PER_CLASS) {
        column.identity();
      } else {
        run.problems()
            .report(
                ProblemCode.INVALID_IDENTITY,
                attribute.member().origin(),
                attribute.member().label()
                    + " can't be numbered by its column: "
                    + (NUMBERED.contains(column.type().name())
                        ? "the hierarchy has a table per class, and so no one column."
                        : "PostgreSQL does that for whole numbers, not for " + column.type() + ".")
                    + " Use another strategy, such as GenerationType.SEQUENCE or UUID.");
      }
    }
  }

  /** Returns the generator that is named, else the unnamed one beside the attribute or class. */
  private Optional<AnnotationUse> generator(
      EntityDraft entity, AttributeModel attribute, AnnotationUse generated) {
    return run.options().isHibernate6()
        ? generator6(entity, attribute, generated)
        : generator7(entity, attribute, generated);
  }

  /** A name may be given twice; the generator of the class itself is meant. */
  private Optional<AnnotationUse> generator6(
      EntityDraft entity, AttributeModel attribute, AnnotationUse generated) {
    List<Annotations> near = new ArrayList<>(List.of(attribute.annotations()));
    near.add(entity.source().annotations());
    entity.source().superclasses().forEach(each -> near.add(each.annotations()));
    return generated
        .text("generator")
        .flatMap(
            name ->
                near.stream()
                    .flatMap(each -> KINDS.stream().flatMap(type -> each.all(type).stream()))
                    .filter(use -> use.text("name").filter(name::equals).isPresent())
                    .findFirst()
                    .or(() -> Optional.ofNullable(named.get(name))));
  }

  /**
   * From 7 on, Hibernate looks for the kinds that the strategy means, beside the attribute, on the
   * entity, on the class that declares the attribute, and on packages: never on other entities.
   */
  private Optional<AnnotationUse> generator7(
      EntityDraft entity, AttributeModel attribute, AnnotationUse generated) {
    List<Annotations> near = new ArrayList<>(List.of(attribute.annotations()));
    near.add(entity.source().annotations());
    entity.source().superclasses().stream()
        .filter(each -> each.className().equals(attribute.member().owner()))
        .forEach(each -> near.add(each.annotations()));
    Optional<String> name = generated.text("generator");
    near.add(run.model().packages());
    return kinds(generated.text("strategy").orElse("AUTO")).stream()
        .flatMap(kind -> nearest(near, kind, name).stream())
        .findFirst();
  }

  private static List<String> kinds(String strategy) {
    return switch (strategy) {
      case "AUTO" -> KINDS;
      case "SEQUENCE" -> List.of(Annotated.SEQUENCE_GENERATOR);
      case "TABLE" -> List.of(Annotated.TABLE_GENERATOR);
      default -> List.of();
    };
  }

  /** One without a name stands in for any; one of that name goes first, wherever it is. */
  private static Optional<AnnotationUse> nearest(
      List<Annotations> near, String kind, Optional<String> name) {
    List<AnnotationUse> uses = near.stream().flatMap(each -> each.all(kind).stream()).toList();
    if (name.isEmpty()) {
      return uses.stream().findFirst();
    }
    return uses.stream()
        .filter(use -> use.text("name").equals(name))
        .findFirst()
        .or(() -> uses.stream().filter(use -> use.text("name").isEmpty()).findFirst());
  }

  private static boolean isTable(String strategy, Optional<AnnotationUse> generator) {
    return strategy.equals("TABLE")
        || (strategy.equals("AUTO")
            && generator.filter(use -> use.type().equals(Annotated.TABLE_GENERATOR)).isPresent());
  }

  private boolean isSequence(
      String strategy,
      AttributeModel attribute,
      AnnotationUse generated,
      Optional<AnnotationUse> generator) {
    if (strategy.equals("SEQUENCE")) {
      return true;
    }
    if (!strategy.equals("AUTO")) {
      return false;
    }
    JavaType type = attribute.member().type();
    boolean newer = !run.options().isHibernate6();
    boolean random =
        (type.is("java.util.UUID") || (type.is("java.lang.String") && newer))
            && !(attribute.member().generic() && newer);
    return !random || generator.isPresent() || generated.text("generator").isPresent();
  }

  private void sequence(
      EntityDraft entity, AnnotationUse generated, Optional<AnnotationUse> generator) {
    Name name =
        generator
            .flatMap(
                use ->
                    run.naming()
                        .given(use, "sequenceName")
                        .or(() -> run.naming().given(use, "name")))
            .or(() -> run.naming().given(generated, "generator"))
            .orElseGet(() -> defaultName(entity));
    long start = generator.flatMap(use -> use.longNumber("initialValue")).orElse(1L);
    long increment =
        generator.flatMap(use -> use.longNumber("allocationSize")).orElse((long) DEFAULT_INCREMENT);
    add(
        entity,
        name,
        run.tables().schema(generator),
        start,
        increment,
        generator.flatMap(use -> use.text("options")),
        generator.map(AnnotationUse::origin).orElse(generated.origin()));
  }

  private Name defaultName(EntityDraft entity) {
    EntityClass source = entity.root().source();
    Optional<String> written =
        source
            .annotations()
            .find(Annotated.TABLE)
            .flatMap(use -> use.text("name"))
            .filter(text -> !text.isBlank());
    return run.naming().written(run.naming().entityTable(source, written).text() + "_SEQ");
  }

  private void add(
      EntityDraft entity,
      Name logical,
      Optional<String> schema,
      long start,
      long increment,
      Optional<String> options,
      Origin origin) {
    Name physical = run.naming().physical(logical);
    run.tables().checkSequence(physical, origin);
    QualifiedName name = new QualifiedName(schema, physical.inCatalog());
    long step = increment == 0 ? 1 : increment;
    Sequence sequence = new Sequence(name, start, step, withRange(start, step, options));
    Optional<Tables.SequenceDraft> known = run.tables().sequence(name);
    if (known.isPresent()) {
      reportContradiction(known.get().sequence(), sequence, origin);
      if (!known.get().ours() && entity.isOurs()) {
        run.tables().add(new Tables.SequenceDraft(sequence, known.get().key(), origin, true));
      }
      return;
    }
    run.tables()
        .add(
            new Tables.SequenceDraft(
                sequence, "sequence " + entity.source().className(), origin, entity.isOurs()));
  }

  /** A start beyond PostgreSQL's own limit moves the limit. */
  private static Optional<String> withRange(long start, long step, Optional<String> options) {
    if (step > 0 ? start > 0 : start < 0) {
      return options;
    }
    String range = (step > 0 ? "minvalue " : "maxvalue ") + start;
    return Optional.of(options.map(more -> range + " " + more).orElse(range));
  }

  private void reportContradiction(Sequence known, Sequence other, Origin origin) {
    if (known.start() != other.start() || known.increment() != other.increment()) {
      run.problems()
          .report(
              ProblemCode.CONFLICTING_SEQUENCE,
              origin,
              "The sequence "
                  + known.name()
                  + " starts at "
                  + known.start()
                  + " in steps of "
                  + known.increment()
                  + " elsewhere, at "
                  + other.start()
                  + " in steps of "
                  + other.increment()
                  + " here. Give both generators the same initialValue and allocationSize, or"
                  + " different sequences.");
    }
  }

  private void table(
      EntityDraft entity, AnnotationUse generated, Optional<AnnotationUse> generator) {
    Name name =
        generator
            .flatMap(use -> run.naming().given(use, "table"))
            .or(() -> generator.flatMap(use -> run.naming().given(use, "name")))
            .or(() -> run.naming().given(generated, "generator"))
            .orElseGet(() -> run.naming().written("hibernate_sequences"));
    table(
        entity,
        name,
        run.tables().schema(generator),
        generator.flatMap(use -> run.naming().given(use, "pkColumnName")),
        generator.flatMap(use -> run.naming().given(use, "valueColumnName")),
        generator.map(AnnotationUse::origin).orElse(generated.origin()));
  }

  private void table(
      EntityDraft entity,
      Name name,
      Optional<String> schema,
      Optional<Name> key,
      Optional<Name> value,
      Origin origin) {
    TableDraft table = run.tables().table(name, schema, "generator " + name.text(), origin);
    table.ours(entity.isOurs());
    Site site = new Site(entity, table, "", Overrides.NONE, Site.Rules.ELEMENT, "%s");
    ColumnDraft keyColumn =
        columns.asWritten(
            site,
            key.orElseGet(() -> run.naming().written("sequence_name")),
            "generator key",
            ColumnDefinition.of("varchar(255)"),
            origin);
    ColumnDraft valueColumn =
        columns.asWritten(
            site,
            value.orElseGet(() -> run.naming().written("next_val")),
            "generator value",
            ColumnDefinition.of("bigint"),
            origin);
    ColumnDraft added = table.add(keyColumn.at(run.nextPosition()));
    table.add(valueColumn.at(run.nextPosition()));
    table.primaryKey(List.of(added));
  }

  /** Adds what a generator needs that is named by its class, or by a short name for one. */
  private void generic(
      EntityDraft entity, AttributeModel attribute, AnnotationUse generator, boolean root) {
    String strategy =
        Optional.of(generator)
            .filter(use -> !use.type().equals(Annotated.GENERATED_VALUE))
            .flatMap(use -> use.text("strategy"))
            .or(() -> generator.text("generator"))
            .or(() -> generator.text("type"))
            .or(() -> generator.text("value"))
            .orElse("native");
    String simple = strategy.substring(strategy.lastIndexOf('.') + 1);
    Map<String, String> parameters = new LinkedHashMap<>();
    for (AnnotationUse parameter : generator.allNested("parameters")) {
      parameters.put(parameter.text("name").orElse(""), parameter.text("value").orElse(""));
    }
    switch (simple) {
      case "identity", "IdentityGenerator" -> {
        if (generator.type().equals(ID_GENERATOR_TYPE)) {
          return; // An own annotation has no effect on the column.
        }
        if (!run.options().isHibernate6()) {
          identity(entity, attribute);
        } else if (root) {
          genericSequence(entity, generator, parameters);
        }
      }
      case "native",
          "NativeGenerator",
          "sequence",
          "enhanced-sequence",
          "SequenceStyleGenerator" -> {
        if (root) {
          genericSequence(entity, generator, parameters);
        }
      }
      case "table", "enhanced-table", "TableGenerator" -> {
        if (root) {
          genericTable(entity, generator, parameters);
        }
      }
      default -> {
        // Made by the application itself: increment, assigned, uuid, a class of its own.
      }
    }
  }

  private void genericSequence(
      EntityDraft entity, AnnotationUse generator, Map<String, String> parameters) {
    add(
        entity,
        parameter(parameters, "sequence_name")
            .or(() -> parameter(parameters, "sequence"))
            .or(() -> run.naming().given(generator, "name"))
            .orElseGet(() -> defaultName(entity)),
        schema(parameters),
        number(parameters, "initial_value", 1),
        number(parameters, "increment_size", DEFAULT_INCREMENT),
        Optional.empty(),
        generator.origin());
  }

  private void genericTable(
      EntityDraft entity, AnnotationUse generator, Map<String, String> parameters) {
    table(
        entity,
        parameter(parameters, "table_name")
            .or(() -> run.naming().given(generator, "name"))
            .orElseGet(() -> run.naming().written("hibernate_sequences")),
        schema(parameters),
        parameter(parameters, "segment_column_name"),
        parameter(parameters, "value_column_name"),
        generator.origin());
  }

  private Optional<Name> parameter(Map<String, String> parameters, String name) {
    return Optional.ofNullable(parameters.get(name)).map(run.naming()::written);
  }

  private Optional<String> schema(Map<String, String> parameters) {
    return run.tables().schemaOf(Optional.ofNullable(parameters.get("schema")));
  }

  private static long number(Map<String, String> parameters, String name, long otherwise) {
    String text = parameters.getOrDefault(name, "").strip();
    return text.matches("-?\\d{1,18}") ? Long.parseLong(text) : otherwise;
  }
}
