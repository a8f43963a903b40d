package converters;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;

class AnswerConverter implements AttributeConverter<Boolean, String> {
  @Override
  public String convertToDatabaseColumn(Boolean value) {
    return value == null ? null : value ? "yes" : "no";
  }

  @Override
  public Boolean convertToEntityAttribute(String value) {
    return value == null ? null : value.equals("yes");
  }
}

@Entity
class Answers {
  @Id Long id;

  @Convert(converter = AnswerConverter.class)
  Boolean answer;
}
