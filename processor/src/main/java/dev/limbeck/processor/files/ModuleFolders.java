package dev.limbeck.processor.files;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Where a module keeps what Limbeck reads and writes.
 *
 * @param base the module's folder
 * @param sources the source root that migrations are written to
 * @param unit the name of the module's set of entities and migrations
 * @param snapshot the committed snapshot's file
 */
public record ModuleFolders(Path base, Path sources, String unit, Path snapshot) {

  private static final List<String> BUILD_FILES =
      List.of("pom.xml", "build.gradle", "build.gradle.kts", "build.xml");
  private static final Pattern NOT_IN_UNITS = Pattern.compile("[^A-Za-z0-9._-]+");

  /** What the user said; each is found where it is missing. Paths are relative to the module. */
  public record Wishes(
      Optional<String> sources, Optional<String> unit, Optional<String> snapshot) {}

  /** Returns the nearest folder above {@code file} that a build tool calls a module. */
  public static Optional<Path> moduleOf(Path file) {
    for (Path folder = file.getParent(); folder != null; folder = folder.getParent()) {
      if (isModule(folder)) {
        return Optional.of(folder);
      }
    }
    return Optional.empty();
  }

  /**
   * Returns the folders of the module at {@code base}.
   *
   * @param seen the source root of this compilation; {@code src/main/java} where it is unknown
   */
  public static ModuleFolders of(Path base, Optional<Path> seen, Wishes wishes) {
    Path sources =
        wishes.sources().map(base::resolve).or(() -> seen).orElse(base.resolve("src/main/java"));
    String unit = wishes.unit().orElseGet(() -> unitOf(base));
    Path snapshot =
        wishes
            .snapshot()
            .map(base::resolve)
            .orElseGet(() -> snapshotFolder(base).resolve(unit + ".json"));
    return new ModuleFolders(base, sources.normalize(), unit, snapshot.normalize());
  }

  /** Returns these folders for another unit. */
  public ModuleFolders withUnit(String otherUnit, Path otherSnapshot) {
    return new ModuleFolders(base, sources, otherUnit, otherSnapshot);
  }

  /** Returns the folder of a package's sources. */
  public Path packageFolder(String packageName) {
    return sources.resolve(packageName.replace('.', '/'));
  }

  /** Returns {@code path} as people write it: relative to the module. */
  public String display(Path path) {
    Path shown = Objects.equals(path.getRoot(), base.getRoot()) ? base.relativize(path) : path;
    return shown.toString().replace('\\', '/');
  }

  private static String unitOf(Path base) {
    Path name = base.getFileName();
    return name == null ? "main" : NOT_IN_UNITS.matcher(name.toString()).replaceAll("-");
  }

  /** The nearest {@code snapshots/}, from the module up to the top of the project. */
  private static Path snapshotFolder(Path base) {
    Path top = top(base);
    for (Path folder = base; folder != null; folder = folder.getParent()) {
      Path snapshots = folder.resolve("snapshots");
      if (Files.isDirectory(snapshots)) {
        return snapshots;
      }
      if (folder.equals(top)) {
        break;
      }
    }
    return base.resolve("snapshots");
  }

  /** The repository's folder, or the topmost module around this one where there is none. */
  private static Path top(Path base) {
    for (Path folder = base; folder != null; folder = folder.getParent()) {
      if (Files.exists(folder.resolve(".git"))) {
        return folder;
      }
    }
    Path top = base;
    Path above = base.getParent();
    while (above != null && isModule(above)) {
      top = above;
      above = above.getParent();
    }
    return top;
  }

  private static boolean isModule(Path folder) {
    return BUILD_FILES.stream().anyMatch(name -> Files.isRegularFile(folder.resolve(name)));
  }
}
