package inheritance;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Inheritance;
import jakarta.persistence.InheritanceType;
import jakarta.persistence.PrimaryKeyJoinColumn;
import jakarta.persistence.SecondaryTable;

/** A definition of a key that keeps the name of the one that it refers to. */
@Entity
@Inheritance(strategy = InheritanceType.JOINED)
@SecondaryTable(
    name = "defined_keys_more",
    pkJoinColumns = @PrimaryKeyJoinColumn(columnDefinition = "text"))
class DefinedKeys {
  @Id String id;

  @Column(table = "defined_keys_more")
  String more;
}

@Entity
@PrimaryKeyJoinColumn(columnDefinition = "text")
class HeirOfDefinedKeys extends DefinedKeys {}

@Entity
@PrimaryKeyJoinColumn(referencedColumnName = "id", columnDefinition = "text")
class OtherHeirOfDefinedKeys extends DefinedKeys {}
