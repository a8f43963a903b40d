package collections;

import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import java.util.List;
import java.util.Set;
import org.hibernate.annotations.OnDelete;
import org.hibernate.annotations.OnDeleteAction;

/** Both sides name the column, and neither is the other's mirror. */
@Entity
class BothNode {
  @Id Long id;

  @ManyToOne
  @JoinColumn(name = "above_id")
  BothNode above;

  @OneToMany
  @JoinColumn(name = "above_id")
  List<BothNode> below;

  @ElementCollection Set<BothOuter> outers;
}

@Embeddable
class BothInner {
  @ManyToOne BothNode friend;
}

@Embeddable
class BothOuter {
  @Embedded BothInner inner;
}

@Entity
class DeletingParent {
  @Id Long id;

  @OneToMany(mappedBy = "parent")
  @OnDelete(action = OnDeleteAction.CASCADE)
  List<DeletedChild> children;

  @OneToMany(mappedBy = "other")
  List<DeletedChild> others;
}

@Entity
class DeletedChild {
  @Id Long id;

  @ManyToOne DeletingParent parent;

  @ManyToOne
  @OnDelete(action = OnDeleteAction.SET_NULL)
  DeletingParent other;
}
