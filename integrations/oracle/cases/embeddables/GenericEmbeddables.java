package embeddables;

import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;

@MappedSuperclass
abstract class Pair<A, B> {
  A first;
  B second;
}

@Embeddable
class TextNumber extends Pair<String, Integer> {}

@Entity
class PairHolder {
  @Id Long id;
  TextNumber pair;
}
