package ids;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.MapsId;
import jakarta.persistence.OneToOne;
import java.io.Serializable;
import java.util.List;
import java.util.Set;

/** Embedded ids whose columns are described where they are used. */
class OverriddenIds {
  @Embeddable
  record Key(Long first, String second) implements Serializable {}

  @Entity(name = "OverriddenOwner")
  static class Owner {
    @EmbeddedId
    @AttributeOverride(name = "first", column = @Column(name = "first_no"))
    @AttributeOverride(name = "second", column = @Column(name = "second_code", length = 12))
    Key key;

    @ManyToOne Owner above;
    @ElementCollection Set<String> words;
    @ManyToMany List<Owner> others;
  }

  @MappedSuperclass
  abstract static class Base {
    @EmbeddedId Key key;
  }

  @Entity(name = "OverriddenHeir")
  @AttributeOverride(name = "key.second", column = @Column(name = "heir_code", length = 13))
  static class Heir extends Base {
    @OneToOne Owner owner;
  }

  @Entity(name = "OverriddenLine")
  static class Line {
    @EmbeddedId
    @AttributeOverride(name = "second", column = @Column(name = "line_code", length = 14))
    Key key;

    @MapsId("first")
    @ManyToOne
    @JoinColumn(name = "counter_id")
    Counter counter;
  }

  @Entity(name = "OverriddenCounter")
  static class Counter {
    @Id @GeneratedValue Long id;
  }
}
