package softdeletes;

import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Inheritance;
import jakarta.persistence.InheritanceType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.OneToMany;
import java.util.Set;
import org.hibernate.annotations.SoftDelete;

/** What a package says of deleting counts for its entities, and for tables of their collections. */
@Entity
class OfPackage {
  @Id Long id;
  @ElementCollection Set<String> words;
  @ManyToMany Set<JoinedOfPackage> many;

  @OneToMany
  @JoinColumn(name = "owner_id")
  Set<ByItself> column;
}

@Entity
@Inheritance(strategy = InheritanceType.JOINED)
class JoinedOfPackage {
  @Id Long id;
}

@Entity
class BelowOfPackage extends JoinedOfPackage {
  int number;
}

@Entity
@SoftDelete(columnName = "gone")
class ByItself {
  @Id Long id;
}

@MappedSuperclass
@SoftDelete(columnName = "removed")
class Removable {
  @Id Long id;
}

@Entity
class OfSuperclass extends Removable {
  int number;
}
