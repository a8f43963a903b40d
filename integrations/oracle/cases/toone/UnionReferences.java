package toone;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Inheritance;
import jakarta.persistence.InheritanceType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;

/** References to columns that tables per class repeat have no foreign key. */
class UnionReferences {

  @Entity(name = "union_branch")
  @Inheritance(strategy = InheritanceType.TABLE_PER_CLASS)
  static class Branch {
    @Id Long id;

    @Column(name = "branch_code", unique = true)
    String code;
  }

  @Entity(name = "union_division")
  static class Division extends Branch {
    @Column(name = "own_code", unique = true)
    String own;
  }

  @Entity(name = "union_local")
  static class Local extends Branch {
    @ManyToOne
    @JoinColumn(name = "division_code", referencedColumnName = "branch_code")
    Division division;

    @ManyToOne
    @JoinColumn(name = "own_division", referencedColumnName = "own_code")
    Division own;

    @ManyToOne Division plain;
  }
}
