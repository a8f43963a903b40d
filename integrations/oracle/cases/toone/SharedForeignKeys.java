package toone;

import jakarta.persistence.Column;
import jakarta.persistence.ConstraintMode;
import jakarta.persistence.Entity;
import jakarta.persistence.ForeignKey;
import jakarta.persistence.Id;
import jakarta.persistence.Inheritance;
import jakarta.persistence.InheritanceType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OneToOne;
import jakarta.persistence.SecondaryTable;
import java.util.List;
import org.hibernate.annotations.OnDelete;
import org.hibernate.annotations.OnDeleteAction;

/**
 * Of several foreign keys for the same columns Hibernate makes the first: identifiers, secondary
 * tables, references, joined tables, collections from the last to the first.
 */
@Entity
class Zebra {
  @Id Long id;
}

@Entity
class Yak {
  @Id Long id;
}

@Entity
class ByName {
  @Id Long id;

  @ManyToOne
  @JoinColumn(name = "animal_id")
  Zebra zeta;

  @ManyToOne
  @JoinColumn(name = "animal_id", insertable = false, updatable = false)
  Yak alpha;
}

@Entity
class NamedLater {
  @Id Long id;
  Long animal;

  @ManyToOne
  @JoinColumn(name = "animal", insertable = false, updatable = false)
  Zebra b;

  @OneToOne
  @JoinColumn(name = "animal", insertable = false, updatable = false)
  Yak c;

  @ManyToOne
  @JoinColumn(
      name = "animal",
      insertable = false,
      updatable = false,
      foreignKey = @ForeignKey(name = "named_later"))
  Yak d;

  @ManyToOne
  @JoinColumn(name = "animal", insertable = false, updatable = false)
  @OnDelete(action = OnDeleteAction.CASCADE)
  Yak e;
}

@Entity
class UnwantedFirst {
  @Id Long id;

  @ManyToOne
  @JoinColumn(
      name = "animal_id",
      insertable = false,
      updatable = false,
      foreignKey = @ForeignKey(ConstraintMode.NO_CONSTRAINT))
  Zebra a;

  @ManyToOne
  @JoinColumn(name = "animal_id")
  Yak b;
}

@Entity
@Inheritance(strategy = InheritanceType.JOINED)
class JoinedRoot {
  @Id Long id;
}

@Entity
class JoinedReference extends JoinedRoot {
  @ManyToOne
  @JoinColumn(name = "id", insertable = false, updatable = false)
  Yak yak;
}

@Entity
class JoinedByKey extends JoinedRoot {
  @OneToOne(optional = false)
  @JoinColumn(name = "id", insertable = false, updatable = false)
  Yak yak;
}

@Entity
@SecondaryTable(name = "beside")
class WithSecondary {
  @Id Long id;

  @Column(table = "beside")
  String text;

  @ManyToOne
  @JoinColumn(name = "id", table = "beside", insertable = false, updatable = false)
  Yak yak;
}

@Entity
class Herd {
  @Id Long id;

  @OneToMany
  @JoinColumn(name = "group_id")
  @OnDelete(action = OnDeleteAction.CASCADE)
  List<Member> members;
}

@Entity
class Club {
  @Id Long id;
}

@Entity
class Member {
  @Id Long id;

  @ManyToOne
  @JoinColumn(name = "group_id", insertable = false, updatable = false)
  Club club;
}
