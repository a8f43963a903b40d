package hibernate;

import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.List;
import org.hibernate.annotations.Check;
import org.hibernate.annotations.Comment;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.Subselect;

@Entity
@Check(name = "low_before_high", constraints = "low < high")
@Comment("A range of numbers")
@DynamicUpdate
@Immutable
class ClassLevel {
  @Id Long id;
  int low;
  int high;

  @ElementCollection
  @Comment("The names")
  List<String> names;
}

@Entity
@Subselect("select 1 as id")
class NoTable {
  @Id Long id;
}
