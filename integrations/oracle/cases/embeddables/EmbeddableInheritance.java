package embeddables;

import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import java.math.BigDecimal;

@MappedSuperclass
abstract class Amount {
  BigDecimal value;
}

@Embeddable
class Money extends Amount {
  String currency;
}

@Entity
class Purchase {
  @Id Long id;
  Money money;
}
