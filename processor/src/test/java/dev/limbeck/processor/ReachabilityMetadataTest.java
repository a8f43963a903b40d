package dev.limbeck.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.limbeck.revision.RevisionEntry;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Compares what a native image is told with what the runtime will ask for. */
class ReachabilityMetadataTest {

  private static final List<RevisionEntry> REVISIONS =
      List.of(
          new RevisionEntry("a1", List.of(), "sum", "com.acme.V1", "create \"users\""),
          new RevisionEntry("b2", List.of("a1"), "sum", "com.acme.Outer$V2", ""));

  @Test
  void namesExactlyTheClassesThatAreConstructedAndTheIndex() {
    String json = ReachabilityMetadata.of(REVISIONS, MigrationIndex.NAME);

    assertThat(values(json, "type"))
        .containsExactlyElementsOf(REVISIONS.stream().map(RevisionEntry::className).toList());
    assertThat(values(json, "name")).containsExactly("<init>", "<init>");
    assertThat(json.split("\"parameterTypes\": \\[\\]", -1)).hasSize(3);
    assertThat(values(json, "glob")).containsExactly("META-INF/limbeck.index");
  }

  @Test
  void saysNothingElse() {
    assertThat(keys(ReachabilityMetadata.of(REVISIONS, MigrationIndex.NAME)))
        .containsOnly(
            "reflection", "resources", "type", "methods", "name", "parameterTypes", "glob");
  }

  private static List<String> values(String json, String key) {
    return found(json, "\"" + key + "\": \"([^\"]*)\"");
  }

  private static List<String> keys(String json) {
    return found(json, "\"(\\w+)\":");
  }

  private static List<String> found(String json, String pattern) {
    List<String> found = new ArrayList<>();
    Matcher matcher = Pattern.compile(pattern).matcher(json);
    while (matcher.find()) {
      found.add(matcher.group(1));
    }
    return found;
  }
}
