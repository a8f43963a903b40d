package dev.limbeck;

import java.util.Locale;
import java.util.regex.Pattern;

/** Takes passwords out of texts that drivers write. */
final class Redaction {

  private static final Pattern PARAMETER =
      Pattern.compile("(?i)((?:ssl)?password|pwd|passphrase)(\\s*=\\s*)[^&;\\s,)]+");
  private static final Pattern CLAUSE =
      Pattern.compile("(?i)(\\bpassword\\s+)[eu]?&?('(?:[^']|'')*'|\\$(\\w*)\\$.*?\\$\\3\\$)");
  private static final Pattern USER_INFO = Pattern.compile("(//[^/@\\s:]*):[^@\\s]*@");

  private Redaction() {}

  static String of(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    if (!lower.contains("pass") && !lower.contains("pwd") && !lower.contains("//")) {
      return text;
    }
    String result = PARAMETER.matcher(text).replaceAll("$1$2***");
    result = CLAUSE.matcher(result).replaceAll("$1'***'");
    return USER_INFO.matcher(result).replaceAll("$1:***@");
  }

  /** Returns the first line of what the server or driver said, without anything secret. */
  static String firstLine(Throwable error) {
    String text = error.getMessage();
    if (text == null || text.isBlank()) {
      return error.getClass().getSimpleName();
    }
    return of(text.lines().findFirst().orElse(text).strip());
  }

  /** Returns whether nothing in the chain of causes has to be hidden. */
  static boolean isClean(Throwable error) {
    for (Throwable each = error; each != null; each = each.getCause()) {
      String text = String.valueOf(each.getMessage());
      if (!of(text).equals(text)) {
        return false;
      }
    }
    return true;
  }
}
