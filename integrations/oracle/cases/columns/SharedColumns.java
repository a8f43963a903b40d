package columns;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MappedSuperclass;

/** Several attributes have one column: what the first of them by name says about it counts. */
@Entity
class SharedColumns {
  @Id Long id;

  @Column(name = "shared_text", length = 20)
  String zebra;

  @Column(name = "shared_text", length = 10, insertable = false, updatable = false)
  String antelope;

  @Column(name = "shared_required", insertable = false, updatable = false, nullable = false)
  String yak;

  @Column(name = "shared_required")
  String bison;

  @Column(name = "target_id", insertable = false, updatable = false)
  Long aim;

  @ManyToOne
  @JoinColumn(name = "target_id")
  SharedTarget target;
}

@Entity
class SharedTarget {
  @Id Long id;
}

@MappedSuperclass
class SharedAbove {
  @Column(name = "both_levels", length = 30)
  String zulu;
}

@Entity
class SharedBelow extends SharedAbove {
  @Id Long id;

  @Column(name = "both_levels", length = 40, insertable = false, updatable = false)
  String alpha;
}

@Embeddable
class SharedInside {
  @Column(name = "inside", length = 50)
  String zeta;

  @Column(name = "inside", length = 60, insertable = false, updatable = false)
  String beta;
}

@Embeddable
record SharedRecord(
    @Column(name = "recorded", length = 70) String zeta,
    @Column(name = "recorded", length = 80, insertable = false, updatable = false) String beta) {}

@Entity
class SharedInEmbeddables {
  @Id Long id;
  @Embedded SharedInside inside;
  @Embedded SharedRecord recorded;
}
