package hibernate;

import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.OrderColumn;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import org.hibernate.annotations.Bag;
import org.hibernate.annotations.ListIndexBase;
import org.hibernate.annotations.OnDelete;
import org.hibernate.annotations.OnDeleteAction;
import org.hibernate.annotations.SortNatural;

@Entity
class CollectionKinds {
  @Id Long id;
  @ElementCollection @Bag List<String> bag;

  @ElementCollection
  @OrderColumn
  @ListIndexBase(1)
  List<String> based;

  @ElementCollection @SortNatural SortedSet<String> sorted;

  @ElementCollection
  @OnDelete(action = OnDeleteAction.CASCADE)
  Set<String> cascaded;
}
