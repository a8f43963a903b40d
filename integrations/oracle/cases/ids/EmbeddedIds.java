package ids;

import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.ManyToOne;
import java.io.Serializable;
import java.util.List;

@Entity
class EmbeddedIds {
  @EmbeddedId Address address;
  String text;

  @ManyToOne EmbeddedIds parent;

  @ElementCollection List<String> tags;

  @Embeddable
  static class Address implements Serializable {
    private static final long serialVersionUID = 1L;
    String street;
    int number;

    @Column(name = "zip_code", length = 10)
    String zip;
  }
}
