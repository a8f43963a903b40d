package jpa32_7;

import jakarta.persistence.CheckConstraint;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.ForeignKey;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SecondaryTable;
import jakarta.persistence.Table;
import java.util.Set;

@Entity
@Table(
    name = "tables",
    comment = "About tables",
    check = @CheckConstraint(name = "not_both", constraint = "a is null or b is null"))
@SecondaryTable(name = "tables_more", comment = "More")
class Tables {
  @Id Long id;
  Integer a;
  Integer b;

  @Column(table = "tables_more")
  String c;

  @ManyToMany
  @JoinTable(name = "tables_join", comment = "Pairs")
  Set<Tables> all;

  @ManyToOne
  @JoinColumn(foreignKey = @ForeignKey(name = "fk_opt", options = "on delete cascade"))
  Tables parent;
}
