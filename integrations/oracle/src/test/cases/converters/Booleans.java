package converters;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Convert;
import jakarta.persistence.Converter;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import org.hibernate.type.NumericBooleanConverter;
import org.hibernate.type.TrueFalseConverter;
import org.hibernate.type.YesNoConverter;

@Converter
class OnOffConverter implements AttributeConverter<Boolean, String> {
  @Override
  public String convertToDatabaseColumn(Boolean value) {
    return value == null ? null : value ? "on" : "off";
  }

  @Override
  public Boolean convertToEntityAttribute(String value) {
    return value == null ? null : value.equals("on");
  }
}

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
