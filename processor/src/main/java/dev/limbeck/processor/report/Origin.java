package dev.limbeck.processor.report;

import java.util.List;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;

/**
 * The place in the user's source that something comes from.
 *
 * <p>Valid in the round it was made in only: javac replaces its elements between rounds.
 *
 * @param file {@code file:line} of a file that isn't Java and says more than the element does
 */
public record Origin(
    Optional<Element> element,
    Optional<AnnotationMirror> annotation,
    Optional<AnnotationValue> value,
    Optional<String> file) {

  public static Origin of(Element element) {
    return new Origin(Optional.of(element), Optional.empty(), Optional.empty(), Optional.empty());
  }

  public static Origin of(Element element, AnnotationMirror annotation) {
    return new Origin(
        Optional.of(element), Optional.of(annotation), Optional.empty(), Optional.empty());
  }

  public static Origin of(Element element, AnnotationMirror annotation, AnnotationValue value) {
    return new Origin(
        Optional.of(element), Optional.of(annotation), Optional.of(value), Optional.empty());
  }

  /** Returns a place that no element of Java's stands for. */
  public static Origin in(String file) {
    return new Origin(Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(file));
  }

  /** Returns whether the place is a class. */
  public boolean isType() {
    return element.filter(TypeElement.class::isInstance).isPresent();
  }

  /** Returns whether both are places of one element. */
  public boolean isAt(Origin other) {
    return element.equals(other.element);
  }

  /** Returns whether the element is annotated with one of these. */
  public boolean isAnnotated(String... qualifiedNames) {
    List<String> wanted = List.of(qualifiedNames);
    return element.stream()
        .flatMap(each -> each.getAnnotationMirrors().stream())
        .anyMatch(each -> wanted.contains(each.getAnnotationType().toString()));
  }

  /** Returns the element's own place, with the one in a file that says something about it. */
  public Origin from(String otherFile) {
    return new Origin(element, Optional.empty(), Optional.empty(), Optional.of(otherFile));
  }
}
