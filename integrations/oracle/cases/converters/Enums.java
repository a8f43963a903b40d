package converters;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;

enum Sign {
  PLUS,
  MINUS
}

class SignConverter implements AttributeConverter<Sign, String> {
  @Override
  public String convertToDatabaseColumn(Sign sign) {
    return sign == null ? null : sign == Sign.PLUS ? "+" : "-";
  }

  @Override
  public Sign convertToEntityAttribute(String text) {
    return text == null ? null : text.equals("+") ? Sign.PLUS : Sign.MINUS;
  }
}

@Entity
class Signs {
  @Id Long id;

  @Convert(converter = SignConverter.class)
  @Column(length = 1)
  Sign sign;
}
