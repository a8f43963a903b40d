package converters;

import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import org.hibernate.type.NumericBooleanConverter;
import org.hibernate.type.TrueFalseConverter;
import org.hibernate.type.YesNoConverter;

@Entity
class Booleans {
  @Id Long id;

  @Convert(converter = YesNoConverter.class)
  boolean yesNo;

  @Convert(converter = TrueFalseConverter.class)
  Boolean trueFalse;

  @Convert(converter = NumericBooleanConverter.class)
  Boolean number;
}
