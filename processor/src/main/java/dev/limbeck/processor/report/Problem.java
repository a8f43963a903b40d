package dev.limbeck.processor.report;

import java.util.Optional;

/** One thing to tell the user; {@code message} is without the code's name. */
public record Problem(ProblemCode code, Optional<Origin> origin, String message) {

  public boolean isError() {
    return code.isError();
  }

  /**
   * The sentence as it is printed: {@code [Code] message}, or {@code [Code] file:line: message}.
   */
  public String text() {
    String file = origin.flatMap(Origin::file).map(place -> place + ": ").orElse("");
    return "[" + code.id() + "] " + file + message;
  }
}
