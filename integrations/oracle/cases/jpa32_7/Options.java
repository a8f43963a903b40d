package jpa32_7;

import jakarta.persistence.CheckConstraint;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SecondaryTable;
import jakarta.persistence.Table;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Set;

/** Options, checks and comments in the places where they are written seldom. */
@Entity
@Table(name = "with_options", options = "with (fillfactor = 70)")
@SecondaryTable(
    name = "options_more",
    check = @CheckConstraint(name = "positive_more", constraint = "m > 0 and n > 0"),
    options = "with (fillfactor = 80)")
class Options {
  @Id Long id;

  @Column(check = @CheckConstraint(constraint = "amount > 0"))
  int amount;

  @Column(
      check = {
        @CheckConstraint(name = "over_one", constraint = "several > 1"),
        @CheckConstraint(name = "under_nine", constraint = "several < 9")
      })
  Integer several;

  @Column(secondPrecision = 9)
  OffsetDateTime nine;

  @Column(secondPrecision = 4)
  ZonedDateTime four;

  @Column(secondPrecision = 1)
  LocalTime one;

  @Column(table = "options_more")
  Integer m;

  @Column(table = "options_more")
  Integer n;

  @ManyToOne
  @JoinColumn(
      name = "up_id",
      check = @CheckConstraint(name = "up_positive", constraint = "up_id > 0"),
      options = "default 4")
  Options up;

  @ElementCollection
  @CollectionTable(name = "options_words", options = "with (fillfactor = 60)")
  List<String> words;

  @ManyToMany
  @JoinTable(
      name = "options_pairs",
      check = @CheckConstraint(name = "not_same", constraint = "one <> two"),
      joinColumns = @JoinColumn(name = "one"),
      inverseJoinColumns = @JoinColumn(name = "two"),
      options = "with (fillfactor = 50)")
  Set<Options> pairs;
}
