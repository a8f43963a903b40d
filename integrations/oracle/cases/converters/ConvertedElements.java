package converters;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Convert;
import jakarta.persistence.Converter;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.List;
import java.util.Set;

/** A collection in one column is an array of what its elements are converted to. */
class Mark {
  String text = "";
}

@Converter
class MarkConverter implements AttributeConverter<Mark, String> {
  @Override
  public String convertToDatabaseColumn(Mark mark) {
    return mark == null ? null : mark.text;
  }

  @Override
  public Mark convertToEntityAttribute(String text) {
    Mark mark = new Mark();
    mark.text = text;
    return mark;
  }
}

@Entity
class Marked {
  @Id Long id;

  @Convert(converter = MarkConverter.class)
  Set<Mark> marks;

  @Convert(converter = MarkConverter.class)
  List<Mark> list;

  @Convert(converter = MarkConverter.class)
  Mark[] several;
}
