package toone;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.io.Serializable;
import org.hibernate.annotations.JoinColumnOrFormula;
import org.hibernate.annotations.JoinFormula;

record RegionKey(long id, char region) implements Serializable {}

@Entity
@IdClass(RegionKey.class)
class Regional {
  @Id long id;
  @Id char region;
}

@Entity
class RefersByPlace {
  @Id long id;
  long regionalId;
  char region;

  @ManyToOne
  @JoinColumnOrFormula(formula = @JoinFormula("abs(regionalId)"))
  @JoinColumnOrFormula(column = @JoinColumn(name = "region", insertable = false, updatable = false))
  Regional regional;
}
