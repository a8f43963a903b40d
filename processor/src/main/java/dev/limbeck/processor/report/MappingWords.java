package dev.limbeck.processor.report;

import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Says in the words of a mapping file what a message says in annotations: {@code <column
 * name="…"/>} for {@code @Column(name = "…")}.
 *
 * <p>So a message is written once: the names of either follow from the other's. An annotation that
 * a mapping file has no element for stays what it is, and counts beside the file, too.
 */
final class MappingWords {
  private static final Set<String> ELEMENTS =
      Set.of(
          ("association-override attribute-override basic collection-table column convert"
                  + " discriminator-column discriminator-value element-collection embeddable"
                  + " embedded embedded-id entity enumerated generated-value id id-class inheritance"
                  + " jdbc-type-code join-column join-table lob many-to-many many-to-one map-key"
                  + " map-key-class map-key-column map-key-join-column mapped-superclass one-to-many"
                  + " one-to-one order-column primary-key-join-column secondary-table"
                  + " sequence-generator table table-generator temporal transient version")
              .split(" "));

  /** The annotation that is an attribute of another's element. */
  private static final String MAPS_ID = "maps-id";

  private static final Pattern WITH_VALUES =
      Pattern.compile("@([A-Z]\\w*)\\(((?:[^()\"]|\"[^\"]*\")*)\\)");
  private static final Pattern VALUE =
      Pattern.compile("(?:(\\w+) = )?(\"[^\"]*\"|<.*>|[^,]+)(?:, )?");
  private static final Pattern ALONE = Pattern.compile("@([A-Z]\\w*)(?![\\w(])");
  private static final Pattern MEMBER =
      Pattern.compile(
          "\\b(columnDefinition|discriminatorType|insertable|mappedBy|name|sequenceName"
              + "|targetEntity|updatable)\\b(?: = \"?([^\",.]*)\"?)?");

  private MappingWords() {}

  /** Returns the message in those words. */
  static String of(String message) {
    String said = message;
    String inner;
    do {
      inner = said;
      said = replaced(WITH_VALUES, inner, MappingWords::withValues);
    } while (!said.equals(inner));
    return replaced(MEMBER, replaced(ALONE, said, MappingWords::alone), MappingWords::member);
  }

  private static String replaced(Pattern found, String text, Function<MatchResult, String> by) {
    return found.matcher(text).replaceAll(each -> Matcher.quoteReplacement(by.apply(each)));
  }

  /** Values are the element's attributes, and annotations in it the elements inside. */
  private static String withValues(MatchResult annotation) {
    String name = hyphenated(annotation.group(1));
    if (name.equals(MAPS_ID)) {
      return name + "=" + annotation.group(2);
    }
    if (!ELEMENTS.contains(name)) {
      return annotation.group();
    }
    StringBuilder attributes = new StringBuilder("<" + name);
    StringBuilder inside = new StringBuilder();
    Matcher value = VALUE.matcher(annotation.group(2));
    while (value.find()) {
      if (value.group(2).startsWith("<")) {
        inside.append(value.group(2));
      } else if (value.group(1) == null) {
        attributes.append(' ').append(value.group(2));
      } else {
        attributes.append(' ').append(attribute(value.group(1), constant(value.group(2))));
      }
    }
    return inside.isEmpty() ? attributes + "/>" : attributes + ">" + inside + "</" + name + ">";
  }

  private static String alone(MatchResult annotation) {
    String name = hyphenated(annotation.group(1));
    return name.equals(MAPS_ID)
        ? name
        : ELEMENTS.contains(name) ? "<" + name + ">" : annotation.group();
  }

  private static String member(MatchResult member) {
    return member.group(2) == null
        ? hyphenated(member.group(1))
        : attribute(member.group(1), member.group(2));
  }

  private static String attribute(String name, String value) {
    return hyphenated(name) + "=\"" + value + "\"";
  }

  /** Returns a text without its quotes, and a constant without the name of its enum. */
  private static String constant(String value) {
    return value.replaceAll("^\\w+\\.|\"", "");
  }

  /** Returns the name that a mapping file has for one of Java's. */
  static String hyphenated(String name) {
    return name.replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
  }
}
