package basics;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Lob;
import java.io.Serializable;
import java.util.UUID;

/** An array of anything is one value, large or not. */
@Entity
class ObjectArrays {
  @Id Long id;
  Object[] plain;
  @Lob Object[] large;
  @Lob Serializable[] several;
  @Lob Integer[] numbers;
  @Lob UUID[] uuids;
}
