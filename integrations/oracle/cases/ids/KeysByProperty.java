package ids;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.OneToMany;
import java.math.BigDecimal;
import java.util.Set;

/** Keys that refer to other columns than another entity's key. */
class KeysByProperty {

  @MappedSuperclass
  static class Coded {
    @Id Long id;

    @Column(name = "code", precision = 12, scale = 2, unique = true)
    BigDecimal code;
  }

  @Entity(name = "property_other")
  static class Other extends Coded {}

  @Entity(name = "property_first")
  static class First extends Coded {

    @OneToMany(mappedBy = "id.first")
    Set<Second> seconds;
  }

  @Entity(name = "property_second")
  static class Second {
    @EmbeddedId Key id;

    @Embeddable
    static class Key {
      int number;

      @ManyToOne
      @JoinColumn(name = "first_code", referencedColumnName = "code")
      First first;
    }
  }

  @Entity(name = "property_third")
  static class Third {
    @Id
    @ManyToOne
    @JoinColumn(name = "first_code", referencedColumnName = "code")
    First first;
  }
}
