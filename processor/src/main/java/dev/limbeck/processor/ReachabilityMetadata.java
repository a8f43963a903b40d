package dev.limbeck.processor;

import dev.limbeck.revision.RevisionEntry;
import java.util.List;
import java.util.stream.Collectors;

/** Tells GraalVM's native image that the migrations are constructed by name. */
final class ReachabilityMetadata {

  private ReachabilityMetadata() {}

  static String of(List<RevisionEntry> revisions, String indexResource) {
    String types =
        revisions.stream()
            .map(RevisionEntry::className)
            .map(
                name ->
                    """
                        { "type": "%s", "methods": [ { "name": "<init>", "parameterTypes": [] } ] }\
                    """
                        .formatted(name))
            .collect(Collectors.joining(",\n"));
    return """
    {
      "reflection": [
    %s
      ],
      "resources": [
        { "glob": "%s" }
      ]
    }
    """
        .formatted(types, indexResource);
  }
}
