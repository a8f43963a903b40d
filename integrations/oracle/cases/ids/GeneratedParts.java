package ids;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.MapsId;
import jakarta.persistence.OneToOne;
import java.io.Serializable;

@Embeddable
class GeneratedPart implements Serializable {
  private static final long serialVersionUID = 1L;

  String account;
  @GeneratedValue Integer number;
}

@Entity
class GeneratedByPart {
  @EmbeddedId GeneratedPart id;
}

@Entity
class GeneratedTarget {
  @Id @GeneratedValue Long id;
}

/** The value comes from the reference. */
@Entity
class GeneratedInVain {
  @Id @GeneratedValue Long id;
  @OneToOne @MapsId GeneratedTarget target;
}
