package embeddables;

import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.List;

@Embeddable
record Range(int low, Integer high, @Column(name = "unit_name", length = 3) String unit) {}

@Entity
class Measurement {
  @Id Long id;
  Range range;
  @ElementCollection List<Range> history;
}
