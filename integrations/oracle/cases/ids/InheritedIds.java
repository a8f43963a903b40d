package ids;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;

@MappedSuperclass
abstract class WithId {
  @Id @GeneratedValue Long id;
  @Version long version;
}

@Entity
class FirstHeir extends WithId {
  String name;
}

@Entity
@AttributeOverride(name = "id", column = @Column(name = "heir_id"))
class SecondHeir extends WithId {
  @ManyToOne FirstHeir first;
}
