package collections;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import java.util.List;
import org.hibernate.annotations.OnDelete;
import org.hibernate.annotations.OnDeleteAction;

/** Each side of a many-to-many says what happens when its own row is deleted. */
@Entity
class Reader {
  @Id Long id;

  @ManyToMany
  @JoinTable(name = "inverse_cascades")
  List<Journal> a;

  @ManyToMany
  @JoinTable(name = "owner_cascades")
  @OnDelete(action = OnDeleteAction.CASCADE)
  List<Journal> b;

  @ManyToMany
  @JoinTable(name = "both_cascade")
  @OnDelete(action = OnDeleteAction.CASCADE)
  List<Journal> c;

  @OneToMany(mappedBy = "many")
  List<Letter> many;

  @OneToMany(mappedBy = "one")
  @OnDelete(action = OnDeleteAction.CASCADE)
  List<Letter> one;
}

@Entity
class Journal {
  @Id Long id;

  @ManyToMany(mappedBy = "a")
  @OnDelete(action = OnDeleteAction.CASCADE)
  List<Reader> as;

  @ManyToMany(mappedBy = "b")
  List<Reader> bs;

  @ManyToMany(mappedBy = "c")
  @OnDelete(action = OnDeleteAction.CASCADE)
  List<Reader> cs;
}

@Entity
class Letter {
  @Id Long id;

  @ManyToOne
  @OnDelete(action = OnDeleteAction.CASCADE)
  Reader many;

  @ManyToOne Reader one;
}
