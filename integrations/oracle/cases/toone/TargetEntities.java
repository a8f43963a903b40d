package toone;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import java.util.Set;
import java.util.UUID;

interface Payable {}

@Entity
class Bill implements Payable {
  @Id UUID id;
}

@Entity
class Payment {
  @Id Long id;

  @ManyToOne(targetEntity = Bill.class)
  Payable bill;

  @OneToMany(targetEntity = Bill.class)
  Set<Payable> bills;
}
