package access;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MappedSuperclass;

@MappedSuperclass
abstract class Node<P> {
  @Id Long id;
  @ManyToOne P parent;
}

@Entity
class Folder extends Node<Folder> {}

@Entity
class File1 extends Node<Folder> {
  String name;
}
