package toone;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToOne;
import jakarta.persistence.PrimaryKeyJoinColumn;

@Entity
class SharedTarget {
  @Id Long id;
}

@Entity
class SharedSource {
  @Id Long id;

  @OneToOne
  @JoinColumn(name = "target_id", insertable = false, updatable = false)
  SharedTarget target;

  @Column(name = "target_id")
  Long targetId;
}

/** Only a one-to-one can share the key. */
@Entity
class ManySource {
  @Id Long id;

  @ManyToOne @PrimaryKeyJoinColumn SharedTarget target;
}
