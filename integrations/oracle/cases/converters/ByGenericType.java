package converters;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Column;
import jakarta.persistence.Converter;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Converters that apply by themselves to one kind of a generic class, and what they make. */
class ByGenericType {
  @Converter(autoApply = true)
  static class LongList implements AttributeConverter<List<Long>, String> {
    @Override
    public String convertToDatabaseColumn(List<Long> numbers) {
      return String.valueOf(numbers);
    }

    @Override
    public List<Long> convertToEntityAttribute(String text) {
      return null;
    }
  }

  @Converter(autoApply = true)
  static class Texts implements AttributeConverter<Map<String, String>, byte[]> {
    @Override
    public byte[] convertToDatabaseColumn(Map<String, String> texts) {
      return null;
    }

    @Override
    public Map<String, String> convertToEntityAttribute(byte[] bytes) {
      return null;
    }
  }

  @Converter(autoApply = true)
  static class Periods implements AttributeConverter<Period, BigDecimal> {
    @Override
    public BigDecimal convertToDatabaseColumn(Period period) {
      return null;
    }

    @Override
    public Period convertToEntityAttribute(BigDecimal number) {
      return null;
    }
  }

  @Converter(autoApply = true)
  static class Days implements AttributeConverter<YearMonth, LocalDate> {
    @Override
    public LocalDate convertToDatabaseColumn(YearMonth month) {
      return null;
    }

    @Override
    public YearMonth convertToEntityAttribute(LocalDate day) {
      return null;
    }
  }

  @Entity(name = "ByGenericType")
  static class Holder {
    @Id Long id;
    List<Long> numbers;

    @Column(length = 500, nullable = false)
    List<Long> more;

    List<Integer> plain;
    Map<String, String> texts;
    Period period;

    @Column(precision = 9, scale = 3)
    Period exact;

    YearMonth month;

    @Column(columnDefinition = "text")
    List<Long> defined;

    @Column(unique = true)
    Period alone;

    @ElementCollection Set<YearMonth> months;
  }
}
