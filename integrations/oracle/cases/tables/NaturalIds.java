package tables;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import org.hibernate.annotations.NaturalId;

@Entity
class NaturalIds {
  @Id Long id;
  @NaturalId String isbn;
  @NaturalId Integer edition;
}

@Entity
class SingleNaturalId {
  @Id Long id;

  @NaturalId(mutable = true)
  @Column(nullable = false)
  String email;
}
