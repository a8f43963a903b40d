package dev.limbeck.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.limbeck.processor.mapping.NamingRules;
import dev.limbeck.processor.report.Problem;
import dev.limbeck.processor.report.Problems;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProcessorOptionsTest {
  private final Problems problems = new Problems();
  private final Properties properties = new Properties();

  @Test
  void nothingSaidGivesTheDefaults() {
    ProcessorOptions options = read();

    assertThat(options.mode()).isEmpty();
    assertThat(options.naming()).isEmpty();
    assertThat(options.base()).isEqualTo("index");
    assertThat(options.online()).isTrue();
    assertThat(options.hold()).isFalse();
    assertThat(problems.list()).isEmpty();
  }

  @Test
  void eachOptionIsRead() {
    ProcessorOptions options =
        read(
            "limbeck.mode=check",
            "limbeck.unit=shop",
            "limbeck.naming=spring",
            "limbeck.drops=hold",
            "limbeck.online=false",
            "limbeck.revision=empty",
            "limbeck.entities=com.acme.A , com.library.*,",
            "limbeck.exclude=audit_*",
            "limbeck.verbose=true");

    assertThat(options.mode()).contains(Mode.CHECK);
    assertThat(options.unit()).contains("shop");
    assertThat(options.naming()).contains(NamingRules.SPRING);
    assertThat(options.hold()).isTrue();
    assertThat(options.online()).isFalse();
    assertThat(options.emptyRevision()).isTrue();
    assertThat(options.entities()).containsExactly("com.acme.A", "com.library.*");
    assertThat(options.exclude()).containsExactly("audit_*");
    assertThat(options.verbose()).isTrue();
    assertThat(problems.list()).isEmpty();
  }

  @Test
  void anArgumentWinsOverTheSystemProperty() {
    properties.setProperty("limbeck.unit", "property");
    properties.setProperty("limbeck.package", "com.acme");

    ProcessorOptions options = read("limbeck.unit=argument");

    assertThat(options.unit()).contains("argument");
    assertThat(options.packageName()).contains("com.acme");
  }

  @Test
  void aPropertyOfTheBuildThatNobodySetIsUnset() {
    properties.setProperty("limbeck.message", "from the system");

    assertThat(read("limbeck.message=${message}").message()).contains("from the system");
  }

  @Test
  void aTypingErrorIsAnsweredWithWhatWasMeantAndAllThereIs() {
    read("limbeck.modes=off");

    assertThat(text())
        .startsWith("[UnknownOption] There is no option -Alimbeck.modes; did you mean")
        .contains("-Alimbeck.mode?");
    assertThat(Arrays.stream(Option.values()).map(Option::key)).allMatch(text()::contains);
  }

  @Test
  void othersOptionsAreNotLookedAt() {
    read("mapstruct.verbose=true", "limbecks=1");

    assertThat(problems.list()).isEmpty();
  }

  @Test
  void unknownSystemPropertiesAreLeftToOtherTools() {
    properties.setProperty("limbeck.to", "head");

    read();

    assertThat(problems.list()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "limbeck.mode=on",
        "limbeck.unit=my shop",
        "limbeck.package=1a",
        "limbeck.naming=Spring",
        "limbeck.revision=full",
        "limbeck.base=--exec=sh",
        "limbeck.online=yes",
        "limbeck.drops=later",
        "limbeck.verbose=1"
      })
  void aBadValueIsAnsweredWithTheGoodOnes(String option) {
    read(option);

    String key = option.substring(0, option.indexOf('='));
    Option named =
        Arrays.stream(Option.values()).filter(each -> each.key().equals(key)).findFirst().get();
    assertThat(text()).startsWith("[InvalidOption] -A" + option + ": ").contains(named.takes());
  }

  private ProcessorOptions read(String... options) {
    Map<String, String> arguments = new HashMap<>();
    for (String option : options) {
      arguments.put(
          option.substring(0, option.indexOf('=')), option.substring(option.indexOf('=') + 1));
    }
    return ProcessorOptions.read(arguments, properties, problems);
  }

  private String text() {
    List<Problem> all = problems.list();
    assertThat(all).hasSize(1);
    return all.get(0).text();
  }
}
