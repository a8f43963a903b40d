package naming;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

@Entity
@Table(name = "`Order`")
class QuotedOrder {
  @Id @GeneratedValue Long id;
}
