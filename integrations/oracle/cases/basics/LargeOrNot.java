package basics;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Converter;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Lob;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.InetAddress;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** Where {@code @Lob} makes a large object, and where it is passed over. */
@Entity
class LargeOrNot {
  @Id Long id;
  @Lob Locale locale;
  @Lob Currency currency;
  @Lob ZoneOffset zoneOffset;
  @Lob Class<?> type;
  @Lob char letter;
  @Lob Character letterObject;
  @Lob byte[][] parts;
  @Lob StringBuilder builder;
  @Lob BigDecimal decimal;
  @Lob BigInteger whole;
  @Lob Duration duration;
  @Lob Instant instant;
  @Lob LocalDate date;
  @Lob Year year;
  @Lob UUID uuid;
  @Lob UUID[] uuids;
  @Lob Set<Integer> numbers;
  @Lob List<String> texts;
  @Lob InetAddress address;
  @Lob Boolean flag;
  @Lob Integer number;
  @Lob Size size;

  @Lob
  @Enumerated(EnumType.STRING)
  Size named;

  @Lob
  @Column(columnDefinition = "varchar(99)")
  String defined;

  @Lob
  @JdbcTypeCode(SqlTypes.VARCHAR)
  String varying;

  @Lob
  @Convert(converter = AsText.class)
  Integer asText;

  enum Size {
    SMALL,
    BIG
  }

  @Converter
  static class AsText implements AttributeConverter<Integer, String> {
    @Override
    public String convertToDatabaseColumn(Integer value) {
      return String.valueOf(value);
    }

    @Override
    public Integer convertToEntityAttribute(String text) {
      return Integer.valueOf(text);
    }
  }
}
