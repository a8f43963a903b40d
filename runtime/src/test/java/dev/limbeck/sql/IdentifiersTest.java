package dev.limbeck.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.limbeck.schema.QualifiedName;
import java.util.List;
import org.junit.jupiter.api.Test;

class IdentifiersTest {

  @Test
  void everyNameIsQuotedAndStaysAName() {
    assertThat(Identifiers.quote("user")).isEqualTo("\"user\"");
    assertThat(Identifiers.quote("a\"; DROP TABLE t; --")).isEqualTo("\"a\"\"; DROP TABLE t; --\"");
    assertThat(Identifiers.quote(QualifiedName.of("odd.schema", "name")))
        .isEqualTo("\"odd.schema\".\"name\"");
    assertThat(Identifiers.quoteAll(List.of("a", "b"))).isEqualTo("\"a\", \"b\"");
  }

  @Test
  void aNameIsMeasuredInBytes() {
    assertThat(Identifiers.quote("x".repeat(63))).hasSize(65);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Identifiers.quote("ü".repeat(32)))
        .withMessageContaining("64 bytes");
  }

  @Test
  void whatNoObjectCanBeCalledIsRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> Identifiers.quote(""));
    assertThatIllegalArgumentException().isThrownBy(() -> Identifiers.quote("a\0b"));
  }

  @Test
  void aLiteralDoublesItsQuotes() {
    assertThat(Identifiers.literal("it's 'C:\\new\\'")).isEqualTo("'it''s ''C:\\new\\'''");
  }
}
