package embeddables;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.AttributeOverrides;
import jakarta.persistence.Basic;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;

@Embeddable
class Place {
  String street;
  int number;

  @Column(nullable = false)
  String city;

  @Basic(optional = false)
  String country;

  @Embedded Geo geo;
}

@Embeddable
class Geo {
  double lat;
  Double lon;
  @Column int height;
}

@Entity
class House {
  @Id Long id;
  Place place;
}

@Entity
class Office {
  @Id Long id;

  @Embedded
  @AttributeOverride(name = "street", column = @Column(name = "visit_street", length = 99))
  @AttributeOverride(name = "number", column = @Column(name = "visit_number", nullable = false))
  @AttributeOverride(name = "geo.lat", column = @Column(name = "visit_lat"))
  Place visit;

  @Embedded
  @AttributeOverrides({
    @AttributeOverride(name = "street", column = @Column(name = "post_street")),
    @AttributeOverride(name = "number", column = @Column(name = "post_number")),
    @AttributeOverride(name = "city", column = @Column(name = "post_city")),
    @AttributeOverride(name = "country", column = @Column(name = "post_country")),
    @AttributeOverride(name = "geo.lat", column = @Column(name = "post_lat")),
    @AttributeOverride(name = "geo.lon", column = @Column(name = "post_lon")),
    @AttributeOverride(name = "geo.height", column = @Column(name = "post_height"))
  })
  Place post;
}
