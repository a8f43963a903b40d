package converters;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;

abstract class JsonConverter<T> implements AttributeConverter<T, String> {
  @Override
  public String convertToDatabaseColumn(T value) {
    return value == null ? null : value.toString();
  }

  @Override
  public T convertToEntityAttribute(String text) {
    return null;
  }
}

class Settings {}

@Converter(autoApply = true)
class SettingsConverter extends JsonConverter<Settings> {}

@Entity
class Generic {
  @Id Long id;
  Settings settings;
}
