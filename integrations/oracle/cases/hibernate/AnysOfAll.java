package hibernate;

import jakarta.persistence.Column;
import jakarta.persistence.DiscriminatorType;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.OrderColumn;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.Any;
import org.hibernate.annotations.AnyDiscriminator;
import org.hibernate.annotations.AnyDiscriminatorValue;
import org.hibernate.annotations.AnyKeyJavaClass;
import org.hibernate.annotations.ManyToAny;

/** References to any entity: each type of class and key, required or not, alone or many. */
@Entity
class AnysOfAll {
  @Id Long id;

  @Any
  @AnyDiscriminator(DiscriminatorType.INTEGER)
  @AnyDiscriminatorValue(discriminator = "1", entity = AnysOfAll.class)
  @AnyKeyJavaClass(Long.class)
  @Column(name = "number_type")
  @JoinColumn(name = "number_id")
  Object number;

  @Any(optional = false)
  @AnyKeyJavaClass(String.class)
  @Column(name = "required_type", length = 40)
  @JoinColumn(name = "required_id")
  Object required;

  @Any(optional = false)
  @AnyKeyJavaClass(String.class)
  @Column(name = "both_type", nullable = false)
  @JoinColumn(name = "both_id", nullable = true)
  Object both;

  @Any
  @AnyKeyJavaClass(String.class)
  @Column(name = "key_type")
  @JoinColumn(name = "key_id", nullable = false)
  Object key;

  @Any
  @AnyDiscriminator(DiscriminatorType.CHAR)
  @AnyDiscriminatorValue(discriminator = "K", entity = AnysOfAll.class)
  @AnyKeyJavaClass(UUID.class)
  @Column(name = "letter_type")
  @JoinColumn(name = "letter_id")
  Object letter;

  @ManyToAny
  @AnyKeyJavaClass(Long.class)
  @Column(name = "list_type")
  @JoinTable(
      name = "anys_list",
      joinColumns = @JoinColumn(name = "o_id"),
      inverseJoinColumns = @JoinColumn(name = "t_id"))
  List<Object> list;

  @ManyToAny
  @AnyKeyJavaClass(Long.class)
  @Column(name = "set_type")
  @JoinTable(
      name = "anys_set",
      joinColumns = @JoinColumn(name = "o_id"),
      inverseJoinColumns = @JoinColumn(name = "t_id"))
  Set<Object> set;

  @ManyToAny
  @AnyKeyJavaClass(Long.class)
  @OrderColumn
  @Column(name = "ordered_type")
  @JoinTable(
      name = "anys_ordered",
      joinColumns = @JoinColumn(name = "o_id"),
      inverseJoinColumns = @JoinColumn(name = "t_id"))
  List<Object> ordered;

  @ManyToAny
  @AnyKeyJavaClass(Long.class)
  @MapKeyColumn(name = "k")
  @Column(name = "map_type")
  @JoinTable(
      name = "anys_map",
      joinColumns = @JoinColumn(name = "o_id"),
      inverseJoinColumns = @JoinColumn(name = "t_id"))
  Map<String, Object> map;

  @Embedded Inside inside;

  @Embeddable
  static class Inside {
    @Any
    @AnyKeyJavaClass(Long.class)
    @Column(name = "inside_type")
    @JoinColumn(name = "inside_id")
    Object inside;
  }
}
