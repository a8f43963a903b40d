package hibernate;

import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import org.hibernate.annotations.Struct;

@Embeddable
@Struct(name = "my_struct")
class Position {
  Integer x;
  Double y;
  String label;
}

@Entity
class Structs {
  @Id Long id;
  Position position;
}
