package ids;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MapsId;
import jakarta.persistence.OneToOne;
import java.io.Serializable;

/** The specification's six ways to derive an identifier, each by id class and embedded. */
class SpecifiedDerivedIds {
  @Entity(name = "Plain")
  static class Plain {
    @Id Long plainId;
  }

  @Embeddable
  record Names(String first, String last) implements Serializable {}

  static class NamesClass implements Serializable {
    private static final long serialVersionUID = 1L;
    String first;
    String last;
  }

  @Entity(name = "Classed")
  @IdClass(NamesClass.class)
  static class Classed {
    @Id String first;
    @Id String last;
  }

  @Entity(name = "Embedding")
  static class Embedding {
    @EmbeddedId Names names;
  }

  static class OneKey implements Serializable {
    private static final long serialVersionUID = 1L;
    String name;
    Long plain;
  }

  @Entity(name = "OneA")
  @IdClass(OneKey.class)
  static class OneA {
    @Id String name;
    @Id @ManyToOne Plain plain;
  }

  @Embeddable
  record OneEmbedded(String name, Long plainKey) implements Serializable {}

  @Entity(name = "OneB")
  static class OneB {
    @EmbeddedId OneEmbedded id;

    @MapsId("plainKey")
    @ManyToOne
    Plain plain;
  }

  static class TwoKey implements Serializable {
    private static final long serialVersionUID = 1L;
    String name;
    NamesClass classed;
  }

  @Entity(name = "TwoA")
  @IdClass(TwoKey.class)
  static class TwoA {
    @Id String name;

    @Id
    @ManyToOne
    @JoinColumn(name = "fk1", referencedColumnName = "first")
    @JoinColumn(name = "fk2", referencedColumnName = "last")
    Classed classed;
  }

  static class ThreeKey implements Serializable {
    private static final long serialVersionUID = 1L;
    String name;
    Names embedding;
  }

  @Entity(name = "ThreeA")
  @IdClass(ThreeKey.class)
  static class ThreeA {
    @Id
    @Column(name = "dep_name")
    String name;

    @Id @ManyToOne Embedding embedding;
  }

  @Embeddable
  static class ThreeEmbedded implements Serializable {
    private static final long serialVersionUID = 1L;
    String name;
    Names key;
  }

  @Entity(name = "ThreeB")
  static class ThreeB {
    @EmbeddedId ThreeEmbedded id;

    @MapsId("key")
    @ManyToOne
    Embedding embedding;
  }

  @Entity(name = "FourA")
  static class FourA {
    @Id
    @OneToOne
    @JoinColumn(name = "fk")
    Plain plain;
  }

  @Entity(name = "FourB")
  static class FourB {
    @Id Long id;

    @MapsId
    @OneToOne
    @JoinColumn(name = "fk")
    Plain plain;
  }

  @Entity(name = "FiveA")
  @IdClass(NamesClass.class)
  static class FiveA {
    @Id
    @OneToOne
    @JoinColumn(name = "fk1", referencedColumnName = "first")
    @JoinColumn(name = "fk2", referencedColumnName = "last")
    Classed classed;
  }

  @Entity(name = "SixB")
  static class SixB {
    @EmbeddedId Names id;
    @MapsId @OneToOne Embedding embedding;
  }
}
