package collections;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Hibernate makes relations of them. */
@Entity
class Shelves {
  @Id Long id;
  @ElementCollection List<Folder> folders;

  @ElementCollection
  @CollectionTable(name = "shelf_labels", joinColumns = @JoinColumn(name = "shelf"))
  Map<String, Folder> labels;
}

@Entity
class Cupboard {
  @Id Long id;
  @ElementCollection Set<Folder> folders;
}

@Entity
class Folder {
  @Id Long id;
}
