package dev.limbeck.processor.report;

import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;

/**
 * The place in the user's source that something comes from.
 *
 * <p>Valid in the round it was made in only: javac replaces its elements between rounds.
 */
public record Origin(
    Element element, Optional<AnnotationMirror> annotation, Optional<AnnotationValue> value) {

  public static Origin of(Element element) {
    return new Origin(element, Optional.empty(), Optional.empty());
  }

  public static Origin of(Element element, AnnotationMirror annotation) {
    return new Origin(element, Optional.of(annotation), Optional.empty());
  }

  public static Origin of(Element element, AnnotationMirror annotation, AnnotationValue value) {
    return new Origin(element, Optional.of(annotation), Optional.of(value));
  }
}
