package inheritance;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;

@Entity
class Creature {
  @Id Long id;
  @Column int doors;
}

@Entity
class Fish extends Creature {
  String a;
}

@Entity
class Bird extends Creature {
  int own;
}

@Entity
abstract class Mammal extends Creature {
  int inAbstract;
}

@Entity
class Cat extends Mammal {
  String b;
}

@Entity
class Whale extends Mammal {
  int c;
}

@Entity
class Duck extends Bird {
  String d;
}

/** The column is one that an embeddable of another subclass requires. */
@Entity
class Bee extends Creature {
  Double wings;
}

@Entity
class Bat extends Creature {
  Parts parts;

  @Embeddable
  static class Parts {
    double wings;
    double ears;
  }
}
