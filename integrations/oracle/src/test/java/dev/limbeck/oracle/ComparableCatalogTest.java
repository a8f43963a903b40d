package dev.limbeck.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ComparableCatalogTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          primary key t: PRIMARY KEY (a, b) | primary key t: PRIMARY KEY (b, a)
          unique t: UNIQUE (a, "b c") | unique t: UNIQUE ("b c", a)
          foreign key t: FOREIGN KEY (a, b) REFERENCES r(x, y) ON DELETE CASCADE \
            | foreign key t: FOREIGN KEY (b, a) REFERENCES r(y, x) ON DELETE CASCADE
          check t: CHECK ((a = ANY (ARRAY[1, 2]))) | check t: CHECK ((a = ANY (ARRAY[2, 1])))
          check t: CHECK (((a >= 1) AND ((b > 2) OR (c IS NULL)))) \
            | check t: CHECK ((((c IS NULL) OR (b > 2)) AND (a >= 1)))
          check t: CHECK ((a <> ' AND (') AND (b > 1)) | check t: CHECK ((b > 1) AND (a <> ' AND ('))
          """)
  void orderThatIsLeftToChanceDoesNotCount(String one, String other) {
    assertThat(ComparableCatalog.comparable(one)).isEqualTo(ComparableCatalog.comparable(other));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          foreign key t: FOREIGN KEY (a, b) REFERENCES r(x, y) \
            | foreign key t: FOREIGN KEY (a, b) REFERENCES r(y, x)
          foreign key t: FOREIGN KEY (a) REFERENCES r(x) \
            | foreign key t: FOREIGN KEY (a) REFERENCES r(x) ON DELETE CASCADE
          index t: CREATE INDEX ON t USING btree (a, b) | index t: CREATE INDEX ON t USING btree (b, a)
          check t: CHECK (((a > 1) AND (b > 1))) | check t: CHECK (((a > 1) OR (b > 1)))
          check t: CHECK ((a <> ' AND b')) | check t: CHECK ((a <> 'b AND '))
          """)
  void everythingElseCounts(String one, String other) {
    assertThat(ComparableCatalog.comparable(one)).isNotEqualTo(ComparableCatalog.comparable(other));
  }

  @Test
  void aFactThatIsThereTwiceMustBeThereTwice() {
    assertThat(ComparableCatalog.differences(List.of("a", "a", "b"), List.of("a", "c")))
        .containsExactly("- a", "- b", "+ c");
  }
}
