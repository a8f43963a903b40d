package hibernate;

import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Inheritance;
import jakarta.persistence.InheritanceType;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OneToOne;
import java.util.Map;
import java.util.Set;
import org.hibernate.annotations.SoftDelete;

/** From 7.4 on, what a class says of its rows counts for the tables of its own collections. */
@Entity
@SoftDelete
@Inheritance(strategy = InheritanceType.JOINED)
class SoftRoot {
  @Id Long id;
  @ElementCollection Set<String> words;
  @ElementCollection Map<String, Integer> numbers;

  @ManyToMany
  @JoinTable(name = "soft_many")
  Set<SoftOther> many;

  @ManyToMany
  @JoinTable(name = "soft_own")
  @SoftDelete(columnName = "gone")
  Set<SoftOther> own;

  @OneToMany
  @JoinTable(name = "soft_ones")
  Set<SoftOther> ones;

  @OneToOne
  @JoinTable(name = "soft_one")
  SoftOther one;

  @Embedded SoftPart part;

  @ManyToMany(mappedBy = "roots")
  Set<SoftOther> inverse;
}

@Entity
class SoftBelow extends SoftRoot {
  @ElementCollection Set<String> below;
}

@Embeddable
class SoftPart {
  @ElementCollection Set<String> inside;
}

@MappedSuperclass
class HardBase {
  @ElementCollection Set<String> above;
}

@Entity
@SoftDelete
class SoftHeir extends HardBase {
  @Id Long id;
  @ElementCollection Set<String> words;
}

@MappedSuperclass
@SoftDelete
class SoftBase {
  @ElementCollection Set<String> above;
}

@Entity
class HeirOfSoft extends SoftBase {
  @Id Long id;
  @ElementCollection Set<String> words;
}

@Entity
class SoftOther {
  @Id Long id;
  @ManyToMany Set<SoftRoot> roots;
}
