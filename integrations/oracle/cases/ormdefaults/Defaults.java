package ormdefaults;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.util.List;
import java.util.Set;

@Entity
class Defaults {
  @Id @GeneratedValue Long id;

  String camelCase;

  @ManyToOne Elsewhere elsewhere;

  @ManyToMany Set<Elsewhere> several;

  @ElementCollection List<String> words;

  @ElementCollection
  @CollectionTable(name = "Given", schema = "given_schema")
  List<String> given;
}

@Entity
@Table(name = "Elsewhere", schema = "other_schema")
class Elsewhere {
  @Id Long id;

  @ElementCollection List<String> marks;
}

class Filed {
  Long id;
  String text;
}
