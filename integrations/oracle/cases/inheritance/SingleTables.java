package inheritance;

import jakarta.persistence.Basic;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.util.List;

@Entity
class Vehicle {
  @Id @GeneratedValue Long id;
  int wheels;
  @Column int doors;

  @Basic(optional = false)
  String brand;
}

@Entity
class Car extends Vehicle {
  int seats;

  @Column(nullable = false)
  int horsePower;

  @Basic(optional = false)
  String fuel;

  boolean electric;
}

@Entity
class Truck extends Vehicle {
  double load;

  @ManyToOne(optional = false)
  Car towing;

  @ManyToOne
  @JoinColumn(nullable = false)
  Car carrying;

  @ElementCollection List<String> goods;
}

@Entity
abstract class Special extends Vehicle {
  @Enumerated(EnumType.STRING)
  Use use;

  enum Use {
    FIRE,
    POLICE
  }
}

@Entity
class Ambulance extends Special {
  @Column(unique = true)
  String callSign;
}
