package structs;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.DiscriminatorColumn;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Lob;
import java.time.DayOfWeek;
import java.util.Map;
import org.hibernate.annotations.Check;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.Struct;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.YesNoConverter;

enum Color {
  RED,
  GREEN
}

@Embeddable
@Struct(name = "ruled")
class Ruled {
  @JdbcTypeCode(SqlTypes.NAMED_ENUM)
  Color color;

  @JdbcTypeCode(SqlTypes.JSON)
  Map<String, String> document;

  @Convert(converter = YesNoConverter.class)
  Boolean yes;

  @Lob String large;

  @Check(constraints = "five > 5")
  int five;

  @Enumerated(EnumType.STRING)
  @Column(nullable = false)
  DayOfWeek dayOfWeek;
}

@Entity
@DiscriminatorColumn(name = "kind")
class Painting {
  @Id Long id;
  Ruled ruled;
}

@Entity
class FramedPainting extends Painting {
  @Column(nullable = false)
  Ruled frame;
}
