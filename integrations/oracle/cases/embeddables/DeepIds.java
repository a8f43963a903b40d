package embeddables;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import java.io.Serializable;

@Embeddable
class Inner implements Serializable {
  private static final long serialVersionUID = 1L;
  Long left1;
  Long right1;
}

@Embeddable
class Outer implements Serializable {
  private static final long serialVersionUID = 1L;
  Inner inner;
  String name;
}

@Entity
class DeepId {
  @EmbeddedId Outer id;
}

@Entity
class DeepIdUser {
  @Id Long id;
  @ManyToOne DeepId deep;
}
