package access;

import jakarta.persistence.Access;
import jakarta.persistence.AccessType;
import jakarta.persistence.Basic;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Transient;

@Entity
@Access(AccessType.FIELD)
class Mixed {
  @Id Long id;
  String name;
  @Transient private String code;

  @Access(AccessType.PROPERTY)
  @Column(name = "code_property")
  String getCode() {
    return code;
  }

  void setCode(String code) {
    this.code = code;
  }
}

@Entity
@Access(AccessType.PROPERTY)
class MixedOther {
  @Id
  @Access(AccessType.FIELD)
  Long id;

  private String name;

  @Basic(optional = false)
  String getTitle() {
    return name;
  }

  void setTitle(String title) {
    name = title;
  }
}
