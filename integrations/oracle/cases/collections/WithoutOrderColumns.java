package collections;

import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.OrderColumn;
import java.sql.Types;
import java.util.List;
import org.hibernate.annotations.ListIndexBase;
import org.hibernate.annotations.ListIndexJdbcTypeCode;

/** Arrays have an order in any case; lists, too, where something is said of their index. */
@Entity
class WithoutOrderColumns {
  @Id Long id;

  @OneToMany(mappedBy = "parent")
  InOrder[] children;

  @OneToMany(mappedBy = "other")
  @OrderColumn(name = "place")
  InOrder[] placed;

  @OneToMany
  @JoinColumn(name = "far_id")
  InOrder[] far;

  @OneToMany
  @JoinTable(name = "in_order_ones")
  InOrder[] ones;

  @ManyToMany
  @JoinTable(name = "in_order_many")
  InOrder[] many;

  @ElementCollection String[] words;
  @ElementCollection @OrderBy String[] sorted;

  @ElementCollection
  @ListIndexBase(1)
  List<String> fromOne;

  @ElementCollection
  @ListIndexJdbcTypeCode(Types.BIGINT)
  List<String> large;

  @ManyToMany
  @JoinTable(name = "in_order_listed")
  @ListIndexBase(3)
  List<InOrder> listed;

  @OneToMany(mappedBy = "third")
  @ListIndexBase(2)
  List<InOrder> below;
}

@Entity
class InOrder {
  @Id Long id;
  @ManyToOne WithoutOrderColumns parent;
  @ManyToOne WithoutOrderColumns other;
  @ManyToOne WithoutOrderColumns third;
}
