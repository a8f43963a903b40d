package hibernate_6;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Temporal;
import jakarta.persistence.TemporalType;
import jakarta.persistence.Version;
import java.util.Date;

/** What else says how a value is stored goes before its converter; 7 refuses both together. */
@Entity
class Contradicted {
  enum Side {
    LEFT,
    RIGHT
  }

  @Id Long id;

  @Temporal(TemporalType.DATE)
  @Convert(converter = DatesAsNumbers.class)
  Date day;

  @Convert(converter = DatesAsNumbers.class)
  Date converted;

  @Enumerated(EnumType.STRING)
  @Convert(converter = SidesAsNumbers.class)
  Side side;

  @Version
  @Convert(converter = VersionsAsNumbers.class)
  int version;
}

class DatesAsNumbers implements AttributeConverter<Date, Long> {
  @Override
  public Long convertToDatabaseColumn(Date value) {
    return value == null ? null : value.getTime();
  }

  @Override
  public Date convertToEntityAttribute(Long value) {
    return value == null ? null : new Date(value);
  }
}

class SidesAsNumbers implements AttributeConverter<Contradicted.Side, Long> {
  @Override
  public Long convertToDatabaseColumn(Contradicted.Side value) {
    return value == null ? null : (long) value.ordinal();
  }

  @Override
  public Contradicted.Side convertToEntityAttribute(Long value) {
    return value == null ? null : Contradicted.Side.values()[value.intValue()];
  }
}

class VersionsAsNumbers implements AttributeConverter<Integer, Long> {
  @Override
  public Long convertToDatabaseColumn(Integer value) {
    return value == null ? null : value.longValue();
  }

  @Override
  public Integer convertToEntityAttribute(Long value) {
    return value == null ? null : value.intValue();
  }
}
