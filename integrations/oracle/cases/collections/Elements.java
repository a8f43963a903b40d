package collections;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Lob;
import jakarta.persistence.OrderBy;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.UniqueConstraint;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;

@Entity
class Elements {
  @Id Long id;
  @ElementCollection List<String> list;
  @ElementCollection Collection<Integer> collection;
  @ElementCollection Set<String> set;

  @ElementCollection
  @Column(nullable = false, length = 30)
  Set<String> requiredSet;

  @ElementCollection
  @Column(name = "item", unique = true)
  List<BigDecimal> uniqueList;

  @ElementCollection @OrderColumn List<String> ordered;

  @ElementCollection
  @OrderColumn(name = "position", nullable = true)
  List<String> orderedNamed;

  @ElementCollection
  @CollectionTable(
      name = "own_elements",
      joinColumns = @JoinColumn(name = "owner_id"),
      uniqueConstraints = @UniqueConstraint(columnNames = {"owner_id", "val"}),
      indexes = @Index(columnList = "val"))
  @Column(name = "val")
  List<String> named;

  @ElementCollection @OrderBy List<String> sorted1;
  @ElementCollection SortedSet<Integer> sortedSet;
  @ElementCollection @Lob List<String> large;
  @ElementCollection Set<LocalDate> dates;
  @ElementCollection Set<byte[]> blobs;
}
