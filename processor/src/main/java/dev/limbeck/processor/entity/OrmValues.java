package dev.limbeck.processor.entity;

import dev.limbeck.processor.report.Origin;
import dev.limbeck.processor.report.Problem;
import dev.limbeck.processor.report.ProblemCode;
import dev.limbeck.processor.xml.XmlElement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.TypeElement;

/**
 * Reads the elements that look like an annotation, attribute by attribute.
 *
 * <p>What to read is said in words: {@code length#} is a number, {@code unique?} true or false, and
 * {@code column-definition} the text of {@code columnDefinition}.
 *
 * @param origin where problems and annotations are, but for the line
 */
record OrmValues(
    OrmDocument document,
    HibernateVersion version,
    TypeReader types,
    Origin origin,
    List<Problem> problems) {

  /** What Hibernate 6.6 copies from no mapping file. */
  private static final Set<String> FROM_7_ON = Set.of("options", "comment", "second-precision#");

  boolean hibernate6() {
    return !version.isAtLeast(HibernateVersion.V7_0);
  }

  /** Returns the annotation that the element stands for. */
  AnnotationUse use(String annotation, XmlElement element, String words) {
    return use(annotation, element, values(element, words));
  }

  AnnotationUse use(String annotation, XmlElement element, Map<String, Object> values) {
    return AnnotationUse.of(annotation, values, at(element));
  }

  Origin at(XmlElement element) {
    return origin.from(document.place(element));
  }

  /** Returns the place of the element that describes all of a class or attribute. */
  Origin of(XmlElement element) {
    return origin.from(document.place(element), element.name());
  }

  /** Returns the values of those attributes that are given. */
  Map<String, Object> values(XmlElement element, String words) {
    Map<String, Object> values = new HashMap<>();
    for (String word : words.split(" ")) {
      if (!hibernate6() || !FROM_7_ON.contains(word)) {
        String attribute = word.replaceAll("[?#]", "");
        element
            .attribute(attribute)
            .flatMap(text -> value(element, attribute, word, text))
            .ifPresent(value -> values.put(camelCase(attribute), value));
      }
    }
    return values;
  }

  private Optional<Object> value(XmlElement element, String attribute, String word, String text) {
    if (word.endsWith("?")) {
      if (text.matches("true|false|0|1")) {
        return Optional.of(text.equals("true") || text.equals("1"));
      }
      invalid(element, attribute + "=\"" + text + "\" is neither true nor false.");
      return Optional.empty();
    }
    if (word.endsWith("#")) {
      if (text.matches("[+-]?\\d{1,9}")) {
        return Optional.of(Integer.valueOf(text));
      }
      invalid(element, attribute + "=\"" + text + "\" isn't a whole number.");
      return Optional.empty();
    }
    return Optional.of(text);
  }

  boolean flag(XmlElement element, String attribute) {
    return values(element, attribute + "?").containsValue(true);
  }

  /** Returns a constant's name, if it is one of those. */
  Optional<String> constant(XmlElement element, Optional<String> text, String... constants) {
    if (text.isEmpty() || List.of(constants).contains(text.get())) {
      return text;
    }
    invalid(element, text.get() + " is none of " + String.join(", ", constants) + ".");
    return Optional.empty();
  }

  /** Returns the qualified name of a class that the file names, if it exists. */
  Optional<String> className(XmlElement element, Optional<String> written) {
    if (written.isEmpty()) {
      return Optional.empty();
    }
    String qualified = document.qualified(written.get()).replace('$', '.');
    if (types.find(qualified).isPresent()) {
      return Optional.of(qualified);
    }
    String simple = written.get();
    String known = "java.lang." + Character.toUpperCase(simple.charAt(0)) + simple.substring(1);
    if (simple.indexOf('.') < 0 && types.find(known).isPresent()) {
      return Optional.of(known);
    }
    unknownClass(element, qualified);
    return Optional.empty();
  }

  /** Returns the qualified name of a converter that the file names; Java checks an annotation's. */
  Optional<String> converter(XmlElement element) {
    Optional<String> named = className(element, element.attribute("converter"));
    Optional<TypeElement> other =
        named
            .flatMap(types::find)
            .filter(type -> types.argumentsOf(type.asType(), Jpa.ATTRIBUTE_CONVERTER).isEmpty());
    other.ifPresent(
        type -> invalid(element, type.getQualifiedName() + " is no AttributeConverter. Name one."));
    return other.isPresent() ? Optional.empty() : named;
  }

  void unknownClass(XmlElement element, String qualified) {
    problems.add(
        new Problem(
            ProblemCode.UNKNOWN_CLASS,
            Optional.of(Origin.in(document.place(element))),
            "<"
                + element.name()
                + "> names "
                + qualified
                + ", and there is no such class. Write its whole name, or <package> before it."));
  }

  private void invalid(XmlElement element, String reason) {
    problems.add(
        new Problem(
            ProblemCode.INVALID_MAPPING_FILE,
            Optional.of(at(element)),
            "<" + element.name() + ">: " + reason));
  }

  static String camelCase(String attribute) {
    StringBuilder name = new StringBuilder();
    for (int i = 0; i < attribute.length(); i++) {
      if (attribute.charAt(i) == '-') {
        name.append(Character.toUpperCase(attribute.charAt(++i)));
      } else {
        name.append(attribute.charAt(i));
      }
    }
    return name.toString();
  }
}
