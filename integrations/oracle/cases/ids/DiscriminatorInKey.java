package ids;

import jakarta.persistence.DiscriminatorColumn;
import jakarta.persistence.DiscriminatorValue;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import java.io.Serializable;
import org.hibernate.annotations.DiscriminatorOptions;

@Embeddable
record NodeKey(String type, Long number) implements Serializable {}

@Entity
@DiscriminatorColumn(name = "type")
@DiscriminatorOptions(insert = false)
class KeyedNode {
  @EmbeddedId NodeKey id;
  String name;
}

@Entity
@DiscriminatorValue("LEAF")
class KeyedLeaf extends KeyedNode {}
