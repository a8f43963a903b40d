package ids;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.SequenceGenerator;
import java.io.Serializable;

/** A part of an embedded id is numbered as an id of its own is. */
@Embeddable
class PartKey implements Serializable {
  private static final long serialVersionUID = 1L;

  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "parts")
  @SequenceGenerator(name = "parts", sequenceName = "numbered_parts", allocationSize = 9)
  Long number;

  String area;
}

@Entity
class NumberedPart {
  @EmbeddedId PartKey key;
}

@Embeddable
class AutoKey implements Serializable {
  private static final long serialVersionUID = 1L;

  @GeneratedValue Long number;

  String area;
}

@Entity
class AutoPart {
  @EmbeddedId AutoKey key;
}
