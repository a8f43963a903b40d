package hibernate_6;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.MapKeyColumn;
import java.util.Map;
import java.util.Set;

/** An inverse side may describe the column of its keys, which is required then; 7 refuses it. */
@Entity
class KeysOfInverseSides {
  @Id Long id;

  @ManyToMany(mappedBy = "sides")
  @MapKeyColumn(name = "described")
  Map<String, SideOfKeys> others;
}

@Entity
class SideOfKeys {
  @Id Long id;

  @ManyToMany
  @JoinTable(name = "keys_of_sides")
  Set<KeysOfInverseSides> sides;
}
