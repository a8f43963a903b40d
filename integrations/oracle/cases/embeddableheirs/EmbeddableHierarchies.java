package embeddableheirs;

import jakarta.persistence.AssociationOverride;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Basic;
import jakarta.persistence.Column;
import jakarta.persistence.DiscriminatorColumn;
import jakarta.persistence.DiscriminatorType;
import jakarta.persistence.DiscriminatorValue;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MappedSuperclass;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hibernate.annotations.DiscriminatorFormula;
import org.hibernate.annotations.Struct;

@Embeddable
class Animal {
  String name;
  int legs;
}

@Embeddable
class Dog extends Animal {
  @Column(nullable = false)
  String breed;

  int tricks;

  @Basic(optional = false)
  String must;
}

@Embeddable
class Puppy extends Dog {
  Integer weeks;
}

@Embeddable
@DiscriminatorValue("MIAU")
class Cat extends Animal {
  Long lives;

  @ManyToOne House house;
}

@Entity
class House {
  @Id Long id;
}

@Embeddable
@DiscriminatorColumn(name = "kind", discriminatorType = DiscriminatorType.INTEGER)
@DiscriminatorValue("1")
abstract class Shape {
  double area;
}

@Embeddable
@DiscriminatorValue("2")
class Disc extends Shape {
  double radius;
}

@Embeddable
@DiscriminatorColumn(length = 9)
class Fruit {
  String taste;
}

@Embeddable
class Apple extends Fruit {
  String sort;
}

@Embeddable
@DiscriminatorColumn(name = "`Quoted Kind`", discriminatorType = DiscriminatorType.CHAR)
@DiscriminatorValue("A")
class Lettered {
  String letter;
}

@Embeddable
@DiscriminatorValue("B")
class LetteredHeir extends Lettered {
  String another;
}

@Embeddable
@DiscriminatorFormula("case when s1 is null then 'ByFormula' else 'ByFormulaHeir' end")
class ByFormula {
  String s1;
}

@Embeddable
class ByFormulaHeir extends ByFormula {
  String s2;
}

@MappedSuperclass
class BaseOfEmbeddable {
  String based;
}

@Embeddable
class WithBase extends BaseOfEmbeddable {
  String own;
}

@Embeddable
class HeirWithBase extends WithBase {
  String more;
}

@Embeddable
@Struct(name = "kept_whole")
class KeptWhole {
  @Column(nullable = false)
  String part;
}

@Embeddable
class KeptWholeHeir extends KeptWhole {
  Long another1;
}

@Embeddable
class Cage {
  int size;
  Animal inmate;
}

@Entity
class PetOwner {
  @Id Long id;
  Animal pet;

  @AttributeOverride(name = "name", column = @Column(name = "second_name"))
  @AttributeOverride(name = "legs", column = @Column(name = "second_legs"))
  @AttributeOverride(name = "breed", column = @Column(name = "second_breed"))
  @AttributeOverride(name = "tricks", column = @Column(name = "second_tricks"))
  @AttributeOverride(name = "must", column = @Column(name = "second_must"))
  @AttributeOverride(name = "weeks", column = @Column(name = "second_weeks"))
  @AttributeOverride(name = "lives", column = @Column(name = "second_lives"))
  @AttributeOverride(name = "{discriminator}", column = @Column(name = "second_kind", length = 5))
  @AssociationOverride(name = "house", joinColumns = @JoinColumn(name = "second_house"))
  Animal second;

  Shape shape;
  Fruit fruit;
  Lettered lettered;
  ByFormula byFormula;
  WithBase withBase;
  KeptWhole keptWhole;
}

@Entity
class Zoo {
  @Id Long id;
  @ElementCollection List<Animal> animals;
  @ElementCollection Set<Animal> animalSet;
  @ElementCollection Map<String, Animal> byName;
  @ElementCollection Map<WithBase, String> keyed;
  @ElementCollection List<Cage> cages;
  Cage cage;
}

@Entity
class Farm {
  @Id Long id;
}

@Entity
class AnimalFarm extends Farm {
  Cage stable;
}
