package hibernate;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** Generators that nobody declares: their names mean Hibernate's own from 7 on. */
class ShortNames {

  @Entity(name = "short_increment")
  static class Increment {
    @Id
    @GeneratedValue(generator = "increment")
    Long id;
  }

  @Entity(name = "short_sequence")
  static class Sequence {
    @Id
    @GeneratedValue(generator = "sequence")
    Long id;
  }

  @Entity(name = "short_native")
  static class Native {
    @Id
    @GeneratedValue(generator = "native")
    Long id;
  }

  @Entity(name = "short_enhanced")
  @Table(name = "short_enhanced_table")
  static class Enhanced {
    @Id
    @GeneratedValue(generator = "enhanced-sequence")
    Long id;
  }

  @Entity(name = "short_by_strategy")
  static class ByStrategy {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "increment")
    Long id;
  }

  @Entity(name = "short_other")
  static class Other {
    @Id
    @GeneratedValue(generator = "Increment")
    Long id;
  }
}
