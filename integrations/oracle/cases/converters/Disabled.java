package converters;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Convert;
import jakarta.persistence.Converter;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Duration;

@Converter(autoApply = true)
class MinutesConverter implements AttributeConverter<Duration, Integer> {
  @Override
  public Integer convertToDatabaseColumn(Duration value) {
    return value == null ? null : (int) value.toMinutes();
  }

  @Override
  public Duration convertToEntityAttribute(Integer value) {
    return value == null ? null : Duration.ofMinutes(value);
  }
}

@Entity
class Disabled {
  @Id Long id;
  Duration converted;

  @Convert(disableConversion = true)
  Duration plain;
}
