package hibernate_7;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import org.hibernate.annotations.NativeGenerator;

/** The database's own way to number, which is a sequence. */
class NativeGenerators {

  @Entity(name = "native_bare")
  static class Bare {
    @Id @GeneratedValue @NativeGenerator Long id;
  }

  @Entity(name = "native_alone")
  static class Alone {
    @Id @NativeGenerator Long id;
  }

  @Entity(name = "native_described")
  static class Described {
    @Id
    @GeneratedValue
    @NativeGenerator(
        sequenceForm =
            @SequenceGenerator(
                name = "described",
                sequenceName = "native_numbers",
                allocationSize = 7,
                initialValue = 5))
    Long id;
  }

  @Entity(name = "native_named")
  static class Named {
    @Id
    @GeneratedValue
    @NativeGenerator(sequenceForm = @SequenceGenerator(name = "native_name", allocationSize = 50))
    Long id;
  }

  @Entity(name = "native_of_class")
  @NativeGenerator(sequenceForm = @SequenceGenerator(allocationSize = 9))
  static class OfClass {
    @Id @GeneratedValue Long id;
  }

  @Entity(name = "native_not_asked")
  @NativeGenerator(sequenceForm = @SequenceGenerator(allocationSize = 9))
  static class NotAsked {
    @Id Long id;
  }
}
