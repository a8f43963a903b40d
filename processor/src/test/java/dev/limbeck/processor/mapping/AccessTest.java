package dev.limbeck.processor.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AccessTest {

  @Test
  void theIdentifierDecidesAndEmbeddablesFollow() {
    Entities entities =
        Entities.of(
            """
            @Embeddable class Spot {
              int x;
              @Column(name = "by_getter") public int getX() { return x; }
            }
            """,
            """
            @Entity class Fields { @Id Long id; @Embedded Spot spot; public String getSkipped() { return ""; } }
            """,
            """
            @Entity class Getters {
              Long number; Spot at; boolean on;
              @Id public Long getId() { return number; }
              @Embedded public Spot getSpot() { return at; }
              public boolean isActive() { return on; }
              public String getURLPath() { return ""; }
              @Transient public String getSkipped() { return ""; }
              @Access(AccessType.FIELD) String extra;
            }
            """);
    assertThat(entities.table("fields")).contains("id bigint not null", "x integer").hasSize(3);
    assertThat(entities.table("getters"))
        .containsExactlyInAnyOrder(
            "id bigint not null",
            "by_getter integer",
            "active boolean not null",
            "urlpath varchar(255)",
            "extra varchar(255)",
            "primary key id");
  }

  @Test
  void recordsAndConstantsAndTransientsAreTold() {
    assertThat(
            Entities.of(
                    """
                    @Entity class Thing {
                      static final long serialVersionUID = 1;
                      transient int cache;
                      @Transient int more;
                      @Id Long id;
                      final int fixed = 1;
                      Range range;
                    }
                    @Embeddable record Range(LocalDate since, @Column(name = "until_day") LocalDate until) {}
                    """)
                .table("thing"))
        .containsExactly(
            "id bigint not null",
            "fixed integer not null",
            "since date",
            "until_day date",
            "primary key id");
  }
}
