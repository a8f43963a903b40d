package converters;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Convert;
import jakarta.persistence.Converter;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Version;

/** Where a converter that applies by itself doesn't: keys, versions, enumerations. */
class NotConverted {
  enum Phase {
    EARLY,
    LATE
  }

  @Converter(autoApply = true)
  static class PhaseConverter implements AttributeConverter<Phase, Long> {
    @Override
    public Long convertToDatabaseColumn(Phase phase) {
      return phase == null ? null : phase.ordinal() + 100L;
    }

    @Override
    public Phase convertToEntityAttribute(Long number) {
      return null;
    }
  }

  @Entity(name = "NotConvertedKey")
  static class Key {
    @Id Short id;
    @Version Short version;

    @Enumerated(EnumType.STRING)
    Phase text;

    @Enumerated Phase number;

    @Convert(disableConversion = true)
    Phase plain;

    @ManyToOne Key other;
  }

  @Embeddable
  record ShortKey(Short one, short two) implements java.io.Serializable {}

  @Entity(name = "NotConvertedParts")
  static class Parts {
    @EmbeddedId ShortKey key;
  }
}
