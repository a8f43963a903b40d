package dev.limbeck.processor.entity;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.util.ElementFilter;

/** What a composed constraint passes on to its parts: the elements marked as overriding theirs. */
final class ConstraintOverrides {
  private static final String OVERRIDES = "jakarta.validation.OverridesAttribute";

  private ConstraintOverrides() {}

  /**
   * Returns the parts of a constraint as its use at one place changes them.
   *
   * @param read reads a value that stands at an element
   */
  static List<AnnotationUse> apply(
      AnnotationMirror use,
      List<AnnotationUse> parts,
      BiFunction<Element, AnnotationValue, Object> read) {
    Element annotation = use.getAnnotationType().asElement();
    List<AnnotationUse> changed = parts;
    for (ExecutableElement method : ElementFilter.methodsIn(annotation.getEnclosedElements())) {
      AnnotationValue given = use.getElementValues().get(method);
      AnnotationValue value = given == null ? method.getDefaultValue() : given;
      for (AnnotationMirror mirror : method.getAnnotationMirrors()) {
        if (value != null && AnnotationReader.nameOf(mirror).equals(OVERRIDES)) {
          changed = changed(changed, mirror, method, read.apply(annotation, value));
        }
      }
    }
    return changed;
  }

  private static List<AnnotationUse> changed(
      List<AnnotationUse> parts, AnnotationMirror mirror, ExecutableElement method, Object value) {
    String constraint = element(mirror, "constraint").map(ConstraintOverrides::type).orElse("");
    String name =
        element(mirror, "name")
            .map(each -> each.getValue().toString())
            .filter(text -> !text.isEmpty())
            .orElse(method.getSimpleName().toString());
    return parts.stream()
        .map(part -> part.type().equals(constraint) ? with(part, name, value) : part)
        .toList();
  }

  private static Optional<AnnotationValue> element(AnnotationMirror mirror, String name) {
    return mirror.getElementValues().entrySet().stream()
        .filter(each -> each.getKey().getSimpleName().contentEquals(name))
        .map(each -> (AnnotationValue) each.getValue())
        .findFirst();
  }

  private static String type(AnnotationValue value) {
    return value.getValue() instanceof DeclaredType type
        ? ((TypeElement) type.asElement()).getQualifiedName().toString()
        : "";
  }

  private static AnnotationUse with(AnnotationUse part, String name, Object value) {
    Map<String, Object> values = new HashMap<>(part.values());
    values.put(name, value);
    return new AnnotationUse(part.type(), values, part.origin(), part.origins());
  }
}
