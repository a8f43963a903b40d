package dev.limbeck.processor.files;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads and writes the user's files. */
public final class SourceTree {

  private SourceTree() {}

  /** Returns the file, if it is there. */
  public static Optional<SourceFile> read(Path file) throws SourceTreeException {
    try {
      return Optional.of(new SourceFile(file, text(Files.readAllBytes(file))));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    } catch (IOException e) {
      throw new SourceTreeException(file + " can't be read: " + reason(e), e);
    }
  }

  public static boolean exists(Path path) {
    return Files.exists(path);
  }

  public static boolean isFolder(Path path) {
    return Files.isDirectory(path);
  }

  /** Returns the files right in {@code folder} that end so, by name; none without the folder. */
  public static List<SourceFile> files(Path folder, String suffix) throws SourceTreeException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    List<Path> paths;
    try (Stream<Path> entries = Files.list(folder)) {
      paths = entries.filter(path -> path.toString().endsWith(suffix)).sorted().toList();
    } catch (IOException e) {
      throw new SourceTreeException(folder + " can't be listed: " + reason(e), e);
    }
    List<SourceFile> files = new ArrayList<>();
    for (Path path : paths) {
      read(path).ifPresent(files::add);
    }
    return files;
  }

  /** Returns {@code bytes} as text with line feeds alone, so that git's autocrlf never counts. */
  public static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8).replace("\r\n", "\n");
  }

  /**
   * Returns whether {@code className} is declared below the source root.
   *
   * <p>It may stand in the file of its outermost class, or in another file of its package.
   */
  public static boolean declares(Path root, String className) {
    List<String> names = List.of(className.split("\\."));
    Path folder = root;
    int depth = 0;
    while (depth < names.size() - 1 && Files.isDirectory(folder.resolve(names.get(depth)))) {
      folder = folder.resolve(names.get(depth++));
    }
    String outermost = names.get(depth);
    return Files.isRegularFile(folder.resolve(outermost + ".java"))
        || Files.isRegularFile(folder.resolve(outermost + ".kt"))
        || declaredIn(folder, outermost);
  }

  private static boolean declaredIn(Path folder, String name) {
    Pattern declaration = Pattern.compile("\\b(class|record|interface)\\s+" + name + "\\b");
    try {
      return files(folder, ".java").stream()
          .anyMatch(file -> declaration.matcher(file.text()).find());
    } catch (SourceTreeException e) {
      return true;
    }
  }

  /** Throws where {@code changes} are known to fail, while nothing is touched yet. */
  public static void requireWritable(Changes changes) throws SourceTreeException {
    for (SourceFile file : changes.written()) {
      Path existing = file.path().getParent();
      while (existing != null && !Files.exists(existing)) {
        existing = existing.getParent();
      }
      if (existing == null || !Files.isDirectory(existing) || !Files.isWritable(existing)) {
        String why = existing != null && !Files.isDirectory(existing) ? "no folder" : "read-only";
        throw new SourceTreeException(
            file.path() + " can't be written: " + existing + " is " + why + ".");
      }
    }
  }

  /**
   * Makes the changes, in their order, deletions last.
   *
   * <p>All new texts are on the disk, in temporary files, before the first file is replaced.
   */
  public static void commit(Changes changes) throws SourceTreeException {
    Map<Path, Path> temporaries = new LinkedHashMap<>();
    try {
      for (SourceFile file : changes.written()) {
        temporaries.put(file.path(), temporary(file));
      }
      for (Map.Entry<Path, Path> entry : temporaries.entrySet()) {
        replace(entry.getValue(), entry.getKey());
      }
    } finally {
      temporaries.values().forEach(SourceTree::deleteQuietly);
    }
    for (Path path : changes.deleted()) {
      try {
        Files.deleteIfExists(path);
      } catch (IOException e) {
        throw new SourceTreeException(
            path + " can't be deleted (" + reason(e) + "). Delete it: it is replaced.", e);
      }
    }
  }

  /** Deletes what nobody misses: a copy, a class file that no source has any more. */
  public static void deleteQuietly(Path path) {
    try {
      Files.deleteIfExists(path);
    } catch (IOException e) {
      return;
    }
  }

  private static Path temporary(SourceFile file) throws SourceTreeException {
    Path folder = file.path().resolveSibling("");
    try {
      Files.createDirectories(folder);
      Path temporary = folder.resolve(file.path().getFileName() + ".limbeck");
      return Files.writeString(temporary, file.text());
    } catch (IOException e) {
      throw new SourceTreeException(file.path() + " can't be written: " + reason(e), e);
    }
  }

  private static void replace(Path temporary, Path file) throws SourceTreeException {
    try {
      Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      replacePlainly(temporary, file);
    } catch (IOException e) {
      throw new SourceTreeException(file + " can't be written: " + reason(e), e);
    }
  }

  private static void replacePlainly(Path temporary, Path file) throws SourceTreeException {
    try {
      Files.move(temporary, file, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new SourceTreeException(file + " can't be written: " + reason(e), e);
    }
  }

  private static String reason(IOException e) {
    String reason = e instanceof FileSystemException f ? f.getReason() : e.getMessage();
    return reason == null ? e.getClass().getSimpleName() : reason;
  }
}
