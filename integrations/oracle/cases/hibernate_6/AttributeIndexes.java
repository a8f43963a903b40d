package hibernate_6;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import org.hibernate.annotations.Index;

@Entity
class AttributeIndexes {
  @Id Long id;

  @Index(name = "attribute_idx")
  String text;
}
