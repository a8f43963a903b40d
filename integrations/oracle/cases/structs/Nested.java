package structs;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import org.hibernate.annotations.Struct;

@Embeddable
@Struct(name = "zz_point")
class Point {
  int x;

  @Column(nullable = false)
  Integer y;
}

@Embeddable
@Struct(name = "spot")
class Spot {
  short row;
  Short col;
}

@Embeddable
class Legend {
  String first;

  @Column(nullable = false)
  String second;
}

@Embeddable
@Struct(name = "stroke")
class Line {
  Point begin;
  Spot finish;
  String label;
  Legend legend;
}

@Embeddable
@Struct(name = "drawing")
class Drawing {
  String title;
  Line line;

  Long area;
}

@Embeddable
class Frame {
  String frameName;
  Point corner;
}

@MappedSuperclass
abstract class Located {
  @Id Long id;
  Point place;
}

@Entity
class Sketch extends Located {
  Drawing drawing;
  Frame frame;
}

@Entity
class Landmark extends Located {
  @Column(nullable = false)
  Point entrance;
}
