package hibernate;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Check;
import org.hibernate.annotations.ColumnDefault;
import org.hibernate.annotations.Generated;
import org.hibernate.annotations.UuidGenerator;
import org.hibernate.generator.EventType;

/** What the database makes, and Hibernate only reads. */
@Entity
@Check(name = "first_of_two", constraints = "made > 0")
@Check(name = "second_of_two", constraints = "made < 9")
class GeneratedByDatabase {
  @Id Long id;

  @Generated Integer made;

  @Generated(event = EventType.INSERT)
  @ColumnDefault("now()")
  Instant since;

  @Generated
  @Column(nullable = false)
  @ColumnDefault("'a'")
  String defaulted;

  @Check(name = "in_order", constraints = "ordered > 1")
  @Column(nullable = false)
  Integer ordered;

  @ColumnDefault("true")
  @Column(nullable = false)
  boolean flag;

  @ColumnDefault("'LOW'")
  @Enumerated(EnumType.STRING)
  Rank rank1;

  @ManyToOne
  @ColumnDefault("1")
  GeneratedByDatabase reference;

  @UuidGenerator UUID uuid;

  enum Rank {
    LOW,
    HIGH
  }
}
