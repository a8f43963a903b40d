package dev.limbeck.processor;

import dev.limbeck.processor.ScratchProject.Result;
import dev.limbeck.processor.report.ProblemCode;
import java.util.function.Function;

/**
 * One way to meet a problem.
 *
 * @param place {@code File.java:line}, where the members of a class begin in line 6; or nothing
 * @param provoke is given a module whose entity User(id, email) is committed
 */
record ProblemCase(ProblemCode code, String place, Function<ScratchProject, Result> provoke) {
  static final String ID = "@Id Long id;\n";

  /** The problem of one more class. */
  static ProblemCase of(
      ProblemCode code, String place, String name, String annotations, String body) {
    return new ProblemCase(code, place, shop -> shop.source(name, annotations, body).compile());
  }

  @Override
  public String toString() {
    return code.id();
  }
}
