package toone;

import jakarta.persistence.*;
import java.util.*;

/** Each attribute of a single reference's join table. */
class TablesOfReferences {
  @Entity(name = "TablesOfReferencesR")
  static class R {
    @Id Long id;
    int x;
  }

  @Entity(name = "TablesOfReferencesA")
  static class A {
    @Id Long id;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinTable(name = "t1", foreignKey = @ForeignKey(ConstraintMode.NO_CONSTRAINT))
    R r1;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinTable(name = "t2", inverseForeignKey = @ForeignKey(ConstraintMode.NO_CONSTRAINT))
    R r2;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinTable(
        name = "t3",
        joinColumns =
            @JoinColumn(name = "j", foreignKey = @ForeignKey(ConstraintMode.NO_CONSTRAINT)),
        inverseJoinColumns =
            @JoinColumn(name = "i", foreignKey = @ForeignKey(ConstraintMode.NO_CONSTRAINT)))
    R r3;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinTable(
        name = "t4",
        uniqueConstraints = @UniqueConstraint(columnNames = "r4_id"),
        indexes = @Index(columnList = "r4_id"))
    R r4;

    @OneToOne(fetch = FetchType.LAZY)
    @JoinTable(name = "t5", inverseJoinColumns = @JoinColumn(nullable = false))
    R r5;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinTable(name = "t6", inverseJoinColumns = @JoinColumn(unique = true, nullable = false))
    R r6;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinTable(name = "t7", schema = "jts")
    R r7;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinTable(
        name = "t8",
        foreignKey = @ForeignKey(name = "fk8"),
        inverseForeignKey = @ForeignKey(name = "fk8i"))
    @org.hibernate.annotations.OnDelete(action = org.hibernate.annotations.OnDeleteAction.CASCADE)
    R r8;
  }
}
