package access;

import jakarta.persistence.Access;
import jakarta.persistence.AccessType;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import java.time.Instant;

/** What stands in a source before accessors, constructors and a builder are made for it. */
@MappedSuperclass
abstract class LombokBase {
  @Column(nullable = false, updatable = false)
  private Instant createdAt;

  private Instant changedAt;
}

@Entity
class LombokShaped extends LombokBase {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  private String displayName;
  private boolean active;
  private Boolean isPublic;

  @Enumerated(EnumType.STRING)
  private Level level;

  @Embedded private LombokMoney price;

  private transient int seen;
  private static int instances;

  enum Level {
    LOW,
    HIGH
  }
}

@Embeddable
@Access(AccessType.FIELD)
class LombokMoney {
  private long cents;
  private String currency;
}
