package dev.limbeck.processor.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import dev.limbeck.processor.diff.Hints;
import dev.limbeck.schema.QualifiedName;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class HintsTest {
  private static final QualifiedName CUSTOMER = QualifiedName.of("customer");

  @Test
  void aRenamedAttributeTakesItsColumnWithIt() {
    Hints hints =
        hints(
            """
            @Entity class Customer {
              @Id Long id;
              @RenamedFrom("surname") String familyName;
              @RenamedFrom("boss") @ManyToOne Customer manager;
              @RenamedFrom("fon") @Column(name = "phone_number") String phone;
              @RenamedFrom("labels") @ElementCollection Set<String> tags;
              @Backfill("'BASIC'") @Column(nullable = false) String level;
            }
            """);
    assertThat(hints.renamedColumns().get(CUSTOMER))
        .isEqualTo(
            Map.of(
                "familyname",
                List.of("surname"),
                "manager_id",
                List.of("boss", "boss_id"),
                "phone_number",
                List.of("fon")));
    assertThat(hints.renamedTables())
        .isEqualTo(Map.of(QualifiedName.of("customer_tags"), List.of("customer_labels")));
    assertThat(hints.renamedColumns().get(QualifiedName.of("customer_tags")))
        .isEqualTo(Map.of("tags", List.of("labels")));
    assertThat(hints.backfills()).isEqualTo(Map.of(CUSTOMER, Map.of("level", "'BASIC'")));
  }

  @Test
  void aRenamedEntityTakesWhatIsNamedAfterItAlong() {
    Hints hints =
        hints(
            """
            @Entity @RenamedFrom("Client") class Customer {
              @Id Long id;
              @ElementCollection Set<String> tags;
            }
            """);
    assertThat(hints.renamedTables())
        .isEqualTo(
            Map.of(
                CUSTOMER,
                List.of("client"),
                QualifiedName.of("customer_tags"),
                List.of("client_tags")));
    assertThat(hints.renamedColumns().get(QualifiedName.of("customer_tags")))
        .isEqualTo(Map.of("customer_id", List.of("client_id")));
  }

  @Test
  void aRenamedTableIsFoundByItsOwnName() {
    assertThat(
            hints(
                    """
                    @Entity @Table(name = "customers") @RenamedFrom("clients")
                    class Customer { @Id Long id; }
                    """)
                .renamedTables())
        .isEqualTo(Map.of(QualifiedName.of("customers"), List.of("clients")));
  }

  @Test
  void droppedNamesAreForTheTableAndForTables() {
    Hints hints =
        hints("@Entity @Dropped({\"fax\", \"old_table\"}) class Customer { @Id Long id; }");
    assertThat(hints.droppedColumns()).isEqualTo(Map.of(CUSTOMER, Set.of("fax", "old_table")));
    assertThat(hints.droppedTables()).containsExactlyInAnyOrder("fax", "old_table");
  }

  @Test
  void unmanagedTablesAreOnlyReferredTo() {
    Entities entities =
        Entities.of(
            "@Entity @Unmanaged class Country { @Id String code; @ElementCollection Set<String> names; }",
            "@Entity class City { @Id Long id; @ManyToOne Country country; }");
    assertThat(entities.tables()).containsOnlyKeys("city");
    assertThat(entities.table("city"))
        .contains("foreign key city_country_code_fkey: country_code -> country(code)");
  }

  private static Hints hints(String source) {
    Entities.Result result = Entities.of(source).map();
    assertThat(result.problems()).isEmpty();
    return result.mapping().hints();
  }
}
