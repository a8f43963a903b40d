package dev.limbeck.processor.mapping;

import dev.limbeck.processor.entity.Annotations;
import dev.limbeck.processor.entity.HibernateVersion;
import dev.limbeck.processor.entity.JavaType;
import dev.limbeck.processor.entity.JavaType.Kind;
import dev.limbeck.processor.entity.Jpa;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** Says which PostgreSQL type holds a Java type. */
final class ColumnTypes {
  private static final String LOB = Jpa.PERSISTENCE + "Lob";
  private static final String TEMPORAL = Jpa.PERSISTENCE + "Temporal";
  private static final String TIME_ZONE_STORAGE = Jpa.HIBERNATE + "TimeZoneStorage";
  private static final Set<SqlKind> LARGE =
      Set.of(SqlKind.VARCHAR, SqlKind.CHAR, SqlKind.BYTEA, SqlKind.OID);

  /** What becomes an array; a class that implements one of them is serialized. */
  private static final Set<String> COLLECTIONS =
      Set.of("java.util.Collection", "java.util.List", "java.util.Set", "java.util.SortedSet");

  private static final Set<String> WITHOUT_COLUMN =
      Set.of("java.lang.Object", "java.util.Optional", "java.util.Map");

  /** Taken for the arrays of primitives where an annotation says how they are stored. */
  private static final Set<String> WRAPPED = Set.of("java.lang.Byte[]", "java.lang.Character[]");

  /** Arrays that are one value. */
  private static final Set<String> WHOLE = Set.of("byte[]", "char[]", "java.lang.Object[]");

  private static final Map<String, SqlKind> KINDS =
      Map.ofEntries(
          Map.entry("boolean", SqlKind.BOOLEAN),
          Map.entry("java.lang.Boolean", SqlKind.BOOLEAN),
          Map.entry("byte", SqlKind.SMALLINT),
          Map.entry("java.lang.Byte", SqlKind.SMALLINT),
          Map.entry("short", SqlKind.SMALLINT),
          Map.entry("java.lang.Short", SqlKind.SMALLINT),
          Map.entry("int", SqlKind.INTEGER),
          Map.entry("java.lang.Integer", SqlKind.INTEGER),
          Map.entry("java.time.Year", SqlKind.INTEGER),
          Map.entry("long", SqlKind.BIGINT),
          Map.entry("java.lang.Long", SqlKind.BIGINT),
          Map.entry("float", SqlKind.REAL),
          Map.entry("java.lang.Float", SqlKind.REAL),
          Map.entry("double", SqlKind.DOUBLE),
          Map.entry("java.lang.Double", SqlKind.DOUBLE),
          Map.entry("char", SqlKind.CHAR),
          Map.entry("java.lang.Character", SqlKind.CHAR),
          Map.entry("java.lang.String", SqlKind.VARCHAR),
          Map.entry("char[]", SqlKind.VARCHAR),
          Map.entry("java.time.ZoneId", SqlKind.VARCHAR),
          Map.entry("java.time.ZoneOffset", SqlKind.VARCHAR),
          Map.entry("java.util.TimeZone", SqlKind.VARCHAR),
          Map.entry("java.util.Locale", SqlKind.VARCHAR),
          Map.entry("java.util.Currency", SqlKind.VARCHAR),
          Map.entry("java.lang.Class", SqlKind.VARCHAR),
          Map.entry("java.net.URL", SqlKind.VARCHAR),
          Map.entry("java.math.BigDecimal", SqlKind.NUMERIC),
          Map.entry("java.math.BigInteger", SqlKind.NUMERIC),
          Map.entry("java.time.Duration", SqlKind.NUMERIC),
          Map.entry("byte[]", SqlKind.BYTEA),
          Map.entry("java.lang.Object[]", SqlKind.BYTEA),
          Map.entry("java.sql.Blob", SqlKind.OID),
          Map.entry("java.sql.Clob", SqlKind.OID),
          Map.entry("java.sql.NClob", SqlKind.OID),
          Map.entry("java.time.LocalDate", SqlKind.DATE),
          Map.entry("java.sql.Date", SqlKind.DATE),
          Map.entry("java.time.LocalTime", SqlKind.TIME),
          Map.entry("java.sql.Time", SqlKind.TIME),
          Map.entry("java.time.OffsetTime", SqlKind.TIME),
          Map.entry("java.time.LocalDateTime", SqlKind.TIMESTAMP),
          Map.entry("java.util.Date", SqlKind.TIMESTAMP),
          Map.entry("java.util.Calendar", SqlKind.TIMESTAMP),
          Map.entry("java.sql.Timestamp", SqlKind.TIMESTAMP),
          Map.entry("java.time.Instant", SqlKind.TIMESTAMP_WITH_TIME_ZONE),
          Map.entry("java.time.OffsetDateTime", SqlKind.TIMESTAMP_WITH_TIME_ZONE),
          Map.entry("java.time.ZonedDateTime", SqlKind.TIMESTAMP_WITH_TIME_ZONE),
          Map.entry("java.util.UUID", SqlKind.UUID),
          Map.entry("java.net.InetAddress", SqlKind.INET));

  private static final String HIBERNATE_OWN = "org.hibernate.";

  private final MappingOptions options;
  private final Registrations registrations;

  ColumnTypes(MappingOptions options, Registrations registrations) {
    this.options = options;
    this.registrations = registrations;
  }

  /** A value that wants a column: its type, what is said about it, and its column's attributes. */
  record Request(JavaType type, Annotations annotations, ColumnSpec spec, Constraints constraints) {

    Request ofElement(JavaType element) {
      return new Request(element, annotations, spec, constraints);
    }
  }

  /** Returns the value's column, or nothing where Hibernate has none for it. */
  Optional<ColumnShape> shape(Request request) {
    Optional<String> definition = request.spec().definition();
    Optional<ColumnShape> natural = natural(request);
    if (definition.isEmpty()) {
      return natural;
    }
    ColumnDefinition written = ColumnDefinition.parse(definition.get());
    return Optional.of(natural.orElseGet(() -> ColumnShape.of("text")).withDefinition(written));
  }

  private Optional<ColumnShape> natural(Request request) {
    JavaType type = request.type();
    Annotations annotations = registrations.about(type, request.annotations());
    Optional<SqlKind> asked = asked(annotations);
    if (isOwn(type, annotations)) {
      return Optional.empty();
    }
    if (asked.filter(kind -> kind != SqlKind.ARRAY).isPresent()) {
      return Optional.of(ofKind(request, asked.get()));
    }
    if (WRAPPED.contains(type.name()) && annotations.hasAny(LOB, Jpa.HIBERNATE + "JavaType")) {
      SqlKind plain = type.is("java.lang.Byte[]") ? SqlKind.BYTEA : SqlKind.VARCHAR;
      return Optional.of(ofKind(request, annotations.has(LOB) ? SqlKind.OID : plain));
    }
    if (isPlural(type)) {
      if (isNested(type)) {
        return Optional.empty();
      }
      if (options.isHibernate6() && type.isArray() && component(type).is("java.lang.Class")) {
        return natural(request.ofElement(component(type))); // It takes the array for one.
      }
      return natural(request.ofElement(component(type)))
          .map(shape -> ColumnShape.of(shape.definition().type().name() + "[]"));
    }
    if (annotations.has(LOB) && isLarge(type)) {
      return Optional.of(ColumnShape.of("oid"));
    }
    if (type.isEnum()) {
      return Optional.of(Enums.shape(request, Optional.empty()));
    }
    return kind(type, annotations).map(kind -> ofKind(request, kind));
  }

  private ColumnShape ofKind(Request request, SqlKind kind) {
    if (request.type().isEnum()) {
      return Enums.shape(request, Optional.of(kind));
    }
    boolean letter =
        options.isAtLeast(HibernateVersion.V7_2)
            && request.type().boxed().is("java.lang.Boolean")
            && (kind == SqlKind.CHAR || kind == SqlKind.VARCHAR);
    return letter
        ? ColumnShape.of(spelled(request, kind), "in ('F','T')")
        : ColumnShape.of(spelled(request, kind));
  }

  /** Types with a column of their own, such as numbers, keep it. */
  private static boolean isLarge(JavaType type) {
    SqlKind known = KINDS.get(type.name());
    if (type.is("java.lang.Object[]")) {
      return false;
    }
    return known == null ? type.kind() == Kind.CLASS && type.serializable() : LARGE.contains(known);
  }

  /** An array or collection that isn't an element collection is one column. */
  static boolean isPlural(JavaType type) {
    return (type.isArray() && !WHOLE.contains(type.name()))
        || (COLLECTIONS.contains(type.name()) && !type.arguments().isEmpty());
  }

  /** Hibernate refuses arrays of arrays, except {@code byte[][]}. */
  private static boolean isNested(JavaType plural) {
    JavaType component = component(plural);
    return isPlural(component)
        || component.is("char[]")
        || (component.is("byte[]") && !plural.isArray());
  }

  private static JavaType component(JavaType type) {
    return type.arguments().get(0);
  }

  /** Returns whether the column is what a class says when the application runs. */
  boolean isOwn(JavaType type, Annotations attribute) {
    Annotations annotations = registrations.about(type, attribute);
    Optional<SqlKind> asked = asked(annotations);
    return (asked.isEmpty() && isOwn(annotations))
        || registrations.isRedefined(asked.or(() -> usual(type, annotations)))
        || (isPlural(type) && !isNested(type) && isOwn(component(type), attribute));
  }

  private Optional<SqlKind> usual(JavaType type, Annotations annotations) {
    if (annotations.has(LOB) && isLarge(type)) {
      return Optional.of(SqlKind.OID);
    }
    return type.isEnum() ? Optional.of(Enums.kind(annotations)) : kind(type, annotations);
  }

  private static boolean isOwn(Annotations annotations) {
    return annotations.hasAny(
            Jpa.HIBERNATE + "Type", Jpa.HIBERNATE + "JdbcType", Jpa.HIBERNATE + "JdbcTypeCode")
        || annotations
            .text(Jpa.HIBERNATE + "JavaType", "value")
            .filter(descriptor -> !isOfHibernate(descriptor))
            .isPresent();
  }

  static boolean isOfHibernate(String descriptor) {
    return descriptor.startsWith(HIBERNATE_OWN);
  }

  /** Returns whether values of the class of that name always have a column. */
  static boolean isKnown(String type) {
    return KINDS.containsKey(type);
  }

  private static Optional<SqlKind> asked(Annotations annotations) {
    Optional<SqlKind> byCode =
        annotations
            .find(Jpa.HIBERNATE + "JdbcTypeCode")
            .flatMap(use -> SqlKind.ofCode(use.number("value").orElse(Integer.MIN_VALUE)));
    return byCode.or(
        () ->
            annotations
                .text(Jpa.HIBERNATE + "JdbcType", "value")
                .filter(ColumnTypes::isOfHibernate)
                .flatMap(SqlKind::ofDescriptor));
  }

  private Optional<SqlKind> kind(JavaType type, Annotations annotations) {
    Optional<SqlKind> temporal = annotations.text(TEMPORAL, "value").map(SqlKind::valueOf);
    boolean calendar =
        !options.isAtLeast(HibernateVersion.V7_3) && type.is("java.util.GregorianCalendar");
    Optional<SqlKind> known =
        Optional.ofNullable(KINDS.get(calendar ? "java.util.Calendar" : type.name()));
    boolean plain = !type.name().startsWith("java.time.");
    if (known.filter(SqlKind::isTemporal).isPresent() && temporal.isPresent() && plain) {
      return temporal;
    }
    Optional<String> zone =
        annotations.find(TIME_ZONE_STORAGE).map(use -> use.text("value").orElse("DEFAULT"));
    if (zone.filter("NORMALIZE"::equals).isPresent()
        && known.filter(SqlKind.TIMESTAMP_WITH_TIME_ZONE::equals).isPresent()) {
      return Optional.of(SqlKind.TIMESTAMP);
    }
    if (zone.filter("NATIVE"::equals).isPresent() && type.is("java.time.OffsetTime")) {
      return Optional.of(SqlKind.TIME_WITH_TIME_ZONE);
    }
    boolean serialized =
        type.kind() == Kind.CLASS && type.serializable() && !WITHOUT_COLUMN.contains(type.name());
    return known.or(() -> serialized ? Optional.of(SqlKind.BYTEA) : Optional.empty());
  }

  /** Returns whether the value is only stored as a serialized object, which nobody wants. */
  static boolean isSerialized(JavaType type) {
    return type.kind() == Kind.CLASS && !KINDS.containsKey(type.name()) && !isPlural(type);
  }

  private String spelled(Request request, SqlKind kind) {
    return switch (kind) {
      case VARCHAR -> varchar(length(request, defaultLength(request.type(), 255)));
      case CHAR ->
          "char(" + length(request, defaultLength(request.type(), charLength(request))) + ")";
      case NUMERIC -> numeric(request);
      case REAL, DOUBLE -> floating(request, kind);
      case TIME -> time(request);
      case TIME_WITH_TIME_ZONE -> time(request) + " with time zone";
      case TIMESTAMP -> "timestamp(" + seconds(request, 6) + ")";
      case TIMESTAMP_WITH_TIME_ZONE -> "timestamp(" + seconds(request, 6) + ") with time zone";
      case VECTOR -> "vector" + arrayLength(request);
      default -> kind.spelled();
    };
  }

  private String time(Request request) {
    return "time(" + seconds(request, options.isHibernate6() ? 6 : 0) + ")";
  }

  private static int charLength(Request request) {
    return request.type().is("java.lang.String") ? 255 : 1;
  }

  private static int defaultLength(JavaType type, int otherwise) {
    return switch (type.name()) {
      case "java.util.UUID" -> 36;
      case "java.time.ZoneOffset" -> 6;
      case "java.util.Currency" -> 3;
      case "int", "java.lang.Integer" -> 11;
      case "long", "java.lang.Long" -> 20;
      default -> otherwise;
    };
  }

  private static int length(Request request, int otherwise) {
    OptionalInt valid = request.constraints().maxLength();
    if (valid.isPresent() && request.type().is("java.lang.String")) {
      return valid.getAsInt();
    }
    return request.spec().length().orElse(otherwise);
  }

  static String varchar(int length) {
    return length > 10_485_760 || length < 1 ? "text" : "varchar(" + length + ")";
  }

  private static int seconds(Request request, int otherwise) {
    return Math.min(6, request.spec().secondPrecision().orElse(otherwise));
  }

  /** A scale alone counts for nothing. */
  private static String numeric(Request request) {
    Optional<Constraints.Digits> digits = request.constraints().digits();
    if (digits.isPresent() && !request.type().is("java.time.Duration")) {
      int precision = digits.get().integer() + digits.get().fraction();
      return "numeric(" + precision + "," + digits.get().fraction() + ")";
    }
    int precision = request.spec().precision().orElse(0);
    if (precision > 0) {
      return "numeric(" + precision + "," + request.spec().scale().orElse(0) + ")";
    }
    return switch (request.type().name()) {
      case "java.math.BigInteger" -> "numeric(38,0)";
      case "java.time.Duration" -> "numeric(21,0)";
      case "int", "java.lang.Integer" -> "numeric(10,0)";
      case "long", "java.lang.Long" -> "numeric(19,0)";
      default -> "numeric(38,2)";
    };
  }

  /** Hibernate turns decimal digits into binary ones. */
  private static String floating(Request request, SqlKind kind) {
    int precision =
        request
            .constraints()
            .digits()
            .map(digits -> digits.integer() + digits.fraction())
            .orElse(request.spec().precision().orElse(0));
    if (precision > 0) {
      return "float(" + (int) Math.ceil(precision * (Math.log(10) / Math.log(2))) + ")";
    }
    boolean single = Set.of("float", "java.lang.Float").contains(request.type().name());
    return (single ? SqlKind.REAL : kind).spelled();
  }

  private static String arrayLength(Request request) {
    OptionalInt length =
        request
            .annotations()
            .find(Jpa.HIBERNATE + "Array")
            .map(use -> use.number("length"))
            .orElse(OptionalInt.empty());
    return length.isPresent() ? "(" + length.getAsInt() + ")" : "";
  }
}
