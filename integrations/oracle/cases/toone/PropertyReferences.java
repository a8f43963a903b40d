package toone;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MapsId;
import jakarta.persistence.OneToOne;

@Entity
class Parcel {
  @Id Long id;
  @OneToOne @MapsId Country2 country;

  @ManyToOne
  @JoinColumn(name = "origin_id", columnDefinition = "bigint")
  Country2 origin;
}

@Entity
class Country2 {
  @Id Long id;
}
