package dev.limbeck.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Takes passwords out of whatever is about to be printed.
 *
 * <p>Drivers put URLs into their messages, and users put passwords into the wrong argument; so the
 * passwords that are known are replaced, and what looks like one.
 */
final class Secrets {
  private static final String HIDDEN = "***";
  private static final Pattern IN_AUTHORITY = Pattern.compile("(//[^\\s/@:?]*):[^\\s/]*@");
  private static final Pattern IN_PARAMETER =
      Pattern.compile("(?i)\\b((?:ssl)?pass(?:word|wd)?|pwd)=[^&\\s,}\\])]+");

  private final List<String> known = new ArrayList<>();

  /** Remembers a value that must not appear. */
  void add(String secret) {
    if (!secret.isBlank()) {
      known.add(secret);
      known.sort(Comparator.comparingInt(String::length).reversed());
    }
  }

  /** Returns {@code text} without passwords. */
  String redacted(String text) {
    String result = IN_AUTHORITY.matcher(text).replaceAll("$1:" + HIDDEN + "@");
    result = IN_PARAMETER.matcher(result).replaceAll("$1=" + HIDDEN);
    for (String each : known) {
      result = isWord(each) ? replaceWord(result, each) : result.replace(each, HIDDEN);
    }
    return result;
  }

  /** Returns the stack trace of {@code failure}, with its causes, without passwords. */
  String trace(Throwable failure) {
    StringWriter text = new StringWriter();
    failure.printStackTrace(new PrintWriter(text));
    return redacted(text.toString().strip());
  }

  private static boolean isWord(String secret) {
    return secret.matches("\\w+");
  }

  /** A password "app" must not tear "application" apart. */
  private static String replaceWord(String text, String secret) {
    return text.replaceAll("(?<!\\w)" + Pattern.quote(secret) + "(?!\\w)", HIDDEN);
  }
}
