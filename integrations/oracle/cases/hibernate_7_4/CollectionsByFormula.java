package hibernate_7_4;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import java.util.List;
import java.util.Set;
import org.hibernate.annotations.JoinFormula;

/** What a formula finds needs neither a table of its own nor a column in the other one. */
@Entity
class CollectionsByFormula {
  @Id Long id;
  Long boxes;

  @OneToMany
  @JoinFormula("boxes")
  List<FoundByFormula> found;

  @OneToMany
  @JoinFormula(value = "boxes", referencedColumnName = "id")
  Set<FoundByFormula> referring;
}

@Entity
class FoundByFormula {
  @Id Long id;
}
