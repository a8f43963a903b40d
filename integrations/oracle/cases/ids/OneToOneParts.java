package ids;

import jakarta.persistence.*;
import java.io.Serializable;
import java.util.*;

/** A one-to-one that is a part of a key: unique, or not. */
class OneToOneParts {
  @Entity(name = "OneToOnePartsR")
  static class R {
    @Id Long id;
  }

  @Embeddable
  record K(Long a, int n) implements Serializable {}

  @Entity(name = "OneToOnePartsM")
  static class M {
    @EmbeddedId K k;

    @MapsId("a")
    @OneToOne
    R r;
  }

  static class IC implements Serializable {
    Long r;
    int n;
  }

  @Entity(name = "OneToOnePartsF")
  @IdClass(IC.class)
  static class F {
    @Id @OneToOne R r;
    @Id int n;
  }

  @Entity(name = "OneToOnePartsG")
  static class G implements Serializable {
    @Id @OneToOne R r;
    @Id int n;
  }

  @Entity(name = "OneToOnePartsH")
  static class H {
    @Id @OneToOne R r;
  }

  @Embeddable
  static class K2 implements Serializable {
    @OneToOne R er;
    int n;
  }

  @Entity(name = "OneToOnePartsI")
  static class I {
    @EmbeddedId K2 k;
  }

  @Entity(name = "OneToOnePartsJ")
  @IdClass(IC.class)
  static class J {
    @Id
    @OneToOne
    @JoinColumn(unique = true)
    R r;

    @Id int n;
  }
}
