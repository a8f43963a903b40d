package hibernate;

import jakarta.persistence.Column;
import jakarta.persistence.DiscriminatorType;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import java.util.List;
import org.hibernate.annotations.Any;
import org.hibernate.annotations.AnyDiscriminator;
import org.hibernate.annotations.AnyDiscriminatorValue;
import org.hibernate.annotations.AnyKeyJavaClass;
import org.hibernate.annotations.ManyToAny;

@Entity
class Anys {
  @Id Long id;

  @Any
  @AnyKeyJavaClass(Long.class)
  @AnyDiscriminator(DiscriminatorType.STRING)
  @AnyDiscriminatorValue(discriminator = "A", entity = Anys.class)
  @Column(name = "target_type")
  @JoinColumn(name = "target_id")
  Object target;

  @ManyToAny
  @AnyKeyJavaClass(Long.class)
  @AnyDiscriminator(DiscriminatorType.STRING)
  @AnyDiscriminatorValue(discriminator = "A", entity = Anys.class)
  @Column(name = "element_type")
  @JoinTable(
      name = "any_targets",
      joinColumns = @JoinColumn(name = "owner_id"),
      inverseJoinColumns = @JoinColumn(name = "element_id"))
  List<Object> targets;
}
