package hibernate_7;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import org.hibernate.annotations.PartitionKey;

@Entity
class Partitions {
  @Id Long id;
  @PartitionKey Integer region;
}
