package toone;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToOne;
import jakarta.persistence.PrimaryKeyJoinColumn;
import java.io.Serializable;

@Entity
class Thing {
  @Id
  @Column(name = "thing_pk")
  Long pk;

  @OneToOne
  @JoinColumn(name = "thing_pk")
  ThingFigures figures;
}

@Entity
class RequiredThing {
  @Id
  @Column(name = "thing_pk")
  Long pk;

  @OneToOne(optional = false)
  @JoinColumn(name = "thing_pk")
  ThingFigures figures;
}

@Entity
class ReadOnlyThing {
  @Id
  @Column(name = "thing_pk")
  Long pk;

  @OneToOne
  @JoinColumn(name = "thing_pk", insertable = false, updatable = false)
  ThingFigures figures;
}

@Entity
class JoinedThing {
  @Id
  @Column(name = "thing_pk")
  Long pk;

  @OneToOne(optional = false)
  @PrimaryKeyJoinColumn
  ThingFigures figures;
}

@Entity
class ThingFigures {
  @Id Long thingPk;
  Integer amount;
}

class TwoParts implements Serializable {
  String first;
  String second;

  @Override
  public boolean equals(Object other) {
    return other instanceof TwoParts parts
        && first.equals(parts.first)
        && second.equals(parts.second);
  }

  @Override
  public int hashCode() {
    return first.hashCode();
  }
}

@Entity
@IdClass(TwoParts.class)
class Ancestor {
  @Id
  @Column(name = "col1")
  String first;

  @Id
  @Column(name = "col2")
  String second;
}

@Entity
@IdClass(TwoParts.class)
class Descendant {
  @Id
  @Column(name = "col1")
  String first;

  @Id
  @Column(name = "col2")
  String second;

  @OneToOne
  @JoinColumn(name = "col1", referencedColumnName = "col1")
  @JoinColumn(name = "col2", referencedColumnName = "col2")
  Ancestor ancestor;
}
