package access;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MappedSuperclass;
import java.io.Serializable;

@MappedSuperclass
abstract class Identified<T extends Serializable> {
  private T key;

  @Id
  @Column(name = "key_id")
  T getKey() {
    return key;
  }

  void setKey(T key) {
    this.key = key;
  }
}

@Entity
class IdentifiedByText extends Identified<String> {}

@Entity
class IdentifiedByNumber extends Identified<Long> {
  private IdentifiedByText other;

  @ManyToOne
  IdentifiedByText getOther() {
    return other;
  }

  void setOther(IdentifiedByText other) {
    this.other = other;
  }
}
