package converters;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Column;
import jakarta.persistence.Converter;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.io.Serializable;
import java.util.List;

interface Code {
  String code();
}

abstract class CodeConverter<E extends Enum<E> & Code> implements AttributeConverter<E, String> {
  @Override
  public String convertToDatabaseColumn(E value) {
    return value == null ? null : value.code();
  }

  @Override
  public E convertToEntityAttribute(String code) {
    return null;
  }
}

class Money implements Serializable {
  private static final long serialVersionUID = 1L;
  long cents;
}

@Converter(autoApply = true)
class MoneyConverter implements AttributeConverter<Money, Long> {
  @Override
  public Long convertToDatabaseColumn(Money value) {
    return value == null ? null : value.cents;
  }

  @Override
  public Money convertToEntityAttribute(Long value) {
    return null;
  }
}

@Embeddable
class Fee {
  Money gross;

  @Column(name = "net_amount", nullable = false)
  Money net;
}

@Entity
class FeeHolder {
  @Id Long id;
  Fee fee;
  @ElementCollection List<Fee> history;
  @ElementCollection List<Money> amounts;

  @Column(nullable = false, unique = true)
  Money total;
}
