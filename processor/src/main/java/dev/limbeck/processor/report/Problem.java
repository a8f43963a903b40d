package dev.limbeck.processor.report;

import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.QualifiedNameable;

/** One thing to tell the user; {@code message} is without the code's name. */
public record Problem(ProblemCode code, Optional<Origin> origin, String message) {

  public boolean isError() {
    return code.isError();
  }

  /**
   * The sentence as it is printed: {@code [Code] message}, or {@code [Code] file:line: message} in
   * the words of that file.
   */
  public String text() {
    return origin
        .flatMap(Origin::file)
        .map(file -> at(file, MappingWords.of(message)))
        .orElseGet(() -> "[" + code.id() + "] " + message);
  }

  /**
   * The same, of an element that has no line to be shown, because it was read from a class file.
   */
  public String textOfClassFile() {
    return origin
        .filter(each -> each.file().isEmpty())
        .flatMap(Origin::element)
        .map(element -> at(name(element), message))
        .orElseGet(this::text);
  }

  private String at(String place, String said) {
    return "[" + code.id() + "] " + place + ": " + said;
  }

  private static String name(Element element) {
    Element owner = element.getEnclosingElement();
    return owner == null || element instanceof QualifiedNameable
        ? element.toString()
        : name(owner) + "." + element.getSimpleName();
  }
}
