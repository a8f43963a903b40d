package hibernate;

import jakarta.persistence.Column;
import jakarta.persistence.DiscriminatorType;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.SecondaryTable;
import org.hibernate.annotations.Any;
import org.hibernate.annotations.AnyDiscriminator;
import org.hibernate.annotations.AnyDiscriminatorValue;
import org.hibernate.annotations.AnyKeyJavaClass;

/** References to anything in columns of other attributes, and in a secondary table. */
class AnysElsewhere {

  @Entity(name = "any_existing")
  static class Existing {
    @Id Long id;

    @Column(name = "kind")
    String kind;

    @Any
    @AnyKeyJavaClass(Long.class)
    @AnyDiscriminator(DiscriminatorType.STRING)
    @AnyDiscriminatorValue(discriminator = "E", entity = Existing.class)
    @Column(name = "kind", updatable = false, insertable = false)
    @JoinColumn(name = "id", updatable = false, insertable = false)
    Object other;
  }

  @Entity(name = "any_beside")
  @SecondaryTable(name = "any_second")
  static class Beside {
    @Id Long id;

    @Any
    @AnyKeyJavaClass(Long.class)
    @JoinColumn(name = "one_id", table = "any_second")
    @Column(name = "one_kind")
    Object one;

    @Any
    @AnyKeyJavaClass(Long.class)
    @JoinColumn(name = "two_id", table = "any_second")
    Object two;

    @Any
    @AnyKeyJavaClass(Long.class)
    @JoinColumn(name = "three_id", table = "any_second")
    @Column(name = "three_kind", table = "any_second")
    Object three;
  }
}
