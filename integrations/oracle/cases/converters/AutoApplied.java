package converters;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Column;
import jakarta.persistence.Converter;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.Map;
import java.util.Set;

@Converter(autoApply = true)
class ColorConverter implements AttributeConverter<Color, String> {
  @Override
  public String convertToDatabaseColumn(Color color) {
    return color == null ? null : color.name;
  }

  @Override
  public Color convertToEntityAttribute(String name) {
    return name == null ? null : new Color(name);
  }
}

class Color {
  final String name;

  Color(String name) {
    this.name = name;
  }
}

@Embeddable
class Paint {
  Color base;
}

@Entity
class Wall {
  @Id Long id;
  Color color;

  @Column(length = 7, nullable = false)
  Color hex;

  Paint paint;
  @ElementCollection Set<Color> colors;
  @ElementCollection Map<Color, Integer> counts;
}
