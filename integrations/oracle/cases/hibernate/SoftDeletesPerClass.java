package hibernate;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Inheritance;
import jakarta.persistence.InheritanceType;
import org.hibernate.annotations.SoftDelete;
import org.hibernate.type.YesNoConverter;

/** Each table of a class says of its own rows that they are deleted. */
@Entity
@Inheritance(strategy = InheritanceType.TABLE_PER_CLASS)
@SoftDelete(converter = YesNoConverter.class)
abstract class SoftDeletesPerClass {
  @Id Long id;
}

@Entity
class SoftNovel extends SoftDeletesPerClass {
  String hero;
}

@Entity
class SoftSpells extends SoftDeletesPerClass {
  String school;
}

@Entity
class SoftCurses extends SoftSpells {
  int strength;
}
