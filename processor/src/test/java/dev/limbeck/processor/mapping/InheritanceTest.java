package dev.limbeck.processor.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class InheritanceTest {

  @Test
  void joinedSubclassesReferToTheirParent() {
    Entities entities =
        Entities.of(
            """
            @Entity @Inheritance(strategy = InheritanceType.JOINED)
            class Payment { @Id @GeneratedValue(strategy = GenerationType.IDENTITY) Long id; int cents; }
            @Entity class Card extends Payment { String number; }
            @Entity @PrimaryKeyJoinColumn(name = "gift_id") class Gift extends Card { String code; }
            """);
    assertThat(entities.table("card"))
        .containsExactly(
            "id bigint not null",
            "number varchar(255)",
            "primary key id",
            "foreign key card_id_fkey: id -> payment(id)");
    assertThat(entities.table("gift"))
        .containsExactly(
            "gift_id bigint not null",
            "code varchar(255)",
            "primary key gift_id",
            "foreign key gift_gift_id_fkey: gift_id -> card(id)");
    assertThat(entities.table("payment"))
        .containsExactly("id bigint identity not null", "cents integer not null", "primary key id");
  }

  @Test
  void aTablePerClassHasAllColumnsAndNoKeyToTheAbstract() {
    Entities entities =
        Entities.of(
            """
            @Entity @Inheritance(strategy = InheritanceType.TABLE_PER_CLASS)
            abstract class Shape { @Id Long id; String color; @ManyToOne Shape next; }
            @Entity class Circle extends Shape { double radius; }
            @Entity class Drawing { @Id Long id; @ManyToOne Shape any; @ManyToOne Circle circle; }
            """);
    assertThat(entities.tables()).containsOnlyKeys("circle", "drawing");
    assertThat(entities.table("circle"))
        .containsExactly(
            "id bigint not null",
            "color varchar(255)",
            "next_id bigint",
            "radius double precision not null",
            "primary key id");
    assertThat(entities.table("drawing"))
        .containsOnlyOnce("foreign key drawing_circle_id_fkey: circle_id -> circle(id)")
        .noneMatch(line -> line.contains("(any_id)"));
  }

  @Test
  void mappedSuperclassesAreResolvedPerEntity() {
    Entities entities =
        Entities.of(
            """
            @MappedSuperclass abstract class Base<K, O> {
              @Id K id;
              @ManyToOne O owner;
              @Column(name = "made") LocalDate created;
            }
            """,
            """
            @Entity @AttributeOverride(name = "created", column = @Column(name = "born"))
            @AssociationOverride(name = "owner", joinColumns = @JoinColumn(name = "parent"))
            class Pet extends Base<UUID, Pet> {}
            """,
            "@Entity class Toy extends Base<String, Pet> {}");
    assertThat(entities.table("pet"))
        .containsExactly(
            "id uuid not null",
            "parent uuid",
            "born date",
            "primary key id",
            "foreign key pet_parent_fkey: parent -> pet(id)");
    assertThat(entities.table("toy"))
        .containsExactly(
            "id varchar(255) not null",
            "owner_id uuid",
            "made date",
            "primary key id",
            "foreign key toy_owner_id_fkey: owner_id -> pet(id)");
  }

  @Test
  void discriminatorsAreCheckedAgainstTheConcreteClasses() {
    assertThat(
            Entities.of(
                    """
                    @Entity @DiscriminatorColumn(name = "kind", discriminatorType = DiscriminatorType.CHAR)
                    @DiscriminatorValue("R")
                    abstract class Root { @Id Long id; }
                    @Entity @DiscriminatorValue("A") class First extends Root {}
                    @Entity @DiscriminatorValue("S") class Second extends Root {}
                    """)
                .table("root"))
        .contains("kind char(1) not null", "check root_kind_check: kind in ('A','S')");
  }
}
