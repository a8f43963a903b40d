package dev.limbeck.processor.entity;

import dev.limbeck.processor.report.Origin;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * An annotation as it is written, without the defaults of the elements that aren't.
 *
 * @param type the annotation's qualified name
 * @param values explicit values by element: {@code String}, {@code Boolean}, a number, {@code
 *     Character}, the constant's name of an enum, the qualified name of a class, {@code
 *     AnnotationUse}, or a {@code List} of those
 * @param origins where each value stands
 */
public record AnnotationUse(
    String type, Map<String, Object> values, Origin origin, Map<String, Origin> origins) {

  /** Copies the maps. */
  public AnnotationUse {
    values = Map.copyOf(values);
    origins = Map.copyOf(origins);
  }

  /** Returns an annotation that nobody wrote, such as one that a mapping file stands for. */
  public static AnnotationUse of(String type, Map<String, Object> values, Origin origin) {
    return new AnnotationUse(type, values, origin, Map.of());
  }

  /** Returns the text of an element that is given and not empty. */
  public Optional<String> text(String element) {
    Object value = values.get(element);
    if (value == null || value instanceof List || value instanceof AnnotationUse) {
      return Optional.empty();
    }
    String text = value.toString();
    return text.isEmpty() ? Optional.empty() : Optional.of(text);
  }

  /** Returns whether the element is given as {@code true}, or {@code otherwise}. */
  public boolean flag(String element, boolean otherwise) {
    return values.get(element) instanceof Boolean value ? value : otherwise;
  }

  /** Returns a number that is given. */
  public OptionalInt number(String element) {
    return values.get(element) instanceof Number value
        ? OptionalInt.of(value.intValue())
        : OptionalInt.empty();
  }

  /** Returns a long number that is given. */
  public Optional<Long> longNumber(String element) {
    return values.get(element) instanceof Number value
        ? Optional.of(value.longValue())
        : Optional.empty();
  }

  /** Returns the texts of an array, empty where it isn't given. */
  public List<String> texts(String element) {
    Object value = values.get(element);
    if (value instanceof List<?> list) {
      return list.stream().map(String::valueOf).toList();
    }
    return value == null ? List.of() : List.of(String.valueOf(value));
  }

  /** Returns a nested annotation that is given. */
  public Optional<AnnotationUse> nested(String element) {
    return values.get(element) instanceof AnnotationUse use ? Optional.of(use) : Optional.empty();
  }

  /** Returns the nested annotations of an array, empty where it isn't given. */
  public List<AnnotationUse> allNested(String element) {
    Object value = values.get(element);
    if (value instanceof AnnotationUse use) {
      return List.of(use);
    }
    if (!(value instanceof List<?> list)) {
      return List.of();
    }
    List<AnnotationUse> found = new ArrayList<>(list.size());
    for (Object each : list) {
      if (each instanceof AnnotationUse use) {
        found.add(use);
      }
    }
    return found;
  }

  /** Adds the nested annotations of that type to {@code found}. */
  void addNested(String element, String nested, List<AnnotationUse> found) {
    Object value = values.get(element);
    if (value instanceof AnnotationUse use && use.type().equals(nested)) {
      found.add(use);
    } else if (value instanceof List<?> list) {
      for (Object each : list) {
        if (each instanceof AnnotationUse use && use.type().equals(nested)) {
          found.add(use);
        }
      }
    }
  }

  /** Returns whether the element is given at all. */
  public boolean gives(String element) {
    return values.containsKey(element);
  }

  /** Returns where the element's value stands, else the annotation. */
  public Origin originOf(String element) {
    return origins.getOrDefault(element, origin);
  }

  /** Returns the name after the last dot. */
  public String simpleName() {
    return type.substring(type.lastIndexOf('.') + 1);
  }
}
