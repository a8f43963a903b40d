package columns;

import jakarta.persistence.Basic;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;

@Entity
class Nullability {
  @Id Long id;
  int primitive;
  @Column int withColumn;

  @Column(name = "renamed")
  int withName;

  @Column(nullable = false)
  int never;

  @Column(nullable = true)
  int nullable;

  @Basic int basic;

  @Basic(optional = false)
  Integer basicRequired;

  @Basic(optional = false)
  @Column(nullable = true)
  String contradicting;

  @Basic(optional = false)
  int required;

  Integer object;

  @Column(nullable = false)
  Integer objectNever;

  boolean flag;
  @Column boolean flagWithColumn;
  char letter;
  byte[] bytes;

  @Basic(fetch = FetchType.LAZY)
  String lazy;

  @Basic(fetch = FetchType.LAZY, optional = false)
  String lazyRequired;
}
