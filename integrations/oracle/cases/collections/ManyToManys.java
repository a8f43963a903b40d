package collections;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.MapKey;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.UniqueConstraint;
import java.util.List;
import java.util.Map;
import java.util.Set;

@Entity
class Student {
  @Id Long id;
  @ManyToMany List<Lecture> list;
}

@Entity
class SetStudent {
  @Id Long id;
  @ManyToMany Set<Lecture> set;
}

@Entity
class OrderStudent {
  @Id Long id;
  @ManyToMany @OrderColumn List<Lecture> ordered;
}

@Entity
class MapStudent {
  @Id Long id;
  @ManyToMany Map<String, Lecture> map;
}

@Entity
class MapKeyStudent {
  @Id Long id;

  @ManyToMany
  @MapKey(name = "title")
  Map<String, Lecture> map;
}

@Entity
class NamedStudent {
  @Id Long id;

  @ManyToMany
  @JoinTable(
      name = "attendance",
      joinColumns = @JoinColumn(name = "student"),
      inverseJoinColumns = @JoinColumn(name = "lecture"),
      uniqueConstraints = @UniqueConstraint(columnNames = {"student", "lecture"}),
      indexes = @Index(name = "attendance_idx", columnList = "lecture"))
  List<Lecture> named;
}

@Entity
class Lecture {
  @Id
  @Column(name = "lecture_no")
  Integer number;

  String title;
}
