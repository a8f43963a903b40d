package inheritance;

import jakarta.persistence.AssociationOverride;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.AttributeOverrides;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MappedSuperclass;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

class Plain {
  String notMapped;
}

@MappedSuperclass
abstract class Base<K> extends Plain {
  @Id K id;

  @Column(nullable = false, updatable = false)
  Instant createdAt;
}

@MappedSuperclass
abstract class Labelled<K, V> extends Base<K> {
  V value;
  @ElementCollection List<String> labels;
  @ManyToOne Owner owner;
}

@Entity
class Owner extends Base<UUID> {}

@Entity
class LabelA extends Labelled<Long, String> {}

@Entity
@AttributeOverrides({
  @AttributeOverride(name = "value", column = @Column(name = "val", nullable = false)),
  @AttributeOverride(name = "createdAt", column = @Column(name = "born"))
})
@AssociationOverride(name = "owner", joinColumns = @JoinColumn(name = "boss"))
class LabelB extends Labelled<String, Integer> {}
