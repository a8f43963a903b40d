package structs;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import org.hibernate.annotations.Struct;

@Embeddable
@Struct(name = "pair_of")
record PairOf(String second, int first, @Column(nullable = false) Long third) {}

@Entity
class HasRecords {
  @Id Long id;
  PairOf pair;

  @Column(nullable = false)
  PairOf must;
}
