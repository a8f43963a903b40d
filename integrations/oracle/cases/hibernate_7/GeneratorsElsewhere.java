package hibernate_7;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.TableGenerator;
import org.hibernate.annotations.GenericGenerator;

/** A generator of another entity is none of this one's, whatever the specification says. */
class GeneratorsElsewhere {
  @Entity(name = "ElsewhereCounted")
  static class Counted {
    @Id
    @GeneratedValue(strategy = GenerationType.TABLE, generator = "elsewhere_counts")
    @TableGenerator(
        name = "elsewhere_counts",
        table = "elsewhere_counters",
        pkColumnName = "counter",
        valueColumnName = "count")
    Long id;
  }

  @Entity(name = "ElsewhereCountedToo")
  static class CountedToo {
    @Id
    @GeneratedValue(strategy = GenerationType.TABLE, generator = "elsewhere_counts")
    Long id;
  }

  @Entity(name = "ElsewhereNumbered")
  @SequenceGenerator(
      name = "elsewhere_numbers",
      sequenceName = "elsewhere_numbers_seq",
      allocationSize = 7)
  static class Numbered {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "elsewhere_numbers")
    Long id;
  }

  @Entity(name = "ElsewhereNumberedToo")
  static class NumberedToo {
    @Id
    @GeneratedValue(generator = "elsewhere_numbers")
    Long id;
  }

  /** The class that declares the attribute counts, one further up doesn't. */
  @MappedSuperclass
  @SequenceGenerator(name = "elsewhere_base", sequenceName = "elsewhere_base_seq")
  abstract static class Base {}

  @MappedSuperclass
  abstract static class Middle extends Base {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "elsewhere_base")
    Long id;
  }

  @Entity(name = "ElsewhereHeir")
  static class Heir extends Middle {}

  /** The strategy says which kind is looked for. */
  @Entity(name = "ElsewhereStrict")
  static class Strict {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "elsewhere_strict_numbers")
    @GenericGenerator(name = "elsewhere_strict_numbers", strategy = "increment")
    Long id;
  }

  @Entity(name = "ElsewhereIdentity")
  static class ByColumn {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY, generator = "elsewhere_increment")
    @GenericGenerator(name = "elsewhere_increment", strategy = "increment")
    Long id;
  }

  /** One without a name stands in for any. */
  @Entity(name = "ElsewhereUnnamed")
  static class Unnamed {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "elsewhere_unnamed")
    @SequenceGenerator(sequenceName = "elsewhere_unnamed_seq", allocationSize = 3)
    Long id;
  }
}
