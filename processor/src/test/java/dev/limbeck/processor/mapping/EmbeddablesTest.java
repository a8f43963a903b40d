package dev.limbeck.processor.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class EmbeddablesTest {
  private static final String SOURCE =
      """
      @Embeddable class Geo { @Column(name = "latitude") BigDecimal lat; double lon; }
      @Embeddable class Place {
        String street;
        Geo geo;
        @ManyToOne Shop nearest;
      }
      """;

  @Test
  void overridesReachAnyDepthAndTheOutermostWins() {
    assertThat(
            Entities.of(
                    SOURCE,
                    """
                    @Entity class Shop {
                      @Id Long id;
                      @Embedded
                      @AttributeOverride(name = "geo.lat", column = @Column(name = "y", precision = 9, scale = 6))
                      @AssociationOverride(name = "nearest", joinColumns = @JoinColumn(name = "near_id"))
                      Place place;
                    }
                    """)
                .table("shop"))
        .containsExactly(
            "id bigint not null",
            "street varchar(255)",
            "y numeric(9,6)",
            "lon double precision",
            "near_id bigint",
            "primary key id",
            "foreign key shop_near_id_fkey: near_id -> shop(id)");
  }

  @Test
  void twoOfAKindNeedNames() {
    assertThat(
            Entities.of(SOURCE, "@Entity class Shop { @Id Long id; Place one; Place two; }")
                .problems())
        .hasSize(4)
        .allSatisfy(text -> assertThat(text).startsWith("[DuplicateColumn] The column "));
    assertThat(
            Entities.of(
                    SOURCE,
                    """
                    @Entity class Shop {
                      @Id Long id;
                      Place one;
                      @org.hibernate.annotations.EmbeddedColumnNaming Place two;
                    }
                    """)
                .table("shop"))
        .contains("street varchar(255)", "two_street varchar(255)", "two_latitude numeric(38,2)");
  }

  @Test
  void jsonIsOneColumn() {
    assertThat(
            Entities.of(
                    SOURCE,
                    """
                    @Entity class Shop {
                      @Id Long id;
                      @JdbcTypeCode(org.hibernate.type.SqlTypes.JSON) Place place;
                      @JdbcTypeCode(org.hibernate.type.SqlTypes.JSON) Map<String, Object> more;
                    }
                    """)
                .table("shop"))
        .containsExactly("id bigint not null", "place jsonb", "more jsonb", "primary key id");
  }

  @Test
  void convertersDecideTheColumn() {
    assertThat(
            Entities.of(
                    """
                    @Converter(autoApply = true)
                    class Minutes implements AttributeConverter<Duration, Integer> {
                      public Integer convertToDatabaseColumn(Duration d) { return 0; }
                      public Duration convertToEntityAttribute(Integer i) { return null; }
                    }
                    """,
                    """
                    @Entity class Talk {
                      @Id Long id;
                      Duration length;
                      @Convert(disableConversion = true) Duration raw;
                      @Convert(converter = org.hibernate.type.YesNoConverter.class) boolean live;
                    }
                    """)
                .table("talk"))
        .containsExactly(
            "id bigint not null",
            "length integer",
            "raw numeric(21,0)",
            "live char(1) not null",
            "primary key id",
            "check talk_live_check: live in ('N','Y')");
  }

  @Test
  void theOrderOfTheSourcesDoesntTellTheOrderOfColumns() {
    String shop = "@Entity class Shop { @Id Long id; Kind kind; }";
    String kind = "@Embeddable class Kind { String name; }";
    String first = "@Embeddable class Bakery extends Kind { String flour; }";
    String second = "@Embeddable class Butcher extends Kind { String cut; }";

    assertThat(Entities.of(shop, kind, first, second).table("shop"))
        .isEqualTo(Entities.of(second, first, kind, shop).table("shop"))
        .containsSubsequence("flour varchar(255)", "cut varchar(255)");
  }
}
