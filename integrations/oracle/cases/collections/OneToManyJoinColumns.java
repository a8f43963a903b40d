package collections;

import jakarta.persistence.ConstraintMode;
import jakarta.persistence.Entity;
import jakarta.persistence.ForeignKey;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderColumn;
import java.util.List;
import java.util.Map;
import java.util.Set;

@Entity
class Leaf {
  @Id Long id;
}

@Entity
class Branch {
  @Id Long id;

  @OneToMany
  @JoinColumn(name = "branch_id")
  List<Leaf> leaves;

  @OneToMany
  @JoinColumn(name = "required_branch", nullable = false)
  Set<Leaf> required;

  @OneToMany @JoinColumn List<Leaf> unnamed;

  @OneToMany
  @JoinColumn(name = "ordered_branch")
  @OrderColumn(name = "leaf_position")
  List<Leaf> ordered;

  @OneToMany
  @JoinColumn(name = "mapped_branch")
  @MapKeyColumn(name = "leaf_key")
  Map<String, Leaf> mapped;

  @OneToMany
  @JoinColumn(name = "free_branch", foreignKey = @ForeignKey(ConstraintMode.NO_CONSTRAINT))
  List<Leaf> free;
}
