package ids;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import java.io.Serializable;
import java.util.Set;

@Entity
@IdClass(IdClasses.Key.class)
class IdClasses {
  @Id String region;
  @Id Integer code;
  String name;

  static class Key implements Serializable {
    private static final long serialVersionUID = 1L;
    String region;
    Integer code;

    @Override
    public boolean equals(Object other) {
      return other instanceof Key key && key.region.equals(region) && key.code.equals(code);
    }

    @Override
    public int hashCode() {
      return code;
    }
  }
}

@Entity
class IdClassUser {
  @Id Long id;
  @ManyToOne IdClasses target;

  @ManyToOne
  @JoinColumn(name = "r", referencedColumnName = "region")
  @JoinColumn(name = "c", referencedColumnName = "code")
  IdClasses named;

  @ManyToMany Set<IdClasses> many;
}
