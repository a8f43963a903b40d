package dev.limbeck.processor.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import dev.limbeck.schema.ColumnType;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ColumnDefinitionTest {

  @Test
  void aTypeIsReadInAnySpelling() {
    assertThat(type("VARCHAR(20)")).isEqualTo("varchar(20)");
    assertThat(type("timestamp with time zone")).isEqualTo("timestamp with time zone");
    assertThat(type("numeric(10, 2)")).isEqualTo("numeric(10,2)");
    assertThat(type("double precision")).isEqualTo("double precision");
  }

  @Test
  void clausesAreTakenApart() {
    ColumnDefinition definition =
        ColumnDefinition.parse(
            "varchar(20) default 'not null, (x' not null collate \"C\" check (a <> 'b') unique");
    assertThat(definition.type()).isEqualTo(ColumnType.of("varchar(20)"));
    assertThat(definition.defaultValue()).contains("'not null, (x'");
    assertThat(definition.required()).isTrue();
    assertThat(definition.collation()).contains("C");
    assertThat(definition.checks()).isEqualTo(List.of("a <> 'b'"));
    assertThat(definition.unique()).isTrue();
    assertThat(definition.rest()).isEmpty();
  }

  @Test
  void expressionsKeepTheirParentheses() {
    assertThat(ColumnDefinition.parse("int default (1 + 2)").defaultValue()).contains("(1 + 2)");
    assertThat(ColumnDefinition.parse("int generated always as (a * 2) stored").generated())
        .contains("a * 2");
    assertThat(ColumnDefinition.parse("int check(a > 0)").checks()).containsExactly("a > 0");
    assertThat(ColumnDefinition.parse("boolean default null").defaultValue()).contains("null");
  }

  @Test
  void whatRefersToASerialColumnIsAPlainNumber() {
    assertThat(ColumnDefinition.parse("bigserial").ofReference().type())
        .isEqualTo(ColumnType.of("bigint"));
    assertThat(ColumnDefinition.parse("char(3) not null").ofReference().required()).isFalse();
    assertThat(ColumnDefinition.parse("char(3)").ofReference().collation())
        .isEqualTo(Optional.empty());
  }

  private static String type(String text) {
    return ColumnDefinition.parse(text).type().name();
  }
}
