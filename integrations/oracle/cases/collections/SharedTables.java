package collections;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hibernate.annotations.OnDelete;
import org.hibernate.annotations.OnDeleteAction;

/** Collections in one table: Hibernate begins with the last by name, which then has the key. */
@Entity
class SharedTables {
  @Id Long id;

  @ElementCollection
  @CollectionTable(name = "two_maps", joinColumns = @JoinColumn(name = "owner_id"))
  Map<String, String> a;

  @ElementCollection
  @CollectionTable(name = "two_maps", joinColumns = @JoinColumn(name = "owner_id"))
  Map<String, String> b;

  @ElementCollection
  @CollectionTable(name = "map_and_set", joinColumns = @JoinColumn(name = "owner_id"))
  Map<String, String> c;

  @ElementCollection
  @CollectionTable(name = "map_and_set", joinColumns = @JoinColumn(name = "owner_id"))
  @Column(nullable = false)
  Set<String> d;

  @ElementCollection
  @CollectionTable(name = "set_and_map", joinColumns = @JoinColumn(name = "owner_id"))
  @Column(nullable = false)
  Set<String> e;

  @ElementCollection
  @CollectionTable(name = "set_and_map", joinColumns = @JoinColumn(name = "owner_id"))
  Map<String, String> f;

  @ElementCollection
  @CollectionTable(name = "two_sets", joinColumns = @JoinColumn(name = "owner_id"))
  @Column(nullable = false)
  Set<String> g;

  @ElementCollection
  @CollectionTable(name = "two_sets", joinColumns = @JoinColumn(name = "owner_id"))
  @Column(nullable = false)
  Set<String> h;

  @ElementCollection
  @CollectionTable(name = "order_and_bag", joinColumns = @JoinColumn(name = "owner_id"))
  @OrderColumn
  List<String> i;

  @ElementCollection
  @CollectionTable(name = "order_and_bag", joinColumns = @JoinColumn(name = "owner_id"))
  List<String> j;

  @ElementCollection
  @CollectionTable(name = "two_orders", joinColumns = @JoinColumn(name = "owner_id"))
  @OrderColumn
  List<String> k;

  @ElementCollection
  @CollectionTable(name = "two_orders", joinColumns = @JoinColumn(name = "owner_id"))
  @OrderColumn(name = "l_order")
  List<String> l;

  @ElementCollection
  @CollectionTable(name = "nullable_sets", joinColumns = @JoinColumn(name = "owner_id"))
  Set<String> m;

  @ElementCollection
  @CollectionTable(name = "nullable_sets", joinColumns = @JoinColumn(name = "owner_id"))
  Set<String> n;

  @ElementCollection
  @CollectionTable(name = "cascade_first", joinColumns = @JoinColumn(name = "owner_id"))
  @OnDelete(action = OnDeleteAction.CASCADE)
  Set<String> o;

  @ElementCollection
  @CollectionTable(name = "cascade_first", joinColumns = @JoinColumn(name = "owner_id"))
  Set<String> p;

  @ElementCollection
  @CollectionTable(name = "cascade_last", joinColumns = @JoinColumn(name = "owner_id"))
  Set<String> q;

  @ElementCollection
  @CollectionTable(name = "cascade_last", joinColumns = @JoinColumn(name = "owner_id"))
  @OnDelete(action = OnDeleteAction.CASCADE)
  Set<String> r;
}
