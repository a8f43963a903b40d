package hibernate_6;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.List;

/** An array of classes is taken for a class; a list of them isn't. */
@Entity
class ClassArrays {
  @Id Long id;
  Class<?> one;
  Class<?>[] several;

  @Column(length = 100)
  Class<?>[] shorter;

  List<Class<?>> list;
}
