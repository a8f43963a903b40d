package inheritance;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;

@Entity
class Top {
  @Id Long id;
}

@MappedSuperclass
class Middle extends Top {
  int weight;

  @Column(nullable = false)
  String must;
}

@Entity
class Bottom extends Middle {
  String name;
}
