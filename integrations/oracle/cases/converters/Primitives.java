package converters;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;

@Converter(autoApply = true)
class ShortConverter implements AttributeConverter<Short, String> {
  @Override
  public String convertToDatabaseColumn(Short value) {
    return value == null ? null : value.toString();
  }

  @Override
  public Short convertToEntityAttribute(String text) {
    return text == null ? null : Short.valueOf(text);
  }
}

@Entity
class Primitives {
  @Id Long id;
  short primitive;
  Short object;
}
