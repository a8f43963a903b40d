package dev.limbeck.processor.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import dev.limbeck.processor.entity.HibernateVersion;
import dev.limbeck.schema.Sequence;
import org.junit.jupiter.api.Test;

class IdsTest {

  @Test
  void derivedIdsTakeTheColumnsOfTheReference() {
    Entities entities =
        Entities.of(
            """
            @Entity class Person { @Id Long ident; @OneToOne(mappedBy = "person") Badge badge; }
            """,
            """
            @Entity class Badge { @Id Long id; @MapsId @OneToOne Person person; }
            """,
            """
            @Entity @IdClass(Seat.Key.class) class Seat {
              static class Key implements Serializable { Long person; int place; }
              @Id @ManyToOne Person person;
              @Id int place;
            }
            """,
            """
            @Entity class Stay {
              @EmbeddedId Key key;
              @MapsId("who") @ManyToOne Person guest;
              @Embeddable static class Key implements Serializable { Long who; int night; }
              @ManyToOne Seat seat;
            }
            """);
    assertThat(entities.table("badge"))
        .containsExactly(
            "person_ident bigint not null",
            "primary key person_ident",
            "foreign key badge_person_ident_fkey: person_ident -> person(ident)");
    assertThat(entities.table("seat"))
        .containsExactly(
            "person_ident bigint not null",
            "place integer not null",
            "primary key person_ident, place",
            "foreign key seat_person_ident_fkey: person_ident -> person(ident)");
    assertThat(entities.table("stay"))
        .contains(
            "primary key guest_ident, night",
            "seat_person_ident bigint",
            "seat_place integer",
            "foreign key stay_seat_person_ident_seat_place_fkey: seat_person_ident, seat_place ->"
                + " seat(person_ident, place)");
  }

  @Test
  void sequencesAreNamedAfterTablesOrGenerators() {
    Entities entities =
        Entities.of(
            """
            @Entity @Table(name = "tbl") class A { @Id @GeneratedValue Long id; }
            """,
            """
            @Entity class B {
              @Id @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "g")
              @SequenceGenerator(name = "g", sequenceName = "b_numbers", initialValue = 5, allocationSize = 10)
              Long id;
            }
            """,
            """
            // Hibernate 7 looks for a generator near the attribute, and never at another entity's.
            @Entity class C { @Id @GeneratedValue(generator = "g") Long id; }
            """,
            """
            @Entity class D { @Id @GeneratedValue UUID id; }
            """);
    assertThat(entities.schema().sequences())
        .containsExactly(
            Sequence.sequence("b_numbers", 5, 10),
            Sequence.sequence("g", 1, 50),
            Sequence.sequence("tbl_seq", 1, 50));
  }

  @Test
  void aStringGetsASequenceFromHibernate6Alone() {
    Entities entities = Entities.of("@Entity class A { @Id @GeneratedValue String id; }");
    assertThat(entities.schema().sequences()).isEmpty();
    assertThat(entities.hibernate(HibernateVersion.V6_6).schema().sequences()).hasSize(1);
  }

  @Test
  void generatorTablesAreTables() {
    assertThat(
            Entities.of(
                    """
                    @Entity class A { @Id @GeneratedValue(strategy = GenerationType.TABLE) Long id; }
                    """)
                .table("hibernate_sequences"))
        .containsExactly(
            "sequence_name varchar(255) not null", "next_val bigint", "primary key sequence_name");
  }

  @Test
  void whatCanNotBeAnIdentifierIsSaid() {
    assertThat(
            Entities.of(
                    "@Entity class None { String name; }",
                    """
                    @Entity class Text {
                      @Id @GeneratedValue(strategy = GenerationType.IDENTITY) String id;
                    }
                    """,
                    "@Entity class Circle { @Id @OneToOne Circle circle; }",
                    """
                    @Entity class One {
                      @Id @GeneratedValue(generator = "one")
                      @SequenceGenerator(name = "one", sequenceName = "s", allocationSize = 1) Long id;
                    }
                    """,
                    """
                    @Entity class Two {
                      @Id @GeneratedValue(generator = "two")
                      @SequenceGenerator(name = "two", sequenceName = "s") Long id;
                    }
                    """)
                .problems())
        .map(text -> text.substring(0, text.indexOf(']') + 1))
        .containsExactlyInAnyOrder(
            "[MissingId]", "[InvalidIdentity]", "[CyclicId]", "[ConflictingSequence]");
  }
}
