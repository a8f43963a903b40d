package naming;

import jakarta.persistence.*;
import java.math.*;
import java.time.*;
import java.util.*;

/** Given names of constraints stay; the columns that they list are called as written. */
@Entity
@Table(
    name = "NamesTable",
    uniqueConstraints = {
      @UniqueConstraint(
          name = "UniqueMixed",
          columnNames = {"attributeOne", "attributeTwo"}),
      @UniqueConstraint(columnNames = {"other_id", "attributeTwo"})
    },
    indexes = {
      @Index(name = "MixedIdx", columnList = "attributeOne"),
      @Index(columnList = "attributeTwo, attributeOne desc")
    })
class GivenNames {
  @Id Long id;
  String attributeOne;
  String attributeTwo;

  @ManyToOne
  @JoinColumn(name = "other_id", foreignKey = @ForeignKey(name = "FkMixed"))
  GivenNames other;

  @org.hibernate.annotations.Check(name = "CheckMixed", constraints = "id > 0")
  Long checked;
}
