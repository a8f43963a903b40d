package dev.limbeck.cli;

import java.io.Console;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** The window in which the process runs, if any. */
final class Screen {
  private static final int USUAL_WIDTH = 80;

  private Screen() {}

  /** Returns whether somebody looks on, in something that can rewrite a line. */
  @SuppressWarnings("SystemConsoleNull") // Where it is never null, isTerminal tells.
  static boolean isThere() {
    Console console = System.console();
    return console != null && isTerminal(console) && !"dumb".equals(System.getenv("TERM"));
  }

  /** From JDK 22 on there is a console without a terminal too, and a method that tells. */
  private static boolean isTerminal(Console console) {
    try {
      return (Boolean) Console.class.getMethod("isTerminal").invoke(console);
    } catch (ReflectiveOperationException e) {
      return true;
    }
  }

  /** Returns the columns; Java can't tell, but the environment or stty may. */
  static int width() {
    return number(Optional.ofNullable(System.getenv("COLUMNS")).orElse(""))
        .or(() -> number(stty()))
        .orElse(USUAL_WIDTH);
  }

  private static Optional<Integer> number(String text) {
    return Optional.of(text.strip())
        .filter(each -> each.matches("[1-9][0-9]{1,3}"))
        .map(Integer::parseInt);
  }

  private static String stty() {
    try {
      Process stty = new ProcessBuilder("sh", "-c", "stty size < /dev/tty").start();
      stty.getOutputStream().close();
      if (!stty.waitFor(1, TimeUnit.SECONDS)) {
        stty.destroy();
        return "";
      }
      String size = new String(stty.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
      return size.substring(size.indexOf(' ') + 1);
    } catch (IOException e) {
      return "";
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return "";
    }
  }
}
