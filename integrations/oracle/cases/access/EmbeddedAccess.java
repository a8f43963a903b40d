package access;

import jakarta.persistence.Access;
import jakarta.persistence.AccessType;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Transient;
import java.util.Map;
import java.util.Set;

/** How embeddables are accessed: as their attribute, and in collections as the identifier. */
class EmbeddedAccess {

  @Embeddable
  static class Part {
    private String field;

    @Column(name = "property")
    public String getProperty() {
      return field;
    }

    public void setProperty(String property) {
      field = property;
    }
  }

  @Embeddable
  static class ByKey {
    private String field;

    @Column(name = "property")
    public String getProperty() {
      return field;
    }

    public void setProperty(String property) {
      field = property;
    }
  }

  @Embeddable
  static class ByField {
    private String field;

    @Column(name = "property")
    public String getProperty() {
      return field;
    }

    public void setProperty(String property) {
      field = property;
    }
  }

  @Entity(name = "access_of_attribute")
  static class OfAttribute {
    @Id Long id;

    @Embedded
    @Access(AccessType.PROPERTY)
    Part part;

    @ElementCollection
    @Access(AccessType.PROPERTY)
    Set<Part> parts;

    @ElementCollection
    @Access(AccessType.PROPERTY)
    Map<String, Part> named;

    public Part getPart() {
      return part;
    }

    public void setPart(Part part) {
      this.part = part;
    }

    public Set<Part> getParts() {
      return parts;
    }

    public void setParts(Set<Part> parts) {
      this.parts = parts;
    }

    public Map<String, Part> getNamed() {
      return named;
    }

    public void setNamed(Map<String, Part> named) {
      this.named = named;
    }
  }

  @MappedSuperclass
  @Access(AccessType.PROPERTY)
  abstract static class Keyed {
    @Transient Long key;

    @Id
    public Long getId() {
      return key;
    }

    public void setId(Long id) {
      key = id;
    }
  }

  @Entity(name = "access_of_key")
  @Access(AccessType.FIELD)
  static class OfKey extends Keyed {
    ByField part;
    @ElementCollection Set<ByKey> parts;
    @ElementCollection Map<ByKey, String> texts;
  }
}
