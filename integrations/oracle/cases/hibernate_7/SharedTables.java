package hibernate_7;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.OneToMany;
import java.util.List;
import java.util.Set;

/** Entities whose collections share a table: its foreign key refers to the last by name. */
@Entity
class Article {
  @Id Long id;

  @ElementCollection
  @CollectionTable(name = "labels", joinColumns = @JoinColumn(name = "owner_id"))
  Set<String> labels;

  @ManyToMany
  @JoinTable(
      name = "tagged",
      joinColumns = @JoinColumn(name = "thing_id"),
      inverseJoinColumns = @JoinColumn(name = "tag_id"))
  Set<Tag> tags;

  @OneToMany
  @JoinColumn(name = "parent_id")
  List<Note> notes;
}

@Entity
class Book {
  @Id Long id;

  @ElementCollection
  @CollectionTable(name = "labels", joinColumns = @JoinColumn(name = "owner_id"))
  Set<String> labels;

  @ManyToMany
  @JoinTable(
      name = "tagged",
      joinColumns = @JoinColumn(name = "thing_id"),
      inverseJoinColumns = @JoinColumn(name = "tag_id"))
  Set<Tag> tags;

  @OneToMany
  @JoinColumn(name = "parent_id")
  List<Note> notes;
}

@Entity
class Tag {
  @Id Long id;
}

@Entity
class Note {
  @Id Long id;
}
