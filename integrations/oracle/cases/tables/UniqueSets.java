package tables;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.OneToMany;
import jakarta.persistence.UniqueConstraint;
import java.util.Set;

/** Sets whose table has a unique constraint of its own. */
@Entity
class UniqueSets {
  @Id Long id;

  @ManyToMany
  @JoinTable(
      name = "unique_pairs",
      joinColumns = @JoinColumn(name = "one"),
      inverseJoinColumns = @JoinColumn(name = "two"),
      uniqueConstraints = @UniqueConstraint(columnNames = {"two", "one"}))
  Set<UniqueSets> pairs;

  @ElementCollection
  @CollectionTable(
      name = "unique_words",
      uniqueConstraints = @UniqueConstraint(columnNames = "word"))
  @Column(name = "word", nullable = false)
  Set<String> words;

  @ElementCollection
  @CollectionTable(name = "indexed_words", indexes = @Index(columnList = "word", unique = true))
  @Column(name = "word", nullable = false)
  Set<String> indexed;

  @ElementCollection
  @CollectionTable(name = "single_words")
  @Column(name = "word", nullable = false, unique = true)
  Set<String> single;

  @ElementCollection
  @CollectionTable(
      name = "optional_words",
      uniqueConstraints = @UniqueConstraint(columnNames = "word"))
  @Column(name = "word")
  Set<String> optional;

  @OneToMany
  @JoinTable(
      name = "unique_parts",
      joinColumns = @JoinColumn(name = "whole"),
      inverseJoinColumns = @JoinColumn(name = "part"),
      uniqueConstraints = @UniqueConstraint(columnNames = {"part", "whole"}))
  Set<UniqueSets> parts;
}
