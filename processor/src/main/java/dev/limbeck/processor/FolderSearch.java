package dev.limbeck.processor;

import dev.limbeck.processor.files.ModuleFolders;
import dev.limbeck.processor.files.SourceTree;
import java.nio.file.Path;
import java.util.Optional;
import java.util.TreeSet;

/** Finds the module that is compiled; the process's working folder may be any other. */
final class FolderSearch {
  private final ProcessorOptions options;
  private final ClassOutput output;
  private final Sightings sightings;

  FolderSearch(ProcessorOptions options, ClassOutput output, Sightings sightings) {
    this.options = options;
    this.output = output;
    this.sightings = sightings;
  }

  Optional<ModuleFolders> find() {
    return base()
        .map(
            base ->
                ModuleFolders.of(
                    base,
                    sources(base),
                    new ModuleFolders.Wishes(
                        options.sources(), options.unit(), options.snapshot())));
  }

  private Optional<Path> base() {
    if (options.basedir().isPresent()) {
      return options.basedir().map(folder -> Path.of(folder).toAbsolutePath().normalize());
    }
    TreeSet<Path> modules = new TreeSet<>();
    sightings.files().forEach(file -> ModuleFolders.moduleOf(file).ifPresent(modules::add));
    Optional<Path> ofClasses =
        output.classes().flatMap(classes -> ModuleFolders.moduleOf(classes.resolve("any")));
    // Sources may be shared with other modules, and an IDE may put classes anywhere.
    return ofClasses
        .filter(modules::contains)
        .or(() -> modules.stream().findFirst())
        .or(() -> ofClasses);
  }

  /** The source root that javac was given, where it isn't the usual one. */
  private Optional<Path> sources(Path base) {
    if (SourceTree.isFolder(base.resolve("src/main/java"))) {
      return Optional.empty();
    }
    return sightings.roots().stream()
        .filter(root -> root.startsWith(base))
        .filter(root -> !root.startsWith(base.resolve("target")))
        .filter(root -> !root.startsWith(base.resolve("build")))
        .sorted()
        .findFirst();
  }
}
