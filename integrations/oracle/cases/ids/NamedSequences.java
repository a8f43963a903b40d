package ids;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;

@Entity
class NamedSequences {
  @Id
  @GeneratedValue(generator = "named_gen", strategy = GenerationType.SEQUENCE)
  @SequenceGenerator(
      name = "named_gen",
      sequenceName = "named_sequence",
      allocationSize = 20,
      initialValue = 1000)
  Long id;
}

@Entity
class SharingOne {
  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "shared_gen")
  @SequenceGenerator(name = "shared_gen", allocationSize = 1)
  Long id;
}

@Entity
class Undeclared {
  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "undeclared_seq")
  Long id;
}
