package dev.limbeck.testdatabase;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The folder that all modules of a build share: {@code target} beside {@code .mvn}.
 *
 * <p>Never a temporary folder of the machine, where half-unpacked binaries would stay for good.
 */
record BuildFolder(Path target) {

  /**
   * Looks upwards from the working folder; that folder's own {@code target} if nothing is found.
   */
  static BuildFolder find() {
    Path here = Path.of("").toAbsolutePath();
    for (Path folder = here; folder != null; folder = folder.getParent()) {
      if (Files.isDirectory(folder.resolve(".mvn"))) {
        return new BuildFolder(folder.resolve("target"));
      }
    }
    return new BuildFolder(here.resolve("target"));
  }

  /** The folder of one version of the embedded server. */
  Path postgres(String version) {
    return created(target.resolve("pg").resolve(version));
  }

  Path logs() {
    return created(target.resolve("pg").resolve("logs"));
  }

  private static Path created(Path folder) {
    try {
      return Files.createDirectories(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
