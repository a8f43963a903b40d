package hibernate_7;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;

@Entity
class ReferencedByCode {
  @Id Long id;
  String code;
}

@Entity
class ReferencingByCode {
  @Id Long id;

  @ManyToOne
  @JoinColumn(name = "code_ref", referencedColumnName = "code")
  ReferencedByCode target;
}
