package structs;

import jakarta.persistence.ConstraintMode;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.ForeignKey;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.util.Set;
import org.hibernate.annotations.Struct;

@Entity
class Target {
  @Id Long id;
}

@Embeddable
@Struct(name = "linked")
class Linked {
  String label;

  @ManyToOne
  @JoinColumn(foreignKey = @ForeignKey(ConstraintMode.NO_CONSTRAINT))
  Target target;

  @ElementCollection Set<String> tags;
}

@Entity
class Linking {
  @Id Long key;
  Linked linked;
}
