package embeddables;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.Map;
import java.util.Set;

@Embeddable
class Spot {
  Integer x;
  Integer y;
}

@Entity
class CollectionOverrides {
  @Id Long id;

  @ElementCollection
  @AttributeOverride(name = "x", column = @Column(name = "spot_x", nullable = false))
  @AttributeOverride(name = "y", column = @Column(name = "spot_y", nullable = false))
  Set<Spot> spots;

  @ElementCollection
  @AttributeOverride(name = "value.x", column = @Column(name = "value_x"))
  @AttributeOverride(name = "key.x", column = @Column(name = "key_x"))
  @AttributeOverride(name = "key.y", column = @Column(name = "key_y"))
  Map<Spot, Spot> moves;

  @ElementCollection
  @AttributeOverride(name = "key", column = @Column(name = "spot_name", length = 20))
  Map<String, Spot> named;
}
