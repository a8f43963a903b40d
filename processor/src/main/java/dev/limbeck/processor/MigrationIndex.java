package dev.limbeck.processor;

import dev.limbeck.revision.UnitIndex;
import java.io.IOException;
import javax.tools.StandardLocation;

/** What the runtime and native images find next to the classes. */
final class MigrationIndex {
  static final String NAME = "META-INF/limbeck.index";

  private MigrationIndex() {}

  /** Writes the index, and what goes with it; files that are right already are left alone. */
  static void write(UnitIndex index, ClassOutput output) throws IOException {
    write(NAME, index.write(), output);
    String metadata = "META-INF/native-image/dev.limbeck/" + index.unit();
    write(metadata + "/reachability-metadata.json", ReachabilityMetadata.of(index, NAME), output);
  }

  private static void write(String name, String text, ClassOutput output) throws IOException {
    if (output.read(StandardLocation.CLASS_OUTPUT, name).filter(text::equals).isEmpty()) {
      output.write(name, text);
    }
  }
}
