package tables;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.SecondaryTable;
import jakarta.persistence.TableGenerator;
import jakarta.persistence.UniqueConstraint;
import java.util.List;
import java.util.Set;

/** Unique constraints and indexes inside of each annotation of a table; generators have none. */
@Entity
@SecondaryTable(
    name = "inside_second",
    uniqueConstraints =
        @UniqueConstraint(
            name = "inside_both",
            columnNames = {"x", "y"}),
    indexes = @Index(name = "inside_x", columnList = "x"))
class ConstraintsInside {
  @Id
  @GeneratedValue(generator = "inside_gen")
  @TableGenerator(
      name = "inside_gen",
      table = "inside_numbers",
      uniqueConstraints = @UniqueConstraint(columnNames = "next_val"),
      indexes = @Index(columnList = "next_val"))
  Long id;

  @Column(table = "inside_second")
  String x;

  @Column(table = "inside_second")
  String y;

  @ElementCollection
  @CollectionTable(
      name = "inside_words",
      joinColumns = @JoinColumn(name = "owner"),
      uniqueConstraints = @UniqueConstraint(columnNames = "words"),
      indexes = {
        @Index(columnList = "words"),
        @Index(name = "inside_owner_words", columnList = "owner,words", unique = true)
      })
  List<String> words;

  @ManyToMany
  @JoinTable(
      name = "inside_others",
      joinColumns = @JoinColumn(name = "owner"),
      uniqueConstraints = @UniqueConstraint(name = "inside_other", columnNames = "others_id"),
      indexes = @Index(columnList = "others_id, owner"))
  Set<ConstraintsInside> others;
}
