package ids;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.TableGenerator;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;

/** Generators that aren't where they are looked for, and sequences of several generators. */
class GeneratorCorners {
  @Entity(name = "CornerAutomatic")
  static class Automatic {
    @Id
    @GeneratedValue(generator = "corner_nowhere")
    Long id;
  }

  @Entity(name = "CornerUnused")
  @SequenceGenerator(name = "corner_unused", sequenceName = "corner_unused_seq", allocationSize = 4)
  static class Unused {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE)
    Long id;
  }

  @Entity(name = "CornerUnusedAuto")
  @SequenceGenerator(name = "unused_auto_numbers", allocationSize = 4)
  static class UnusedAuto {
    @Id @GeneratedValue long id;
  }

  @Entity(name = "CornerOneOfTwo")
  static class OneOfTwo {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "corner_one")
    @SequenceGenerator(name = "corner_one", sequenceName = "corner_both", allocationSize = 1)
    Long id;
  }

  @Entity(name = "CornerTwoOfTwo")
  static class TwoOfTwo {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "corner_two")
    @SequenceGenerator(name = "corner_two", sequenceName = "corner_both", allocationSize = 1)
    Long id;
  }

  @Entity(name = "CornerTabled")
  static class Tabled {
    @Id
    @GeneratedValue(strategy = GenerationType.TABLE, generator = "corner_table")
    @TableGenerator(name = "corner_table", table = "corner_numbers", schema = "counting")
    Long id;
  }

  @Entity(name = "CornerShort")
  static class ShortIdentity {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Short id;
  }

  @Entity(name = "CornerText")
  static class Text {
    @Id @GeneratedValue String id;
  }

  @Entity(name = "CornerUuidText")
  static class UuidText {
    @Id @UuidGenerator String id;
  }

  @Entity(name = "CornerUuidBytes")
  static class UuidBytes {
    @Id @UuidGenerator byte[] id;
  }

  @Entity(name = "CornerUuidBeside")
  static class UuidBeside {
    @Id
    @GeneratedValue
    @UuidGenerator(style = UuidGenerator.Style.TIME)
    UUID id;
  }
}
