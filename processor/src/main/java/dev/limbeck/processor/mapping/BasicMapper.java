package dev.limbeck.processor.mapping;

import dev.limbeck.processor.entity.AnnotationUse;
import dev.limbeck.processor.entity.Annotations;
import dev.limbeck.processor.entity.HibernateVersion;
import dev.limbeck.processor.entity.JavaType;
import dev.limbeck.processor.entity.Jpa;
import dev.limbeck.processor.entity.Member;
import dev.limbeck.processor.report.Origin;
import dev.limbeck.processor.report.ProblemCode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Maps values that have one column. */
final class BasicMapper {
  /**
   * A value in need of a column.
   *
   * @param annotations those that are about this value, not about another part of the attribute
   * @param override the attribute's name as overrides call it from the site
   * @param role tells the columns of one attribute apart
   */
  record Value(
      Site site,
      Member member,
      JavaType type,
      Annotations annotations,
      ColumnSpec spec,
      Name defaultName,
      String override,
      String role) {}

  private static final String TIME_ZONE_STORAGE = Jpa.HIBERNATE + "TimeZoneStorage";
  private static final Set<String> ZONED =
      Set.of("java.time.OffsetDateTime", "java.time.ZonedDateTime", "java.time.OffsetTime");
  private static final String FRACTION = Jpa.HIBERNATE + "FractionalSeconds";
  private static final String TENANT_ID = Jpa.HIBERNATE + "TenantId";
  private static final String PARTITION_KEY = Jpa.HIBERNATE + "PartitionKey";

  private static final String[] TIMESTAMPS = {
    Jpa.HIBERNATE + "CreationTimestamp",
    Jpa.HIBERNATE + "UpdateTimestamp",
    Jpa.HIBERNATE + "CurrentTimestamp"
  };

  private final Run run;
  private final Columns columns;

  BasicMapper(Run run, Columns columns) {
    this.run = run;
    this.columns = columns;
  }

  /** Maps an attribute; empty where it has no column. */
  List<ColumnDraft> attribute(Site site, Member member) {
    Annotations annotations = member.annotations();
    if (annotations.hasAny(Annotated.FORMULA, Jpa.HIBERNATE + "Parent")) {
      return List.of();
    }
    Value value = value(site, member);
    return column(value).map(column -> withZone(value, column)).orElse(List.of());
  }

  private Value value(Site site, Member member) {
    Optional<AnnotationUse> column = site.overrides().column(member.name());
    ColumnSpec spec = new ColumnSpec(column.or(() -> member.annotations().find(Annotated.COLUMN)));
    boolean zoned = hasZone(member);
    ColumnSpec own = zoned ? spec.without("table", "unique") : spec;
    return new Value(
        site,
        member,
        member.type(),
        zoned ? member.annotations().without(Annotated.BASIC) : member.annotations(),
        member.annotations().find(FRACTION).map(own::withSecondPrecision).orElse(own),
        run.naming().written(run.naming().attribute(member)),
        member.name(),
        "");
  }

  /** Maps a value to a column in its table; reports where there is none for its type. */
  Optional<ColumnDraft> column(Value value) {
    Constraints constraints = constraints(value);
    Optional<AnnotationUse> explicit =
        Converters.explicit(value.annotations(), value.site().overrides(), value.override())
            .filter(use -> !Converters.isContradicted(value.annotations()));
    Optional<Converters.Conversion> conversion =
        value.member().generic() && explicit.isEmpty()
            ? Optional.empty() // Converters look for the type that is written.
            : run.converters().find(value.type(), value.annotations(), explicit);
    Annotations about =
        conversion.isPresent()
            ? value.annotations().without(Jpa.PERSISTENCE + "Enumerated")
            : value.annotations();
    JavaType type = conversion.map(Converters.Conversion::type).orElse(value.type());
    Optional<ColumnShape> shape =
        run.types()
            .shape(
                new ColumnTypes.Request(
                    type, inOneColumn(value, about), value.spec(), constraints));
    if (shape.isEmpty()) {
      if (conversion.isPresent()) {
        reportConverted(value.member(), type);
      } else {
        reportUnmapped(value);
      }
      return Optional.empty();
    }
    shape.get().enumType().ifPresent(run.tables()::add);
    Optional<String> condition =
        conversion
            .flatMap(Converters.Conversion::condition)
            .or(() -> conversion.isPresent() ? Optional.empty() : shape.get().condition());
    int size = PhysicalSizes.of(shape.get().natural(), value.spec());
    return Optional.of(build(value, shape.get().definition(), condition, constraints).sized(size));
  }

  /** Maps an attribute whose column has that type, unless its annotation says another. */
  ColumnDraft whole(Site site, Member member, ColumnDefinition definition) {
    Value value = value(site, member);
    ColumnDefinition written =
        value.spec().definition().map(ColumnDefinition::parse).orElse(definition);
    return build(value, written, Optional.empty(), constraints(value));
  }

  private ColumnDraft build(
      Value value,
      ColumnDefinition definition,
      Optional<String> condition,
      Constraints constraints) {
    Site site = value.site();
    ColumnSpec spec = value.spec();
    Name logical = columns.name(site, spec, value.defaultName());
    ColumnDefinition whole =
        spec.options()
            .map(options -> ColumnDefinition.parse(definition.type() + " " + options))
            .orElse(definition);
    ColumnDraft draft =
        columns
            .draft(
                site,
                logical,
                site.path() + value.member().name() + value.role(),
                whole,
                origin(value))
            .at(run.nextPosition())
            .readOnly(spec.isReadOnly())
            .required(isRequired(value, constraints));
    addChecks(draft, condition, constraints, value.annotations());
    columns.decorate(draft, spec);
    draft.comment(value.annotations().text(Annotated.COMMENT, "value"));
    draft.defaultTo(value.annotations().text(Annotated.COLUMN_DEFAULT, "value"));
    draft.generatedAs(
        value.annotations().text(Jpa.HIBERNATE + "GeneratedColumn", "value"),
        !run.options().isAtLeast(HibernateVersion.V7_4));
    TableDraft table = columns.table(site, spec);
    ColumnDraft added = columns.add(site, table, draft);
    if (spec.isUnique() || whole.unique()) {
      table.unique(List.of(added), value.member().origin());
    }
    return added;
  }

  /** What an override says of a column stands where the override does. */
  private static Origin origin(Value value) {
    Origin own = value.member().origin();
    return value.site().overrides().column(value.override()).map(AnnotationUse::origin).orElse(own);
  }

  /** The size of what isn't a text is no length, even where it is converted to one. */
  private Constraints constraints(Value value) {
    if (!run.options().beanValidation() || !value.site().rules().validated()) {
      return Constraints.NONE;
    }
    Constraints all = Constraints.of(value.annotations());
    return value.type().is("java.lang.String") ? all : all.withoutLength();
  }

  /** See the rules: a primitive counts only where no column is declared. */
  private boolean isRequired(Value value, Constraints constraints) {
    Site.Rules rules = value.site().rules();
    Optional<AnnotationUse> basic = value.annotations().find(Annotated.BASIC);
    boolean counts =
        basic.isEmpty()
            ? rules.primitives()
            : (rules.primitives() || rules.optional()) && !run.options().isHibernate6();
    boolean primitive = counts && value.type().isPrimitive() && !value.spec().isGiven();
    boolean optional = basic.map(use -> use.flag("optional", true)).orElse(true);
    boolean looseKey = value.role().equals(" key"); // It stands in the table of an entity.
    return rules.always()
        || (value.spec().isRequired() && !looseKey)
        || primitive
        || (rules.optional() && !optional)
        || (rules.validatedNotNull() && constraints.notNull())
        || value.annotations().has(TENANT_ID)
        || isRequiredByVersion(value.annotations());
  }

  /** Newer versions of Hibernate require more and more. */
  private boolean isRequiredByVersion(Annotations annotations) {
    MappingOptions options = run.options();
    return (annotations.has(PARTITION_KEY) && options.isAtLeast(HibernateVersion.V7_1))
        || (annotations.has(Annotated.VERSION) && options.isAtLeast(HibernateVersion.V7_3))
        || (annotations.hasAny(TIMESTAMPS) && options.isAtLeast(HibernateVersion.V7_4));
  }

  private static void addChecks(
      ColumnDraft draft,
      Optional<String> condition,
      Constraints constraints,
      Annotations annotations) {
    String name = SqlNames.spelled(draft.name());
    condition.ifPresent(text -> draft.check(Optional.empty(), name + " " + text));
    constraints.bounds().forEach(bound -> draft.check(Optional.empty(), name + bound));
    draft.definition().checks().forEach(draft::writtenCheck);
    for (AnnotationUse check : annotations.all(Annotated.CHECK)) {
      check
          .text("constraints")
          .ifPresent(expression -> draft.check(check.text("name"), expression));
    }
  }

  /** PostgreSQL keeps no zone: where it has to be kept, it has a column of its own. */
  private static boolean hasZone(Member member) {
    return ZONED.contains(member.type().name())
        && storage(member.annotations())
            .filter(each -> each.equals("COLUMN") || each.equals("AUTO"))
            .isPresent();
  }

  private static Optional<String> storage(Annotations annotations) {
    return annotations.find(TIME_ZONE_STORAGE).map(use -> use.text("value").orElse("AUTO"));
  }

  /** Elements of a collection have no column beside theirs. */
  private static Annotations inOneColumn(Value value, Annotations annotations) {
    boolean element = !value.type().equals(value.member().type());
    if (!element || storage(annotations).filter("COLUMN"::equals).isEmpty()) {
      return annotations;
    }
    Map<String, Object> values = Map.of("value", "NORMALIZE");
    AnnotationUse use = AnnotationUse.of(TIME_ZONE_STORAGE, values, value.member().origin());
    return annotations.without(TIME_ZONE_STORAGE).plus(List.of(use));
  }

  /** A time with its zone beside it has two columns. */
  private List<ColumnDraft> withZone(Value value, ColumnDraft column) {
    if (!hasZone(value.member())) {
      return List.of(column);
    }
    ColumnSpec spec = new ColumnSpec(value.annotations().find(Jpa.HIBERNATE + "TimeZoneColumn"));
    Name otherwise = new Name(column.logical().text() + "_tz", column.logical().quoted());
    ColumnDraft zone =
        columns
            .draft(
                value.site(),
                spec.use().flatMap(use -> run.naming().given(use, "name")).orElse(otherwise),
                value.site().path() + value.member().name() + " zone",
                spec.definition()
                    .map(ColumnDefinition::parse)
                    .orElseGet(() -> ColumnDefinition.of("integer")),
                value.member().origin())
            .at(run.nextPosition())
            .required(!column.isNullable());
    return List.of(column, columns.add(value.site(), columns.table(value.site(), spec), zone));
  }

  private void reportConverted(Member member, JavaType type) {
    report(
        member,
        ": its converter makes it a "
            + type.spelled()
            + ", which has no column type. Let the converter make it something that has one.");
  }

  private void reportUnmapped(Value value) {
    if (run.types().isOwn(value.type(), value.annotations())) {
      reportOwnType(value.member());
    } else {
      report(
          value.member(),
          ": "
              + value.type().spelled()
              + " has no column type. "
              + Remedies.ofType(run, value.type()));
    }
  }

  /** Reports that a class of the application decides on the column. */
  void reportOwnType(Member member) {
    report(
        member,
        " has a type of its own, whose column is known at run time only. Add"
            + " @Column(columnDefinition = \"…\") or a @JdbcTypeCode that Limbeck knows.");
  }

  private void report(Member member, String text) {
    run.problems().report(ProblemCode.UNMAPPED_TYPE, member.origin(), member.label() + text);
  }
}
