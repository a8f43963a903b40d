package jpa32_7;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;

@Entity
class UnnamedGenerator {
  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE)
  @SequenceGenerator(sequenceName = "unnamed_gen_seq", allocationSize = 7)
  Long id;
}

@Entity
@SequenceGenerator(sequenceName = "class_level_seq", allocationSize = 3)
class ClassLevelGenerator {
  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE)
  Long id;
}

@Entity
class OptionGenerator {
  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "cycling")
  @SequenceGenerator(name = "cycling", options = "cycle")
  Long id;
}
