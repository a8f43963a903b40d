package dev.limbeck.oracle;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** A condition as PostgreSQL prints it, with the operands of AND and OR in one order. */
final class BooleanExpression {
  private final String text;
  private int position;

  private BooleanExpression(String text) {
    this.text = text;
  }

  static String sorted(String text) {
    return new BooleanExpression(text).operands();
  }

  /** Reads up to the closing parenthesis; PostgreSQL never mixes AND and OR in one pair of them. */
  private String operands() {
    List<String> operands = new ArrayList<>();
    String operator = "";
    StringBuilder operand = new StringBuilder();
    while (position < text.length() && text.charAt(position) != ')') {
      String found = operatorHere();
      if (!found.isEmpty()) {
        operator = found;
        operands.add(operand.toString());
        operand.setLength(0);
        position += found.length();
      } else {
        next(operand);
      }
    }
    operands.add(operand.toString());
    if (!operator.isEmpty()) {
      Collections.sort(operands);
    }
    return String.join(operator, operands);
  }

  private String operatorHere() {
    return List.of(" AND ", " OR ").stream()
        .filter(operator -> text.startsWith(operator, position))
        .findFirst()
        .orElse("");
  }

  private void next(StringBuilder operand) {
    char c = text.charAt(position++);
    operand.append(c);
    if (c == '(') {
      operand.append(operands()).append(')');
      position++;
    } else if (c == '\'' || c == '"') {
      int end = text.indexOf(c, position);
      operand.append(text, position, end + 1);
      position = end + 1;
    }
  }
}
