package converters;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Converter;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Lob;
import jakarta.persistence.MappedSuperclass;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

class CentsConverter implements AttributeConverter<BigDecimal, Long> {
  @Override
  public Long convertToDatabaseColumn(BigDecimal value) {
    return value == null ? null : value.movePointRight(2).longValue();
  }

  @Override
  public BigDecimal convertToEntityAttribute(Long value) {
    return value == null ? null : BigDecimal.valueOf(value, 2);
  }
}

@Converter
class ListConverter implements AttributeConverter<List<String>, String> {
  @Override
  public String convertToDatabaseColumn(List<String> value) {
    return value == null ? null : String.join(",", value);
  }

  @Override
  public List<String> convertToEntityAttribute(String value) {
    return value == null ? null : List.of(value.split(","));
  }
}

@Entity
class Explicit {
  @Id Long id;

  @Convert(converter = CentsConverter.class)
  BigDecimal price;

  @Convert(converter = CentsConverter.class)
  @Column(name = "net", nullable = false)
  BigDecimal netPrice;

  @Convert(converter = ListConverter.class)
  List<String> words;

  @Convert(converter = ListConverter.class)
  @Column(length = 1000)
  List<String> more;

  @Convert(converter = ListConverter.class)
  @Lob
  List<String> large;

  @ElementCollection
  @Convert(converter = CentsConverter.class)
  List<BigDecimal> prices;

  @ElementCollection
  @Convert(attributeName = "key", converter = CentsConverter.class)
  Map<BigDecimal, String> byPrice;

  @ElementCollection
  @Convert(attributeName = "value", converter = CentsConverter.class)
  Map<String, BigDecimal> toPrice;
}

@Embeddable
class Cost {
  BigDecimal gross;
  BigDecimal tax;
}

@Entity
class CostHolder {
  @Id Long id;

  @Embedded
  @Convert(attributeName = "gross", converter = CentsConverter.class)
  Cost cost;
}

@MappedSuperclass
class CostBase {
  BigDecimal fee;
}

@Entity
@Convert(attributeName = "fee", converter = CentsConverter.class)
class CostHeir extends CostBase {
  @Id Long id;
}
