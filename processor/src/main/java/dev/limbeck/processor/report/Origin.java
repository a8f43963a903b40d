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
 * @param tag the name of the element there that is all of the class or attribute
 */
public record Origin(
    Optional<Element> element,
    Optional<AnnotationMirror> annotation,
    Optional<AnnotationValue> value,
    Optional<String> file,
    Optional<String> tag) {

  public static Origin of(Element element) {
    return of(Optional.of(element), Optional.empty(), Optional.empty());
  }

  public static Origin of(Element element, AnnotationMirror annotation) {
    return of(Optional.of(element), Optional.of(annotation), Optional.empty());
  }

  public static Origin of(Element element, AnnotationMirror annotation, AnnotationValue value) {
    return of(Optional.of(element), Optional.of(annotation), Optional.of(value));
  }

  private static Origin of(
      Optional<Element> element,
      Optional<AnnotationMirror> annotation,
      Optional<AnnotationValue> value) {
    return new Origin(element, annotation, value, Optional.empty(), Optional.empty());
  }

  /** Returns a place that no element of Java's stands for. */
  public static Origin in(String file) {
    return new Origin(
        Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(file), Optional.empty());
  }

  /** Returns whether the place is a class. */
  public boolean isType() {
    return element.filter(TypeElement.class::isInstance).isPresent();
  }

  /** Returns whether both are places of one element. */
  public boolean isAt(Origin other) {
    return element.equals(other.element);
  }

  /** Returns whether it is an annotation, or what a mapping file has instead. */
  public boolean isAnnotation() {
    return annotation.isPresent() || (file.isPresent() && tag.isEmpty());
  }

  /** Returns whether the element is annotated with one of these, or the file says as much. */
  public boolean isAnnotated(String... qualifiedNames) {
    List<String> wanted = List.of(qualifiedNames);
    return tag.isPresent()
        ? wanted.stream().map(Origin::tagOf).anyMatch(tag.get()::equals)
        : element.stream()
            .flatMap(each -> each.getAnnotationMirrors().stream())
            .anyMatch(each -> wanted.contains(each.getAnnotationType().toString()));
  }

  private static String tagOf(String annotation) {
    return MappingWords.hyphenated(annotation.substring(annotation.lastIndexOf('.') + 1));
  }

  /** Returns the element's own place, with the one in a file that says something about it. */
  public Origin from(String otherFile) {
    return from(Optional.of(otherFile), Optional.empty());
  }

  /** Returns the element's own place, with the one in a file that describes all of it. */
  public Origin from(String otherFile, String otherTag) {
    return from(Optional.of(otherFile), Optional.of(otherTag));
  }

  /** Returns the element's own place, with the one in a file that another has. */
  public Origin from(Origin other) {
    return from(other.file, other.tag);
  }

  private Origin from(Optional<String> otherFile, Optional<String> otherTag) {
    return new Origin(element, Optional.empty(), Optional.empty(), otherFile, otherTag);
  }
}
