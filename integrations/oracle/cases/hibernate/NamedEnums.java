package hibernate;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

@Entity
class NamedEnums {
  @Id Long id;

  @JdbcTypeCode(SqlTypes.NAMED_ENUM)
  Weather weather;

  @Enumerated(EnumType.STRING)
  @JdbcTypeCode(SqlTypes.NAMED_ENUM)
  @Column(nullable = false)
  Weather required;

  @JdbcTypeCode(SqlTypes.NAMED_ORDINAL_ENUM)
  Season season;
}

enum Weather {
  SUNNY,
  CLOUDY,
  RAINY
}

enum Season {
  WINTER,
  SUMMER
}
