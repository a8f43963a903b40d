package converters;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Convert;
import jakarta.persistence.Converter;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.MapKeyEnumerated;
import java.util.Map;

/** A map's conversion without a name is for its keys where its values can't have one. */
enum Tone {
  HIGH,
  LOW
}

@Converter
class LengthConverter implements AttributeConverter<String, Integer> {
  @Override
  public Integer convertToDatabaseColumn(String text) {
    return text == null ? null : text.length();
  }

  @Override
  public String convertToEntityAttribute(Integer length) {
    return length == null ? null : " ".repeat(length);
  }
}

@Entity
class WithConvertedKeys {
  @Id Long id;

  @ManyToMany
  @Convert(converter = LengthConverter.class)
  Map<String, WithConvertedKeys> entities;

  @ElementCollection
  @Convert(converter = LengthConverter.class)
  @Enumerated(EnumType.STRING)
  Map<String, Tone> constants;

  @ElementCollection
  @Convert(converter = LengthConverter.class)
  Map<String, String> values;

  @ElementCollection
  @Convert(converter = LengthConverter.class, attributeName = "key")
  Map<String, String> keys;

  @ElementCollection
  @Convert(converter = LengthConverter.class)
  @MapKeyEnumerated
  Map<Tone, String> ofConstants;
}
