package dev.limbeck.processor.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import dev.limbeck.processor.entity.HibernateVersion;
import org.junit.jupiter.api.Test;

class CollectionsTest {
  private static final String ITEM = "@Entity class Item { @Id Long id; }";

  @Test
  void theKindOfCollectionDecidesTheKey() {
    Entities entities =
        Entities.of(
            ITEM,
            """
            @Entity class Owner {
              @Id Long id;
              @ElementCollection List<String> bag;
              @ElementCollection @OrderColumn List<String> list;
              @ElementCollection @Column(nullable = false) Set<String> set;
              @ElementCollection Map<String, Integer> map;
              @ManyToMany @JoinTable(name = "many") Set<Item> items;
              @OneToMany @JoinTable(name = "one") @MapKeyColumn(name = "code", length = 8) Map<String, Item> coded;
            }
            """);
    assertThat(entities.table("owner_bag")).noneMatch(line -> line.startsWith("primary key"));
    assertThat(entities.table("owner_list"))
        .contains("primary key owner_id, list_order", "list_order integer not null")
        .contains("check owner_list_list_order_check: list_order >= 0");
    assertThat(entities.table("owner_set")).contains("primary key owner_id, set");
    assertThat(entities.table("owner_map"))
        .contains("map_key varchar(255) not null", "primary key owner_id, map_key");
    assertThat(entities.table("many")).contains("primary key owner_id, items_id");
    assertThat(entities.table("one"))
        .contains(
            "code varchar(8) not null",
            "primary key owner_id, code",
            "unique one_coded_id_key: coded_id");
  }

  @Test
  void aSetOfARelationIsKeyedDifferentlySinceHibernate74() {
    Entities entities =
        Entities.of(ITEM, "@Entity class Owner { @Id Long id; @OneToMany Set<Item> items; }");
    assertThat(entities.table("owner_item"))
        .contains("primary key items_id")
        .noneMatch(line -> line.startsWith("unique"));
    assertThat(entities.hibernate(HibernateVersion.V7_3).table("owner_item"))
        .contains("primary key owner_id, items_id", "unique owner_item_items_id_key: items_id");
  }

  @Test
  void joinColumnsOfAOneToManyStandInTheTarget() {
    assertThat(
            Entities.of(
                    ITEM,
                    """
                    @Entity class Owner {
                      @Id Long id;
                      @OneToMany @JoinColumn(name = "holder") @OrderColumn(name = "place") List<Item> items;
                    }
                    """)
                .table("item"))
        .containsExactly(
            "id bigint not null",
            "holder bigint",
            "place integer",
            "primary key id",
            "check item_place_check: place >= 0",
            "foreign key item_holder_fkey: holder -> owner(id)");
  }

  @Test
  void bothSidesNameTheColumnsOfABidirectionalRelation() {
    assertThat(
            Entities.of(
                    """
                    @Entity class Post { @Id Long id; @ManyToMany Set<Tag> labels; }
                    """,
                    """
                    @Entity class Tag { @Id Long code; @ManyToMany(mappedBy = "labels") Set<Post> used; }
                    """)
                .table("post_tag"))
        .contains("used_id bigint not null", "labels_code bigint not null");
  }

  @Test
  void brokenRelationsAreSaidAndHideNothing() {
    Entities entities =
        Entities.of(
            ITEM,
            """
            class Plain {}
            """,
            """
            @Entity class Owner {
              @Id Long id;
              @OneToMany(mappedBy = "nothing") List<Item> items;
              @ManyToOne Plain plain;
              Object thing;
              @ManyToMany Set<Item> one;
              @ManyToMany Set<Item> two;
              String fine;
            }
            """);
    Entities.Result result = entities.map();
    assertThat(entities.problems())
        .map(text -> text.substring(0, text.indexOf(']') + 1))
        .containsExactlyInAnyOrder(
            "[UnknownMappedBy]", "[UnknownTarget]", "[UnmappedType]", "[SharedJoinTable]");
    assertThat(Lines.of(result.mapping().schema().tables().get(1))).contains("fine varchar(255)");
  }
}
