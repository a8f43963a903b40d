package collections;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToMany;
import java.util.List;
import java.util.Set;

@Entity
class Author {
  @Id Long id;
  @ManyToMany Set<Work> works;
  @ManyToMany List<Editor> editors;
}

@Entity
class Work {
  @Id Long id;

  @ManyToMany(mappedBy = "works")
  List<Author> creators;
}

@Entity
class Editor {
  @Id
  @Column(name = "editor_id")
  Long id;

  @ManyToMany(mappedBy = "editors")
  Set<Author> clients;
}
