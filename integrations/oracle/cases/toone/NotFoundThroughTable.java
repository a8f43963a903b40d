package toone;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.OneToOne;
import org.hibernate.annotations.NotFound;
import org.hibernate.annotations.NotFoundAction;

@Entity
class LostTarget {
  @Id Long id;
}

@Entity
class LostSource {
  @Id Long id;

  @OneToOne
  @NotFound(action = NotFoundAction.IGNORE)
  @JoinTable(
      name = "lost_links",
      joinColumns = @JoinColumn(name = "source_id"),
      inverseJoinColumns = @JoinColumn(name = "target_id"))
  LostTarget target;
}
