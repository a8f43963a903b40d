package toone;

import jakarta.persistence.Entity;
import jakarta.persistence.ForeignKey;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Table;
import java.util.List;
import java.util.Set;

/** Foreign keys of join tables that are written verbatim, and named ones of several columns. */
@Entity
@Table(name = "defined_keys")
class DefinedForeignKeys {
  @Id Long id;

  @ManyToMany
  @JoinTable(
      name = "defined_pairs",
      joinColumns = @JoinColumn(name = "one"),
      inverseJoinColumns = @JoinColumn(name = "two"),
      foreignKey =
          @ForeignKey(
              name = "fk_pair_one",
              foreignKeyDefinition = "foreign key (one) references defined_keys on delete cascade"),
      inverseForeignKey =
          @ForeignKey(
              name = "fk_pair_two",
              foreignKeyDefinition = "foreign key (two) references defined_keys on update cascade"))
  Set<DefinedForeignKeys> pairs;

  @OneToMany
  @JoinColumn(
      name = "above",
      foreignKey =
          @ForeignKey(
              name = "fk_above",
              foreignKeyDefinition =
                  "foreign key (above) references defined_keys on delete cascade"))
  List<DefinedForeignKeys> below;
}
