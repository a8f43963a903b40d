package naming;

import jakarta.persistence.*;
import java.math.*;
import java.time.*;
import java.util.*;

/** A join column of a bidirectional relation is named after the other side. */
class InverseNames {
  @Entity(name = "InverseNamesLeftSide")
  @Table(name = "L_TAB")
  static class L {
    @Id
    @Column(name = "lid")
    Long leftId;

    @ManyToMany Set<R> rightOnes;

    @ManyToMany
    @JoinTable(name = "plain_pairs")
    Set<R> others;
  }

  @Entity(name = "InverseNamesRightSide")
  @Table(name = "R_TAB")
  static class R {
    @Id Long rightId;

    @ManyToMany(mappedBy = "rightOnes")
    Set<L> leftOnes;
  }
}
