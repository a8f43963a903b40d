package inheritance;

import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.Inheritance;
import jakarta.persistence.InheritanceType;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Table;
import java.time.Duration;
import java.util.List;
import java.util.Set;

@Entity
@Inheritance(strategy = InheritanceType.TABLE_PER_CLASS)
abstract class Media {
  @Id @GeneratedValue Long id;
  String title;
  int pages;
  @ManyToOne Shelf shelf;
}

@Entity
class Book extends Media {
  @Column(unique = true)
  String isbn;

  int edition;
}

@Entity
@Table(name = "film")
class Movie extends Media {
  Duration length;
  @ElementCollection List<String> actors;
}

@Entity
class Shelf {
  @Id Long id;
  @ManyToOne Media favourite;
  @ManyToOne Movie film;
  @ManyToMany Set<Media> all;

  @OneToMany
  @JoinTable(name = "shelf_many")
  List<Media> many;
}
