package ids;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.SequenceGenerator;

@MappedSuperclass
@SequenceGenerator(name = "base_gen", sequenceName = "base_numbers", allocationSize = 5)
abstract class Numbered {
  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "base_gen")
  Long id;
}

@Entity
class NumberedOne extends Numbered {}

@Entity
class NumberedTwo extends Numbered {}

@MappedSuperclass
abstract class NumberedByColumn {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  @Column(name = "no")
  Integer number;
}

@Entity
class NumberedThree extends NumberedByColumn {}
