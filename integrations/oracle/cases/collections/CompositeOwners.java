package collections;

import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.OneToMany;
import java.io.Serializable;
import java.util.List;
import java.util.Set;

@Entity
class Grid {
  @EmbeddedId Spot spot;
  @ElementCollection Set<String> notes;
  @ManyToMany List<Grid> neighbours;

  @OneToMany
  @JoinColumn(name = "px", referencedColumnName = "x")
  @JoinColumn(name = "py", referencedColumnName = "y")
  Set<Pin> pins;

  @Embeddable
  static class Spot implements Serializable {
    private static final long serialVersionUID = 1L;
    int x;
    int y;
  }
}

@Entity
class Pin {
  @Id Long id;
}
