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
  private final Secrets secrets = new Secrets();
  private Loudness loudness = Loudness.NORMAL;

  /**
   * Returns the process's own streams.
   *
   * <p>Into files and pipes goes UTF-8, whatever the locale: containers often have none, and a
   * script or JSON with question marks in it would be wrong.
   */
  static Terminal ofProcess(boolean styled) {
    return styled
        ? new Terminal(System.out, System.err, true)
        : new Terminal(utf8(FileDescriptor.out), utf8(FileDescriptor.err), false);
  }

  private static PrintStream utf8(FileDescriptor descriptor) {
    return new PrintStream(new BufferedOutputStream(new FileOutputStream(descriptor)), true, UTF_8);
  }

  Terminal(PrintStream out, PrintStream err, boolean styled) {
    this.out = out;
    this.err = err;
    this.styled = styled;
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

  Secrets secrets() {
    return secrets;
  }

  void setLoudness(Loudness loudness) {
    this.loudness = loudness;
  }

  /** Prints what was asked for. It is printed as it is: a script has to stay true. */
  void result(String text) {
    out.println(text);
    out.flush();
  }

  /** Says what is going on. */
  void progress(String text) {
    if (loudness != Loudness.QUIET) {
      out.println(plain(text));
      out.flush();
    }
  }

  /** Says what only someone who looks for a reason wants to know. */
  void detail(String text) {
    if (loudness == Loudness.VERBOSE) {
      err.println(plain(text));
    }
  }

  /** Says what went well but needs attention. */
  void warning(String text) {
    if (loudness != Loudness.QUIET) {
      err.println(colored("33", "Warning:") + " " + plain(text));
    }
  }

  /** Says what went wrong. */
  void error(String text) {
    err.println(colored("31", "Error:") + " " + plain(text));
    err.flush();
  }

  /** Adds to an error what helps. */
  void hint(String text) {
    err.println(plain(text));
  }

  /** Adds the stack trace where it was asked for. */
  void trace(Throwable failure) {
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

  private String colored(String code, String text) {
    return styled ? "\u001b[" + code + "m" + text + "\u001b[0m" : text;
  }

  private String plain(String text) {
    String redacted = secrets.redacted(text);
    return styled ? redacted : redacted.replace("\u2026", "...");
  }
}
