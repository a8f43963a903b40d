package converters;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.io.Serializable;

/** Any conversion makes a value of an embeddable, unless it says that it is embedded. */
@Entity
class OfSerializedEmbeddables {
  @Id Long id;

  @Convert(attributeName = "x", converter = NumberAsText.class)
  SerializedPoint whole;

  @Embedded
  @Convert(attributeName = "x", converter = NumberAsText.class)
  SerializedPoint parts;
}

@Embeddable
class SerializedPoint implements Serializable {
  private static final long serialVersionUID = 1;
  Integer x;
  Integer y;
}

class NumberAsText implements AttributeConverter<Integer, String> {
  @Override
  public String convertToDatabaseColumn(Integer value) {
    return value == null ? null : value.toString();
  }

  @Override
  public Integer convertToEntityAttribute(String value) {
    return value == null ? null : Integer.valueOf(value);
  }
}
