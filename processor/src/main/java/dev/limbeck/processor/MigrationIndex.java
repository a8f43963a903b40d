package dev.limbeck.processor;

import dev.limbeck.revision.RevisionGraph;
import dev.limbeck.revision.UnitIndex;
import java.io.IOException;
import javax.tools.StandardLocation;

/** What the runtime and native images find next to the classes: a unit's revisions, in order. */
record MigrationIndex(String unit, RevisionGraph graph) {
  static final String NAME = "META-INF/limbeck.index";

  /** Writes the index, and what goes with it; files that are right already are left alone. */
  void write(ClassOutput output) throws IOException {
    write(NAME, UnitIndex.write(unit, graph), output);
    String metadata = "META-INF/native-image/dev.limbeck/" + unit;
    write(
        metadata + "/reachability-metadata.json",
        ReachabilityMetadata.of(graph.revisions(), NAME),
        output);
  }

  private static void write(String name, String text, ClassOutput output) throws IOException {
    if (output.read(StandardLocation.CLASS_OUTPUT, name).filter(text::equals).isEmpty()) {
      output.write(name, text);
    }
  }
}
