package naming;

import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import java.util.List;

class Outside {
  @Entity
  static class Inside {
    @Id @GeneratedValue Long id;
    @ElementCollection List<String> texts;
  }

  @Entity(name = "InsideNamed")
  static class Other {
    @Id Long id;
    @ManyToOne Inside inside;
  }
}
