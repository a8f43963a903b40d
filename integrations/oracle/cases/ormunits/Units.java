package ormunits;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;

@Entity
class Units {
  @Id Long id;

  @Column(name = "annotated")
  String label;
}

class Unannotated {
  Long id;
  String text;
}
