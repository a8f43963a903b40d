package collections;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.MapKey;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.OrderColumn;
import java.util.List;
import java.util.Map;
import java.util.Set;

@Entity
class Part {
  @Id Long id;
  String name;
}

@Entity
class ListWhole {
  @Id Long id;
  @OneToMany List<Part> parts;
}

@Entity
class SetWhole {
  @Id Long id;
  @OneToMany Set<Part> parts;
}

@Entity
class OrderedWhole {
  @Id Long id;
  @OneToMany @OrderColumn List<Part> parts;
}

@Entity
class MapWhole {
  @Id Long id;
  @OneToMany Map<String, Part> parts;
}

@Entity
class MapKeyWhole {
  @Id Long id;
  @OneToMany @MapKey Map<Long, Part> parts;
}

@Entity
class JoinTableWhole {
  @Id Long id;

  @OneToMany
  @JoinTable(name = "whole_part", inverseJoinColumns = @JoinColumn(name = "piece"))
  @OrderBy("name")
  List<Part> parts;
}
