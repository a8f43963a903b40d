package collections;

import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MapKeyJoinColumn;
import jakarta.persistence.OneToMany;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** The keys of a map have columns on the other side, whether they are declared or not. */
@Entity
class InverseShelf {
  @Id Long id;

  @OneToMany(mappedBy = "shelf")
  Map<String, InverseBook> byText = new HashMap<>();

  @OneToMany(mappedBy = "otherShelf")
  Map<InverseReader, InverseBook> byReader = new HashMap<>();

  @OneToMany(mappedBy = "thirdShelf")
  Map<InversePlace, InverseBook> byPlace = new HashMap<>();

  @OneToMany(mappedBy = "fourthShelf")
  @MapKeyJoinColumn(name = "borrower")
  Map<InverseReader, InverseBook> byBorrower = new HashMap<>();

  @OneToMany(mappedBy = "fifthShelf")
  @MapKeyJoinColumn(name = "lender", nullable = true)
  Map<InverseReader, InverseBook> byLender = new HashMap<>();

  @ManyToMany(mappedBy = "shelves")
  Map<String, InverseLabel> labels = new HashMap<>();

  @ManyToMany(mappedBy = "readShelves")
  Map<InverseReader, InverseLabel> readLabels = new HashMap<>();

  @ManyToMany(mappedBy = "placedShelves")
  Map<InversePlace, InverseLabel> placedLabels = new HashMap<>();
}

@Entity
class InverseBook {
  @Id Long id;
  @ManyToOne InverseShelf shelf;
  @ManyToOne InverseShelf otherShelf;
  @ManyToOne InverseShelf thirdShelf;
  @ManyToOne InverseShelf fourthShelf;
  @ManyToOne InverseShelf fifthShelf;
}

@Entity
class InverseLabel {
  @Id Long id;
  @ManyToMany Set<InverseShelf> shelves = new HashSet<>();

  @ManyToMany
  @jakarta.persistence.JoinTable(name = "label_read")
  Set<InverseShelf> readShelves = new HashSet<>();

  @ManyToMany
  @jakarta.persistence.JoinTable(name = "label_placed")
  Set<InverseShelf> placedShelves = new HashSet<>();
}

@Entity
class InverseReader {
  @Id Integer id;
}

@Embeddable
class InversePlace {
  String room;
  Integer board;
}
