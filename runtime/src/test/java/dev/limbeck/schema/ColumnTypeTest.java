package dev.limbeck.schema;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ColumnTypeTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "bigint",
        "boolean",
        "(24)what",
        "\"open",
        "bpchar",
        "bytea",
        "char(1)",
        "char(10)",
        "date",
        "double precision",
        "\"Mood\"",
        "mood",
        "billing.mood",
        "\"odd \"\"type\"\" (1)\"",
        "integer[]",
        "interval",
        "interval day to second(3)",
        "jsonb",
        "numeric",
        "numeric(10,2)",
        "numeric(10,-2)",
        "numeric(10,2)[]",
        "real",
        "smallint",
        "text",
        "time",
        "time(3)",
        "time with time zone",
        "time(3) with time zone",
        "timestamp",
        "timestamp(6)",
        "timestamp with time zone",
        "timestamp(6) with time zone",
        "timestamp(6) with time zone[]",
        "uuid",
        "varbit(5)",
        "varchar",
        "varchar(255)",
        "varchar(255)[]"
      })
  void aCanonicalSpellingStays(String spelling) {
    assertThat(ColumnType.of(spelling).name()).isEqualTo(spelling);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "BigInt|bigint",
        "int4|integer",
        "character varying ( 255 )|varchar(255)",
        "VARCHAR(255)[ ]|varchar(255)[]",
        "decimal(10)|numeric(10,0)",
        "numeric(10 , 2)|numeric(10,2)",
        "timestamp (3) without time zone|timestamp(3)",
        "timestamp without time zone|timestamp",
        "timestamptz|timestamp with time zone",
        "timestamptz(3)|timestamp(3) with time zone",
        "timestamp(3)  WITH  time zone|timestamp(3) with time zone",
        "float(24)|real",
        "float|double precision",
        "char|char(1)",
        "integer[3][4]|integer[]"
      })
  void everySpellingBecomesTheCanonicalOne(String spelling, String canonical) {
    assertThat(ColumnType.of(spelling).name()).isEqualTo(canonical);
  }
}
