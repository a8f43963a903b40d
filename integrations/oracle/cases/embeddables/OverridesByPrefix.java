package embeddables;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.Map;
import java.util.Set;

/** In a map, an override says whether it is for keys or values; elsewhere it must not. */
@Entity
class OverridesByPrefix {
  @Id Long id;

  @ElementCollection
  @AttributeOverride(name = "x", column = @Column(name = "over_x"))
  Map<String, Prefixed> bare;

  @ElementCollection
  @AttributeOverride(name = "element.x", column = @Column(name = "over_x"))
  Map<String, Prefixed> element;

  @ElementCollection
  @AttributeOverride(name = "value", column = @Column(name = "over"))
  Map<String, String> basic;

  @ElementCollection
  @AttributeOverride(name = "value.x", column = @Column(name = "over_x"))
  Set<Prefixed> values;
}

@Embeddable
class Prefixed {
  @Column(nullable = false)
  String x;

  @Column(nullable = false)
  String y;
}
