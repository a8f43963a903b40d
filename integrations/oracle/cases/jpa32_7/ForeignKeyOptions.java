package jpa32_7;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.ForeignKey;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OneToOne;
import jakarta.persistence.SecondaryTable;
import java.util.List;
import java.util.Set;

/** Options of foreign keys of every kind. */
@Entity
@SecondaryTable(
    name = "fk_second",
    foreignKey = @ForeignKey(name = "fk_of_second", options = "on delete cascade"))
class ForeignKeyOptions {
  @Id Long id;

  @Column(table = "fk_second")
  String more;

  @ManyToMany
  @JoinTable(
      name = "fk_pairs",
      foreignKey = @ForeignKey(name = "fk_of_owner", options = "on delete cascade"),
      inverseForeignKey = @ForeignKey(name = "fk_of_other", options = "on delete restrict"))
  Set<ForeignKeyOptions> pairs;

  @ElementCollection
  @CollectionTable(
      name = "fk_words",
      foreignKey = @ForeignKey(name = "fk_of_words", options = "on delete cascade"))
  List<String> words;

  @OneToOne
  @JoinColumn(foreignKey = @ForeignKey(options = "on delete set null"))
  ForeignKeyOptions single;

  @OneToMany
  @JoinColumn(
      name = "above_id",
      foreignKey = @ForeignKey(name = "fk_of_above", options = "on delete cascade"))
  List<ForeignKeyOptions> below;
}
