package access;

import jakarta.persistence.Access;
import jakarta.persistence.AccessType;
import jakarta.persistence.Basic;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Transient;

/** Which access a class has that says nothing of its own. */
class HierarchyAccess {

  @MappedSuperclass
  @Access(AccessType.PROPERTY)
  abstract static class OfProperties {
    private Long id;

    @Id
    public Long getId() {
      return id;
    }

    public void setId(Long id) {
      this.id = id;
    }
  }

  @Entity(name = "access_below_properties")
  static class BelowProperties extends OfProperties {
    @Column(name = "field")
    int field;

    String onlyField;

    @Transient
    public String getProperty() {
      return onlyField;
    }

    public void setProperty(String property) {}
  }

  @MappedSuperclass
  @Access(AccessType.FIELD)
  abstract static class OfFields {
    @Transient Long key;

    @Id
    @Access(AccessType.PROPERTY)
    public Long getId() {
      return key;
    }

    public void setId(Long id) {
      key = id;
    }
  }

  @Entity(name = "access_below_fields")
  static class BelowFields extends OfFields {
    @Column(name = "field")
    int field;

    String onlyField;

    @Transient
    public String getProperty() {
      return onlyField;
    }

    public void setProperty(String property) {}
  }

  @Entity(name = "access_of_id_alone")
  static class OfIdAlone {
    @Id
    @Access(AccessType.PROPERTY)
    private Long id;

    @Column(name = "field")
    int field;

    String onlyField;

    public Long getId() {
      return id;
    }

    public void setId(Long id) {
      this.id = id;
    }
  }

  @Entity(name = "access_of_bare_id")
  static class OfBareId {
    @Id
    @Access(AccessType.PROPERTY)
    private Long id;

    String field;

    public Long getId() {
      return id;
    }

    public void setId(Long id) {
      this.id = id;
    }

    public String getProperty() {
      return field;
    }

    public void setProperty(String property) {}
  }

  @Entity(name = "access_of_root")
  @Access(AccessType.FIELD)
  static class OfRoot {
    @Id Long id;
    int field;
  }

  @Entity(name = "access_below_root")
  static class BelowRoot extends OfRoot {
    @Transient String hidden;

    @Basic
    public String getProperty() {
      return hidden;
    }

    public void setProperty(String property) {}
  }
}
