package toone;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.io.Serializable;

@Entity
class Country {
  @Id String iso;
}

@Entity
class Region {
  @EmbeddedId Key key;

  @ManyToOne
  @JoinColumn(name = "country", insertable = false, updatable = false)
  Country country;

  @Embeddable
  static class Key implements Serializable {
    private static final long serialVersionUID = 1L;

    @Column(name = "country")
    String iso;

    String code;
  }
}

@Entity
class City {
  @Id Long id;

  @ManyToOne
  @JoinColumn(name = "country", referencedColumnName = "country")
  @JoinColumn(name = "region", referencedColumnName = "code")
  Region region;

  @Column(name = "country", insertable = false, updatable = false)
  String country;
}
