package structarrays;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.List;
import java.util.Set;
import org.hibernate.annotations.Struct;

@Embeddable
@Struct(name = "spot")
class Spot {
  int row;

  @Column(nullable = false)
  Integer col;
}

@Embeddable
@Struct(name = "trace")
class Trace {
  String label;
  List<Spot> spots;
}

@Embeddable
class Mark {
  String sign;
}

@Entity
class Sketch {
  @Id Long id;
  List<Spot> list;
  Spot[] several;

  @Column(nullable = false)
  Set<Trace> traces;

  @Struct(name = "mark")
  List<Mark> marks;
}
