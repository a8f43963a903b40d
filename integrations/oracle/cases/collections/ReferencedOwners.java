package collections;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.OneToMany;
import java.io.Serializable;
import java.util.List;
import java.util.Set;

/** Tables that refer to another column than the key. */
@Entity
class ReferencedOwner implements Serializable {
  private static final long serialVersionUID = 1L;

  @Id Long id;

  @Column(unique = true)
  String code;

  @ManyToMany
  @JoinTable(
      name = "referenced_many",
      joinColumns = @JoinColumn(name = "owner_code", referencedColumnName = "code"),
      inverseJoinColumns = @JoinColumn(name = "other_code", referencedColumnName = "code"))
  List<ReferencedOwner> many;

  @OneToMany
  @JoinTable(
      name = "referenced_one",
      joinColumns = @JoinColumn(name = "owner_code", referencedColumnName = "code"),
      inverseJoinColumns = @JoinColumn(name = "other_code", referencedColumnName = "code"))
  Set<ReferencedOwner> one;

  @ElementCollection
  @CollectionTable(
      name = "referenced_labels",
      joinColumns = @JoinColumn(name = "owner_code", referencedColumnName = "code"))
  Set<String> labels;

  @OneToMany
  @JoinColumn(name = "owner_code", referencedColumnName = "code")
  List<ReferencedItem> items;
}

@Entity
class ReferencedItem {
  @Id Long id;

  @Column(name = "owner_code")
  String ownerCode;
}
