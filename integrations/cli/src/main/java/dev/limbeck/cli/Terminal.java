package dev.limbeck.cli;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;

/**
 * Where everything is printed; what looks like a password never is.
 *
 * <p>Results go to the output, what is said about them to the error stream or, for people, to the
 * output too. Changes while options are read: how much is said, and which words are secret.
 */
final class Terminal {

  /** How much is said beside results and errors. */
  enum Loudness {
    QUIET,
    NORMAL,
    VERBOSE
  }

  private final PrintStream out;
  private final PrintStream err;
  private final boolean styled;
  private final boolean interactive;
  private final Secrets secrets = new Secrets();
  private Loudness loudness = Loudness.NORMAL;
  private int width;
  private int shown;

  /**
   * Returns the process's own streams.
   *
   * <p>Into files and pipes goes UTF-8, whatever the locale: containers often have none, and a
   * script or JSON with question marks in it would be wrong.
   */
  static Terminal ofProcess(boolean styled) {
    boolean interactive = Screen.isThere();
    return styled
        ? new Terminal(System.out, System.err, true, interactive)
        : new Terminal(utf8(FileDescriptor.out), utf8(FileDescriptor.err), false, interactive);
  }

  private static PrintStream utf8(FileDescriptor descriptor) {
    return new PrintStream(new BufferedOutputStream(new FileOutputStream(descriptor)), true, UTF_8);
  }

  /**
   * Returns a terminal of these streams.
   *
   * @param styled bold and colors are wanted
   * @param interactive somebody sees a line change
   */
  Terminal(PrintStream out, PrintStream err, boolean styled, boolean interactive) {
    this.out = out;
    this.err = err;
    this.styled = styled;
    this.interactive = interactive;
  }

  /** For usage texts. */
  PrintWriter writer() {
    return new PrintWriter(out, true, US_ASCII);
  }

  /** For usage texts that were not asked for. */
  PrintWriter errorWriter() {
    return new PrintWriter(err, true, US_ASCII);
  }

  boolean isStyled() {
    return styled;
  }

  boolean isInteractive() {
    return interactive && loudness != Loudness.QUIET;
  }

  /** Returns how many characters fit into a line. */
  synchronized int width() {
    if (width == 0) {
      width = Screen.width();
    }
    return width;
  }

  /** Shows a line until the next one; nothing where nobody would see it change. */
  synchronized void status(String text) {
    if (isInteractive()) {
      clear();
      String line = secrets.redacted(text);
      out.print(line);
      out.flush();
      shown = line.length();
    }
  }

  private void clear() {
    if (shown > 0) {
      out.print("\r" + " ".repeat(shown) + "\r");
      out.flush();
      shown = 0;
    }
  }

  Secrets secrets() {
    return secrets;
  }

  void setLoudness(Loudness loudness) {
    this.loudness = loudness;
  }

  /** Prints what was asked for. It is printed as it is: a script has to stay true. */
  synchronized void result(String text) {
    clear();
    out.println(text);
    out.flush();
  }

  /** Says what is going on. */
  synchronized void progress(String text) {
    clear();
    if (loudness != Loudness.QUIET) {
      out.println(plain(text));
      out.flush();
    }
  }

  /** Says what only someone who looks for a reason wants to know. */
  synchronized void detail(String text) {
    clear();
    if (loudness == Loudness.VERBOSE) {
      err.println(plain(text));
    }
  }

  /** Says what went well but needs attention. */
  synchronized void warning(String text) {
    clear();
    if (loudness != Loudness.QUIET) {
      err.println(colored("33", "Warning:") + " " + plain(text));
    }
  }

  /** Says what went wrong. */
  synchronized void error(String text) {
    clear();
    err.println(colored("31", "Error:") + " " + plain(text));
    err.flush();
  }

  /** Adds to an error what helps. */
  synchronized void hint(String text) {
    clear();
    err.println(plain(text));
  }

  /** Adds the stack trace where it was asked for. */
  synchronized void trace(Throwable failure) {
    clear();
    if (loudness == Loudness.VERBOSE) {
      err.println(secrets.trace(failure));
    }
  }

  /** Makes {@code text} stand out, where that is possible. */
  String strong(String text) {
    return colored("1", text);
  }

  /** Marks {@code text} as done. */
  String good(String text) {
    return colored("32", text);
  }

  /** Marks {@code text} as something to be careful with. */
  String bad(String text) {
    return colored("31", text);
  }

  private String colored(String code, String text) {
    return styled ? "\u001b[" + code + "m" + text + "\u001b[0m" : text;
  }

  private String plain(String text) {
    String redacted = secrets.redacted(text);
    return styled ? redacted : redacted.replace("\u2026", "...");
  }
}
