package hibernate_7;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.OneToMany;
import java.util.Set;
import org.hibernate.annotations.OnDelete;
import org.hibernate.annotations.OnDeleteAction;

/** What happens to the rows of a table whose columns are described. */
@Entity
class OnDeleteThroughTables {
  @Id Long id;

  @OneToMany
  @JoinTable(name = "on_delete_many", joinColumns = @JoinColumn(name = "parent_id"))
  @OnDelete(action = OnDeleteAction.CASCADE)
  Set<OnDeleteThroughTables> children;
}
