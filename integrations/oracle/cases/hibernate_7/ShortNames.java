package hibernate_7;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;

/** Names of Hibernate's own generators that 6 takes for those of sequences. */
class ShortNames {

  @Entity(name = "short_assigned")
  static class Assigned {
    @Id
    @GeneratedValue(generator = "assigned")
    Long id;
  }

  @Entity(name = "short_identity")
  static class Identity {
    @Id
    @GeneratedValue(generator = "identity")
    Long id;
  }

  @Entity(name = "short_table")
  static class Numbered {
    @Id
    @GeneratedValue(generator = "table")
    Long id;
  }

  @Entity(name = "short_enhanced_numbers")
  static class EnhancedNumbers {
    @Id
    @GeneratedValue(generator = "enhanced-table")
    Long id;
  }

  @Entity(name = "short_uuid")
  static class Uuid {
    @Id
    @GeneratedValue(generator = "uuid2")
    String id;
  }

  @Entity(name = "short_hex")
  static class Hex {
    @Id
    @GeneratedValue(generator = "uuid.hex")
    String id;
  }

  @Entity(name = "short_guid")
  static class Guid {
    @Id
    @GeneratedValue(generator = "guid")
    String id;
  }
}
