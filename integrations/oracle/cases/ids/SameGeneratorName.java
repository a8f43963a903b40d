package ids;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;

/** Two generators of one name: each class means its own. */
class SameGeneratorName {
  @Entity(name = "SameOne")
  static class One {
    @Id
    @GeneratedValue(generator = "same")
    @SequenceGenerator(name = "same", sequenceName = "same_one_seq", allocationSize = 5)
    Long id;
  }

  @Entity(name = "SameTwo")
  static class Two {
    @Id
    @GeneratedValue(generator = "same")
    @SequenceGenerator(name = "same", sequenceName = "same_two_seq", allocationSize = 6)
    Long id;
  }
}
