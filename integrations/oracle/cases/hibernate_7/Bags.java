package hibernate_7;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.OneToMany;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.TableGenerator;
import java.util.Collection;
import java.util.List;
import org.hibernate.annotations.CollectionId;
import org.hibernate.annotations.CollectionIdJavaClass;
import org.hibernate.annotations.CollectionIdJavaType;
import org.hibernate.type.descriptor.java.LongJavaType;

@Entity
@SequenceGenerator(name = "bag_numbers", sequenceName = "bag_seq", allocationSize = 5)
class Bags {
  @Id Long id;

  @ElementCollection
  @CollectionId(column = @Column(name = "number"), generator = "bag_numbers")
  @CollectionIdJavaClass(idType = Integer.class)
  Collection<String> numbered;

  @ManyToMany
  @JoinTable(name = "bag_many")
  @CollectionId(column = @Column(name = "row_id"), generator = "increment")
  @CollectionIdJavaType(LongJavaType.class)
  List<Bags> many;

  @OneToMany
  @JoinTable(name = "bag_one")
  @CollectionId(generator = "increment")
  @CollectionIdJavaClass(idType = Long.class)
  List<Bags> one;

  @ElementCollection
  @CollectionTable(name = "bag_counted")
  @CollectionId(column = @Column(name = "row_number"), generator = "bag_counters")
  @CollectionIdJavaClass(idType = Long.class)
  @TableGenerator(name = "bag_counters", table = "bag_counter")
  Collection<String> counted;
}
