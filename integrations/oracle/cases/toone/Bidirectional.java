package toone;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.OneToOne;

@Entity
class Husband {
  @Id Long id;
  @OneToOne Wife wife;
}

@Entity
class Wife {
  @Id Long id;

  @OneToOne(mappedBy = "wife")
  Husband husband;
}
