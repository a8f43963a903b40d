package converters;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Convert;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.io.Serializable;
import java.util.Map;
import java.util.Set;

/** A conversion inside of a map's key isn't heeded; inside of its value it is. */
@Entity
class PartsOfKeys {
  @Id Long id;

  @ElementCollection
  @Convert(attributeName = "key.number", converter = AsText.class)
  Map<Part, String> keys;

  @ElementCollection
  @Convert(attributeName = "value.number", converter = AsText.class)
  Map<String, Part> values;

  @ElementCollection
  @Convert(attributeName = "number", converter = AsText.class)
  Set<Part> parts;

  @ElementCollection
  @Convert(attributeName = "key", converter = AsText.class)
  Map<Integer, String> plain;

  @Embeddable
  static class Part implements Serializable {
    private static final long serialVersionUID = 1L;
    Integer number;
    String text;
  }

  static class AsText implements AttributeConverter<Integer, String> {
    @Override
    public String convertToDatabaseColumn(Integer number) {
      return String.valueOf(number);
    }

    @Override
    public Integer convertToEntityAttribute(String text) {
      return Integer.valueOf(text);
    }
  }
}
