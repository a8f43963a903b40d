package dev.limbeck.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QualifiedNameTest {

  @Test
  void aNameMayHaveASchema() {
    assertThat(QualifiedName.parse("users")).isEqualTo(QualifiedName.of("users"));
    assertThat(QualifiedName.parse("billing.users"))
        .isEqualTo(QualifiedName.of("billing", "users"));
    assertThat(QualifiedName.parse("billing.users").sibling("x"))
        .isEqualTo(QualifiedName.of("billing", "x"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"users", "odd.name", "a\"b", "\"", ".", "two words", "ÀÉ", "A"})
  void whateverIsWrittenIsReadAgain(String part) {
    QualifiedName plain = QualifiedName.of(part);
    QualifiedName whole = QualifiedName.of(part, part);

    assertThat(QualifiedName.parse(plain.toString())).isEqualTo(plain);
    assertThat(QualifiedName.parse(whole.toString())).isEqualTo(whole);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", ".", "a.", ".a", "a.b.c", "\"a", "a\"b"})
  void whatIsNoNameIsRefused(String text) {
    assertThatThrownBy(() -> QualifiedName.parse(text))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void namesWithoutASchemaComeFirst() {
    assertThat(Stream.of("b.a", "a.b", "z", "a.a").map(QualifiedName::parse).sorted())
        .extracting(QualifiedName::toString)
        .containsExactly("z", "a.a", "a.b", "b.a");
  }
}
