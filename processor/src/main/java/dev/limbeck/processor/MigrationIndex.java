package dev.limbeck.processor;

import dev.limbeck.revision.RevisionEntry;
import dev.limbeck.revision.RevisionGraph;
import dev.limbeck.revision.UnitIndex;
import java.io.IOException;
import java.util.List;
import javax.tools.StandardLocation;

/** What the runtime and native images find next to the classes: a unit's revisions, in order. */
record MigrationIndex(String unit, List<RevisionEntry> revisions) {
  static final String NAME = "META-INF/limbeck.index";

  /** Brings the revisions into their order. */
  MigrationIndex {
    revisions = RevisionGraph.of(revisions).revisions();
  }

  /** Writes the index, and what goes with it; files that are right already are left alone. */
  void write(ClassOutput output) throws IOException {
    write(NAME, UnitIndex.write(unit, revisions), output);
    String metadata = "META-INF/native-image/dev.limbeck/" + unit;
    write(
        metadata + "/reachability-metadata.json", ReachabilityMetadata.of(revisions, NAME), output);
  }

  private static void write(String name, String text, ClassOutput output) throws IOException {
    if (output.read(StandardLocation.CLASS_OUTPUT, name).filter(text::equals).isEmpty()) {
      output.write(name, text);
    }
  }
}
