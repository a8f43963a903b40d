package toone;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinColumns;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OneToOne;
import java.io.Serializable;
import java.util.Set;

@Entity
class Flight {
  @EmbeddedId FlightKey key;
}

@Embeddable
class FlightKey implements Serializable {
  private static final long serialVersionUID = 1L;

  @Column(name = "carrier_code", length = 2)
  String carrier;

  @Column(precision = 4)
  Integer number;
}

@Entity
class Booking {
  @Id Long id;
  @ManyToOne Flight flight;
  @OneToOne Flight returning;

  @ManyToOne(optional = false)
  @JoinColumns({
    @JoinColumn(name = "alt_number", referencedColumnName = "number"),
    @JoinColumn(name = "alt_carrier", referencedColumnName = "carrier_code")
  })
  Flight alternative;

  @OneToMany
  @JoinTable(name = "booking_legs")
  Set<Flight> legs;
}
