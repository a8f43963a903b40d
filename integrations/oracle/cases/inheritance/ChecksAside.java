package inheritance;

import jakarta.persistence.Column;
import jakarta.persistence.DiscriminatorValue;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SecondaryTable;

/** What a subclass requires is no check where it stands elsewhere, or where the rest is. */
@Entity
class AsideRoot {
  @Id Long id;
}

@Entity
@SecondaryTable(name = "aside_more")
class AsideJoined extends AsideRoot {
  @Column(table = "aside_more", name = "amount")
  int amount;

  @ManyToOne(optional = false)
  @JoinColumn(table = "aside_more")
  AsideRoot target;

  int own;
}

@Entity
@DiscriminatorValue("null")
class RestRoot {
  @Id Long id;
}

@Entity
@DiscriminatorValue("one")
class RestOne extends RestRoot {
  int one;
}

@Entity
@DiscriminatorValue("not null")
class RestOther extends RestRoot {
  boolean other;
}
