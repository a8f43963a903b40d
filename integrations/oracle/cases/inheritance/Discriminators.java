package inheritance;

import jakarta.persistence.DiscriminatorColumn;
import jakarta.persistence.DiscriminatorType;
import jakarta.persistence.DiscriminatorValue;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Inheritance;
import jakarta.persistence.InheritanceType;
import java.math.BigDecimal;

@Entity
@DiscriminatorColumn(name = "kind", length = 5)
@DiscriminatorValue("D")
class Document {
  @Id Long id;
}

@Entity
@DiscriminatorValue("I")
class Invoice extends Document {
  BigDecimal total;
}

@Entity
@Inheritance(strategy = InheritanceType.SINGLE_TABLE)
@DiscriminatorColumn(discriminatorType = DiscriminatorType.INTEGER)
@DiscriminatorValue("1")
class Animal {
  @Id Long id;
}

@Entity
@DiscriminatorValue("2")
class Dog extends Animal {}

@Entity
@DiscriminatorColumn(name = "letter", discriminatorType = DiscriminatorType.CHAR)
@DiscriminatorValue("P")
class Plant {
  @Id Long id;
}

@Entity
@DiscriminatorValue("T")
class Tree extends Plant {
  Integer height;
}

@Entity
class Alone {
  @Id Long id;
}

@Entity
@Inheritance(strategy = InheritanceType.SINGLE_TABLE)
@DiscriminatorColumn(name = "unused_kind")
class AloneWithColumn {
  @Id Long id;
}

@Entity
@DiscriminatorColumn(columnDefinition = "varchar(7)")
abstract class Shape {
  @Id Long id;
}

@Entity(name = "Round")
class Circle extends Shape {
  double radius;
}
