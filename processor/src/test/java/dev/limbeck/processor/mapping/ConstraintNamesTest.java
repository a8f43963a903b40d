package dev.limbeck.processor.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class ConstraintNamesTest {
  private final ConstraintNames names = new ConstraintNames();

  @Test
  void namesAreThoseOfPostgres() {
    assertThat(names.make(List.of("orders", "a", "b"), "key", "")).isEqualTo("orders_a_b_key");
  }

  @Test
  void longNamesAreCutAndMarked() {
    List<String> parts = List.of("t".repeat(40), "ü".repeat(30));
    String name = names.make(parts, "fkey", "");
    assertThat(name).startsWith("t".repeat(40) + "_ü").endsWith("_fkey");
    assertThat(name.getBytes(StandardCharsets.UTF_8).length).isBetween(60, 63);
    assertThat(new ConstraintNames().make(parts, "fkey", "")).isEqualTo(name);
  }

  @Test
  void takenNamesAreMarked() {
    names.take("orders_a_b_key");
    String other = names.make(List.of("orders", "a_b"), "key", "");
    assertThat(other).matches("orders_a_b_[0-9a-f]{8}_key");
    assertThat(names.make(List.of("orders", "a_b"), "key", "")).isNotEqualTo(other);
  }

  @Test
  void namesInAnnotationsAreKept() {
    assertThat(
            Entities.of(
                    """
                    @Entity
                    @Table(
                        uniqueConstraints = @UniqueConstraint(name = "UQ_both", columnNames = {"a", "b"}),
                        indexes = {@Index(name = "IX_b", columnList = "b desc, a"), @Index(columnList = "a")})
                    class Item {
                      @Id Long id;
                      int a;
                      int b;
                      @ManyToOne @JoinColumn(foreignKey = @ForeignKey(name = "FK_parent")) Item parent;
                    }
                    """)
                .table("item"))
        .contains(
            "unique uq_both: a, b",
            "foreign key fk_parent: parent_id -> item(id)",
            "index ix_b: b desc, a",
            "index item_a_idx: a");
  }

  @Test
  void oneGivenNameForTwoIndexesIsRefused() {
    assertThat(
            Entities.of(
                    """
                    @Entity @Table(indexes = @Index(name = "ix", columnList = "a"))
                    class First { @Id Long id; int a; }
                    """,
                    """
                    @Entity @Table(indexes = @Index(name = "ix", columnList = "b"))
                    class Second { @Id Long id; int b; }
                    """)
                .problems())
        .singleElement()
        .asString()
        .startsWith("[NameTaken] The name ix of second");
  }
}
