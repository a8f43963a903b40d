package dev.limbeck.processor.mapping;

import java.util.Arrays;
import java.util.Optional;

/** The kinds of PostgreSQL types that Hibernate uses. */
enum SqlKind {
  BOOLEAN("boolean", "Boolean"),
  SMALLINT("smallint", "SmallInt"),
  INTEGER("integer", "Integer"),
  BIGINT("bigint", "BigInt"),
  REAL("real", "Real"),
  DOUBLE("double precision", "Double"),
  NUMERIC("numeric", "Numeric"),
  CHAR("char", "Char"),
  VARCHAR("varchar", "Varchar"),
  LONG_VARCHAR("varchar(32600)", "LongVarchar"),
  TEXT("text", "Long32Varchar"),
  DATE("date", "Date"),
  TIME("time", "Time"),
  TIME_WITH_TIME_ZONE("time with time zone", "TimeWithTimeZone"),
  TIMESTAMP("timestamp", "Timestamp"),
  TIMESTAMP_WITH_TIME_ZONE("timestamp with time zone", "TimestampWithTimeZone"),
  UUID("uuid", "UUID"),
  BYTEA("bytea", "Varbinary"),
  OID("oid", "Blob"),
  INET("inet", "Inet"),
  JSON("jsonb", "Json"),
  XML("xml", "Xml"),
  INTERVAL_SECOND("interval second(6)", "IntervalSecond"),
  GEOMETRY("geometry", "Geometry"),
  GEOGRAPHY("geography", "Geography"),
  ARRAY("", "Array"),
  VECTOR("vector", "Vector"),
  NAMED_ENUM("", "NamedEnum"),
  NAMED_ORDINAL_ENUM("", "NamedOrdinalEnum"),
  ORDINAL_ENUM("smallint", "OrdinalEnum");

  private final String spelled;
  private final String descriptor;

  SqlKind(String spelled, String descriptor) {
    this.spelled = spelled;
    this.descriptor = descriptor;
  }

  String spelled() {
    return spelled;
  }

  boolean isTemporal() {
    return this == DATE || this == TIME || this == TIMESTAMP || this == TIMESTAMP_WITH_TIME_ZONE;
  }

  /** Returns the kind that a constant of {@code SqlTypes} stands for. */
  static Optional<SqlKind> ofCode(int code) {
    return switch (code) {
      case 16, -7 -> Optional.of(BOOLEAN);
      case 5, -6 -> Optional.of(SMALLINT);
      case 4 -> Optional.of(INTEGER);
      case -5 -> Optional.of(BIGINT);
      case 7 -> Optional.of(REAL);
      case 8, 6 -> Optional.of(DOUBLE);
      case 2, 3, 3015 -> Optional.of(NUMERIC);
      case 1, -15 -> Optional.of(CHAR);
      case 12, -9 -> Optional.of(VARCHAR);
      case -1, -16 -> Optional.of(LONG_VARCHAR);
      case 4001, 4002 -> Optional.of(TEXT);
      case 91, 3010 -> Optional.of(DATE);
      case 92, 3007, 3011 -> Optional.of(TIME);
      case 2013, 3013 -> Optional.of(TIME_WITH_TIME_ZONE);
      case 93, 3009 -> Optional.of(TIMESTAMP);
      case 2014, 3003, 3008, 3012, 3014 -> Optional.of(TIMESTAMP_WITH_TIME_ZONE);
      case 3000 -> Optional.of(UUID);
      case -2, -3, -4, 4003 -> Optional.of(BYTEA);
      case 2004, 2005, 2011, 3004, 3005, 3006 -> Optional.of(OID);
      case 3002 -> Optional.of(INET);
      case 3001, 3018 -> Optional.of(JSON);
      case 2009, 3019 -> Optional.of(XML);
      case 3100 -> Optional.of(INTERVAL_SECOND);
      case 3200 -> Optional.of(GEOMETRY);
      case 3250 -> Optional.of(GEOGRAPHY);
      case 2003 -> Optional.of(ARRAY);
      case 10000, 10002 -> Optional.of(VECTOR);
      case 6001 -> Optional.of(NAMED_ENUM);
      case 6003 -> Optional.of(NAMED_ORDINAL_ENUM);
      case 6002 -> Optional.of(ORDINAL_ENUM);
      default -> Optional.empty();
    };
  }

  /** Returns the kind that one of Hibernate's own descriptor classes stands for. */
  static Optional<SqlKind> ofDescriptor(String className) {
    String simple = className.substring(className.lastIndexOf('.') + 1);
    if (simple.equals("PostgreSQLEnumJdbcType")) {
      return Optional.of(NAMED_ENUM);
    }
    if (simple.equals("PostgreSQLOrdinalEnumJdbcType")) {
      return Optional.of(NAMED_ORDINAL_ENUM);
    }
    String name = simple.startsWith("PostgreSQL") ? simple.substring(10) : simple;
    return Arrays.stream(values())
        .filter(kind -> name.equalsIgnoreCase(kind.descriptor + "JdbcType"))
        .findFirst()
        .or(() -> alias(name));
  }

  private static Optional<SqlKind> alias(String name) {
    return switch (name) {
      case "ClobJdbcType", "NClobJdbcType" -> Optional.of(OID);
      case "BinaryJdbcType", "LongVarbinaryJdbcType" -> Optional.of(BYTEA);
      case "TinyIntJdbcType" -> Optional.of(SMALLINT);
      case "FloatJdbcType" -> Optional.of(DOUBLE);
      case "DecimalJdbcType", "DurationJdbcType" -> Optional.of(NUMERIC);
      case "LocalDateJdbcType" -> Optional.of(DATE);
      case "LocalTimeJdbcType", "TimeUtcAsOffsetTimeJdbcType" -> Optional.of(TIME);
      case "OffsetTimeJdbcType" -> Optional.of(TIME_WITH_TIME_ZONE);
      case "LocalDateTimeJdbcType", "InstantJdbcType" -> Optional.of(TIMESTAMP);
      case "OffsetDateTimeJdbcType",
          "ZonedDateTimeJdbcType",
          "TimestampUtcAsOffsetDateTimeJdbcType",
          "TimestampUtcAsInstantJdbcType" ->
          Optional.of(TIMESTAMP_WITH_TIME_ZONE);
      case "JSONJdbcType", "JSONBJdbcType", "CastingJsonJdbcType" -> Optional.of(JSON);
      case "NVarcharJdbcType" -> Optional.of(VARCHAR);
      case "LongNVarcharJdbcType" -> Optional.of(LONG_VARCHAR);
      case "NCharJdbcType" -> Optional.of(CHAR);
      default -> Optional.empty();
    };
  }
}
