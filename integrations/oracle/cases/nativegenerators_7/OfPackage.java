package nativegenerators_7;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.SequenceGenerator;
import org.hibernate.annotations.NativeGenerator;

/** What a package says of generators counts for the identifiers that its classes declare. */
@Entity
class OfPackage {
  @Id @GeneratedValue Long id;
}

@MappedSuperclass
class Numbered {
  @Id @GeneratedValue Long id;
}

@Entity
class OfSuperclass extends Numbered {
  int number;
}

@Entity
class WithStrategy {
  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE)
  Long id;
}

@Entity
class Assigned {
  @Id Long id;
}

@Entity
@NativeGenerator(
    sequenceForm = @SequenceGenerator(sequenceName = "own_numbers", allocationSize = 5))
class WithItsOwn {
  @Id @GeneratedValue Long id;
}
