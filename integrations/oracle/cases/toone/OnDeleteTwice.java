package toone;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OneToOne;
import java.util.Set;
import org.hibernate.annotations.OnDelete;
import org.hibernate.annotations.OnDeleteAction;

/** Of several references in one column, the last one says what happens on delete. */
@Entity
class OnDeleteTwice {
  @Id Long id;

  @ManyToOne
  @JoinColumn(name = "none_cascade")
  OnDeleteTarget a;

  @ManyToOne
  @JoinColumn(name = "none_cascade", insertable = false, updatable = false)
  @OnDelete(action = OnDeleteAction.CASCADE)
  OnDeleteTarget b;

  @ManyToOne
  @JoinColumn(name = "cascade_none")
  @OnDelete(action = OnDeleteAction.CASCADE)
  OnDeleteTarget c;

  @OneToOne
  @JoinColumn(name = "cascade_none", insertable = false, updatable = false)
  OnDeleteTarget d;

  @ManyToOne
  @JoinColumn(name = "cascade_null")
  @OnDelete(action = OnDeleteAction.CASCADE)
  OnDeleteTarget e;

  @ManyToOne
  @JoinColumn(name = "cascade_null", insertable = false, updatable = false)
  @OnDelete(action = OnDeleteAction.SET_NULL)
  OnDeleteTarget f;

  @ManyToOne
  @JoinColumn(name = "of_one", insertable = false, updatable = false)
  @OnDelete(action = OnDeleteAction.CASCADE)
  OnDeleteTarget ofOne;

  @ManyToOne
  @JoinColumn(name = "of_many", insertable = false, updatable = false)
  OnDeleteTarget ofMany;
}

@Entity
class OnDeleteTarget {
  @Id Long id;

  @OneToMany
  @JoinColumn(name = "of_one")
  Set<OnDeleteTwice> ones;

  @OneToMany
  @JoinColumn(name = "of_many")
  @OnDelete(action = OnDeleteAction.CASCADE)
  Set<OnDeleteTwice> many;
}
