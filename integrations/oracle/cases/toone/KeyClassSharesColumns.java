package toone;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.io.Serializable;
import java.util.Objects;

class PostKey implements Serializable {
  Long firm;
  Long number;

  @Override
  public boolean equals(Object other) {
    return other instanceof PostKey key
        && Objects.equals(firm, key.firm)
        && Objects.equals(number, key.number);
  }

  @Override
  public int hashCode() {
    return Objects.hash(firm, number);
  }
}

@Entity
class Firm {
  @Id Long id;
}

@Entity
@IdClass(PostKey.class)
class Post {
  @Id
  @Column(name = "firm_id")
  Long firm;

  @Id Long number;

  @ManyToOne
  @JoinColumn(name = "firm_id")
  Firm employer;
}
