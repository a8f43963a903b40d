package converters;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.BitSet;
import org.hibernate.annotations.ConverterRegistration;

@Entity
@ConverterRegistration(converter = Registered.Text.class)
@ConverterRegistration(converter = Registered.Unwanted.class, autoApply = false)
class Registered {
  @Id Long id;
  StringBuffer text;
  BitSet bits;

  static class Text implements AttributeConverter<StringBuffer, Integer> {
    @Override
    public Integer convertToDatabaseColumn(StringBuffer text) {
      return text.length();
    }

    @Override
    public StringBuffer convertToEntityAttribute(Integer length) {
      return new StringBuffer(length);
    }
  }

  @Converter(autoApply = true)
  static class Unwanted implements AttributeConverter<BitSet, Integer> {
    @Override
    public Integer convertToDatabaseColumn(BitSet bits) {
      return bits.length();
    }

    @Override
    public BitSet convertToEntityAttribute(Integer length) {
      return new BitSet(length);
    }
  }
}
