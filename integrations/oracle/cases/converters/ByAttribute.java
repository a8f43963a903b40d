package converters;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Converter;
import jakarta.persistence.Converts;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.MappedSuperclass;
import java.util.Map;

/** Converters that an entity asks for of what it inherits, embeds and collects. */
class ByAttribute {
  @Converter
  static class AsText implements AttributeConverter<Integer, String> {
    @Override
    public String convertToDatabaseColumn(Integer number) {
      return String.valueOf(number);
    }

    @Override
    public Integer convertToEntityAttribute(String text) {
      return null;
    }
  }

  @Embeddable
  static class Inner {
    Integer depth;
    Integer other;
  }

  @Embeddable
  static class Outer {
    Inner inner;

    @Convert(converter = AsText.class)
    @Column(length = 33)
    Integer width;
  }

  @Entity(name = "ByAttributeNested")
  static class Nested {
    @Id Long id;

    @Embedded
    @Convert(attributeName = "inner.depth", converter = AsText.class)
    Outer outer;
  }

  @Entity(name = "ByAttributeTwice")
  @Convert(attributeName = "plain.other", converter = AsText.class)
  static class Twice {
    @Id Long id;
    Inner plain;
  }

  @MappedSuperclass
  static class Base {
    @Convert(converter = AsText.class)
    @Column(length = 11, nullable = false)
    Integer inherited;

    @Convert(converter = AsText.class)
    @Column(unique = true)
    int primitive;
  }

  @Entity(name = "ByAttributeHeir")
  static class Heir extends Base {
    @Id Long id;
  }

  @Entity(name = "ByAttributeKeyed")
  static class Keyed {
    @Id Long id;

    @ElementCollection
    @Converts({
      @Convert(attributeName = "key", converter = AsText.class),
      @Convert(attributeName = "value", converter = AsText.class)
    })
    @MapKeyColumn(length = 21)
    @Column(length = 22)
    Map<Integer, Integer> pairs;
  }
}
