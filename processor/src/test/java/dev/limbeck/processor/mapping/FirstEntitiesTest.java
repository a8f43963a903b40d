package dev.limbeck.processor.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import dev.limbeck.schema.Sequence;
import org.junit.jupiter.api.Test;

class FirstEntitiesTest {
  private static final String CUSTOMER =
      """
      @Entity @Table(name = "customers")
      class Customer {
        @Id @GeneratedValue Long id;
        String name;
        @Column(unique = true, nullable = false) String email;
        int visits;
        @Embedded Address home;
        @Enumerated(EnumType.STRING) Level level;
        @OneToMany(mappedBy = "customer") List<PurchaseOrder> orders;
        @ElementCollection Set<String> tags;
      }
      enum Level { BASIC, GOLD }
      @Embeddable class Address { String street; @Column(nullable = false) String city; }
      """;
  private static final String ORDER =
      """
      @Entity class PurchaseOrder {
        @Id @GeneratedValue(strategy = GenerationType.IDENTITY) Long number;
        @ManyToOne(optional = false) Customer customer;
        @OneToOne Customer approvedBy;
        @ManyToMany Set<Customer> watchers;
      }
      """;

  @Test
  void columnsComeIdFirstThenAsDeclared() {
    assertThat(Entities.of(CUSTOMER, ORDER).table("customers"))
        .containsExactly(
            "id bigint not null",
            "name varchar(255)",
            "email varchar(255) not null",
            "visits integer not null",
            "street varchar(255)",
            "city varchar(255) not null",
            "level varchar(255)",
            "primary key id",
            "unique customers_email_key: email",
            "check customers_level_check: level in ('BASIC','GOLD')");
  }

  @Test
  void referencesHaveForeignKeysAndOneToOneIsUnique() {
    assertThat(Entities.of(CUSTOMER, ORDER).table("purchaseorder"))
        .containsExactly(
            "number bigint identity not null",
            "customer_id bigint not null",
            "approvedby_id bigint",
            "primary key number",
            "unique purchaseorder_approvedby_id_key: approvedby_id",
            "foreign key purchaseorder_approvedby_id_fkey: approvedby_id -> customers(id)",
            "foreign key purchaseorder_customer_id_fkey: customer_id -> customers(id)");
  }

  @Test
  void collectionsHaveTables() {
    Entities entities = Entities.of(CUSTOMER, ORDER);
    assertThat(entities.table("customer_tags"))
        .containsExactly(
            "customer_id bigint not null",
            "tags varchar(255)",
            "unique customer_tags_customer_id_tags_key: customer_id, tags",
            "foreign key customer_tags_customer_id_fkey: customer_id -> customers(id)");
    assertThat(entities.table("purchaseorder_customers"))
        .containsExactly(
            "purchaseorder_number bigint not null",
            "watchers_id bigint not null",
            "primary key purchaseorder_number, watchers_id",
            "foreign key purchaseorder_customers_purchaseorder_number_fkey: purchaseorder_number ->"
                + " purchaseorder(number)",
            "foreign key purchaseorder_customers_watchers_id_fkey: watchers_id -> customers(id)");
  }

  @Test
  void springNamesAreSnakeCase() {
    assertThat(Entities.of(CUSTOMER, ORDER).spring().tables())
        .containsKeys("customer_tags", "customers", "purchase_order", "purchase_order_watchers");
  }

  @Test
  void anAutomaticKeyHasASequenceNamedAfterTheTable() {
    assertThat(Entities.of(CUSTOMER, ORDER).schema().sequences())
        .containsExactly(Sequence.sequence("customers_seq", 1, 50));
  }
}
