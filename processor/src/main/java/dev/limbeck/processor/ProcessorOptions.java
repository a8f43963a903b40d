package dev.limbeck.processor;

import dev.limbeck.processor.mapping.NamingRules;
import dev.limbeck.processor.report.ProblemCode;
import dev.limbeck.processor.report.Problems;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import javax.lang.model.SourceVersion;

/**
 * What the user asked for, checked.
 *
 * @param naming empty where the class path decides
 * @param base what counts as final: {@code index}, {@code none} or a git revision
 * @param emptyRevision a revision without operations is wanted
 * @param hold what left the model is kept until a later compilation
 */
record ProcessorOptions(
    Optional<Mode> mode,
    Optional<String> unit,
    Optional<String> snapshot,
    Optional<String> sources,
    Optional<String> packageName,
    Optional<NamingRules> naming,
    Optional<String> message,
    boolean emptyRevision,
    String base,
    Optional<String> basedir,
    boolean online,
    boolean hold,
    List<String> entities,
    List<String> exclude,
    boolean verbose) {

  private static final Pattern UNIT = Pattern.compile("[A-Za-z0-9._-]+");

  /**
   * Reads the options, {@code -A} before the system property of the same name.
   *
   * <p>A value that starts with <code>${</code> is a build tool's property that nobody has set.
   */
  static ProcessorOptions read(
      Map<String, String> arguments, Properties properties, Problems problems) {
    for (String key : arguments.keySet()) {
      if (key.startsWith(Option.PREFIX) && !Option.keys().contains(key)) {
        problems.report(ProblemCode.UNKNOWN_OPTION, unknown(key));
      }
    }
    Map<Option, String> values = new EnumMap<>(Option.class);
    for (Option option : Option.values()) {
      Optional.ofNullable(arguments.get(option.key()))
          .filter(ProcessorOptions::isSet)
          .or(() -> Optional.ofNullable(properties.getProperty(option.key())))
          .filter(ProcessorOptions::isSet)
          .ifPresent(value -> values.put(option, value.strip()));
    }
    return new Values(values, problems).options();
  }

  private static boolean isSet(String value) {
    return !value.isBlank() && !value.startsWith("${");
  }

  private static String unknown(String key) {
    return "There is no option -A"
        + key
        + Option.closest(key).map(closest -> "; did you mean -A" + closest + "?").orElse(".")
        + " The options are: "
        + String.join(", ", Option.keys())
        + ".";
  }

  private record Values(Map<Option, String> values, Problems problems) {

    ProcessorOptions options() {
      return new ProcessorOptions(
          choice(Option.MODE, Mode.class),
          valid(Option.UNIT, UNIT.asMatchPredicate()),
          text(Option.SNAPSHOT),
          text(Option.SOURCES),
          valid(Option.PACKAGE, SourceVersion::isName),
          choice(Option.NAMING, NamingRules.class),
          valid(Option.MESSAGE, message -> message.lines().count() == 1),
          valid(Option.REVISION, "empty"::equals).isPresent(),
          valid(Option.BASE, base -> !base.startsWith("-")).orElse("index"),
          text(Option.BASEDIR),
          valid(Option.ONLINE, Values::isBoolean).map("true"::equals).orElse(true),
          valid(Option.DROPS, List.of("now", "hold")::contains).filter("hold"::equals).isPresent(),
          list(Option.ENTITIES),
          list(Option.EXCLUDE),
          valid(Option.VERBOSE, Values::isBoolean).filter("true"::equals).isPresent());
    }

    private static boolean isBoolean(String value) {
      return value.equals("true") || value.equals("false");
    }

    private Optional<String> text(Option option) {
      return Optional.ofNullable(values.get(option));
    }

    private Optional<String> valid(Option option, Predicate<String> rule) {
      Optional<String> value = text(option);
      if (value.isPresent() && !rule.test(value.get())) {
        problems.report(
            ProblemCode.INVALID_OPTION,
            "-A%s=%s: the value has to be %s."
                .formatted(option.key(), value.get(), option.takes()));
        return Optional.empty();
      }
      return value;
    }

    private <E extends Enum<E>> Optional<E> choice(Option option, Class<E> type) {
      List<String> names =
          Arrays.stream(type.getEnumConstants())
              .map(constant -> constant.name().toLowerCase(Locale.ROOT))
              .toList();
      return valid(option, names::contains)
          .map(value -> Enum.valueOf(type, value.toUpperCase(Locale.ROOT)));
    }

    private List<String> list(Option option) {
      return text(option).stream()
          .flatMap(value -> Arrays.stream(value.split(",")))
          .map(String::strip)
          .filter(entry -> !entry.isEmpty())
          .toList();
    }
  }
}
