package naming;

import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Table;
import java.util.List;
import java.util.Set;

@Entity
class PurchaseOrder {
  @Id Long poNumber;
}

@Entity(name = "named_ent")
@Table(name = "XTable")
class NamedEntity {
  @Id Long theId;
  @OneToMany List<PurchaseOrder> orders;
  @ElementCollection List<String> list;
  @ManyToOne PurchaseOrder purchaseOrder;

  @OneToMany @JoinColumn Set<PurchaseOrder> fkOrders;
}

@Entity
class OrderLine {
  @Id Long lineId;
  @ManyToMany Set<PurchaseOrder> relatedOrders;
  @ManyToMany List<NamedEntity> ents;
}
