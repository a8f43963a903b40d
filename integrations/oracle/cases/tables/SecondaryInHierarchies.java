package tables;

import jakarta.persistence.Basic;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Inheritance;
import jakarta.persistence.InheritanceType;
import jakarta.persistence.SecondaryTable;

@Entity
class Engine {
  @Id Long id;
}

@Entity
@SecondaryTable(name = "turbo")
class TurboEngine extends Engine {
  @Column(table = "turbo")
  Integer pressure;

  @Basic(optional = false)
  @Column(table = "turbo", nullable = false)
  String maker;
}

@Entity
@Inheritance(strategy = InheritanceType.JOINED)
@SecondaryTable(name = "wing_more")
class Wing {
  @Id
  @Column(name = "wing_id")
  Long id;

  @Column(table = "wing_more")
  String more;
}

@Entity
class BigWing extends Wing {
  Double span;
}
