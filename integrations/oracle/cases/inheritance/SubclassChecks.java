package inheritance;

import jakarta.persistence.Column;
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
