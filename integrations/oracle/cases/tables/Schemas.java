package tables;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.util.List;
import java.util.Set;

@Entity
@Table(schema = "sales", name = "orders")
class SalesOrder {
  @Id @GeneratedValue Long id;
  @ElementCollection List<String> notes;

  @ElementCollection
  @CollectionTable(schema = "sales", name = "remarks")
  List<String> remarks;

  @ManyToMany
  @JoinTable(schema = "sales", name = "order_pairs")
  Set<SalesOrder> pairs;

  @ManyToMany Set<SalesOrder> others;
}

@Entity
@Table(schema = "sales")
class SalesLine {
  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "line_gen")
  @SequenceGenerator(name = "line_gen", schema = "sales", sequenceName = "line_numbers")
  Long id;

  @ManyToOne SalesOrder salesOrder;
}
