package ids;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.io.Serializable;

@Entity
class SeveralIds implements Serializable {
  private static final long serialVersionUID = 1L;
  @Id Long one;
  @Id String two;
}
