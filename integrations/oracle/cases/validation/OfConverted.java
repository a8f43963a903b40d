package validation;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Convert;
import jakarta.persistence.Converter;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.io.Serializable;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** Constraints of values that are converted, of identifiers, and of those that are generated. */
class OfConverted {
  static class Phone implements Serializable {
    private static final long serialVersionUID = 1L;
  }

  @Converter(autoApply = true)
  static class PhoneConverter implements AttributeConverter<Phone, String> {
    @Override
    public String convertToDatabaseColumn(Phone phone) {
      return "";
    }

    @Override
    public Phone convertToEntityAttribute(String text) {
      return null;
    }
  }

  @Converter
  static class Upper implements AttributeConverter<String, String> {
    @Override
    public String convertToDatabaseColumn(String text) {
      return text;
    }

    @Override
    public String convertToEntityAttribute(String text) {
      return text;
    }
  }

  @Converter
  static class Words implements AttributeConverter<List<String>, String> {
    @Override
    public String convertToDatabaseColumn(List<String> words) {
      return "";
    }

    @Override
    public List<String> convertToEntityAttribute(String text) {
      return null;
    }
  }

  @Entity(name = "OfConverted")
  static class Holder {
    @Id
    @NotBlank
    @Size(max = 16)
    String id;

    @NotNull Phone phone;

    @Size(max = 14)
    Phone sized;

    @Convert(converter = Upper.class)
    @Size(max = 13)
    String upper;

    @Convert(converter = Words.class)
    @Size(max = 12)
    @NotEmpty
    List<String> words;

    @NotNull @Version Long version;

    @NotNull
    @JdbcTypeCode(SqlTypes.JSON)
    @Size(max = 5)
    Map<String, String> document;

    @Size(max = 7)
    @JdbcTypeCode(SqlTypes.CHAR)
    String fixed;

    @Size(max = 9)
    @JdbcTypeCode(SqlTypes.LONG32VARCHAR)
    String endless;

    @NotNull
    @JdbcTypeCode(SqlTypes.UUID)
    UUID reference;

    @Digits(integer = 5, fraction = 0)
    Double approximate;

    @Digits(integer = 5, fraction = 0)
    BigInteger whole;

    @Digits(integer = 5, fraction = 0)
    Long number;
  }
}
