package ids;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MapsId;
import jakarta.persistence.OneToOne;
import jakarta.persistence.PrimaryKeyJoinColumn;
import java.io.Serializable;

/** Several references give the identifier its value; the last by name names its column. */
@Entity
class Visa {
  @Id Long number;
}

@Entity
class Visitor {
  @Id Long number;
}

@Entity
class VisitorDetails {
  @Id Long number;
  @OneToOne @MapsId Visitor visitor;

  @OneToOne
  @MapsId
  @JoinColumn(name = "visitor_number")
  Visa visa;
}

@Entity
class SameColumn {
  @Id Long id;

  @OneToOne
  @MapsId
  @JoinColumn(name = "id")
  Visitor visitor;

  @OneToOne
  @MapsId
  @JoinColumn(name = "id")
  Visa visa;
}

@Entity
class OneAndMany {
  @Id Long id;

  @ManyToOne
  @MapsId
  @JoinColumn(name = "id")
  Visitor visitor;

  @OneToOne
  @MapsId
  @JoinColumn(name = "id")
  Visa visa;
}

@Entity
class TwoColumns {
  @Id Long id;
  @OneToOne @MapsId Visitor zeta;
  @OneToOne @MapsId Visa alpha;
}

@Entity
class ByKeyBeside {
  @Id Long id;
  @OneToOne @MapsId Visitor visitor;
  @OneToOne @PrimaryKeyJoinColumn Visa visa;
}

@Entity
class PlainBeside {
  @Id Long id;

  @OneToOne
  @MapsId
  @JoinColumn(name = "id")
  Visitor visitor;

  @OneToOne
  @JoinColumn(name = "id")
  Visa visa;
}

@Entity
class ReadOnlyBeside {
  @Id Long id;
  @OneToOne @MapsId Visitor visitor;

  @ManyToOne
  @JoinColumn(name = "visitor_number", insertable = false, updatable = false)
  Visa visa;
}

@Embeddable
class TwoNumbers implements Serializable {
  private static final long serialVersionUID = 1L;
  Long some;
  Long other;
}

@Entity
class SamePart {
  @EmbeddedId TwoNumbers id;

  @ManyToOne
  @MapsId("some")
  Visitor visitor;

  @OneToOne
  @MapsId("some")
  @JoinColumn(name = "visitor_number")
  Visa visa;
}
