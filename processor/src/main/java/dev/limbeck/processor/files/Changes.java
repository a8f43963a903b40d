package dev.limbeck.processor.files;

import java.nio.file.Path;
import java.util.List;

/** What a compilation does to the user's files: all of it, or nothing. */
public record Changes(List<SourceFile> written, List<Path> deleted) {

  public static final Changes NONE = new Changes(List.of(), List.of());

  /** Copies the lists. */
  public Changes {
    written = List.copyOf(written);
    deleted = List.copyOf(deleted);
  }

  public boolean isEmpty() {
    return written.isEmpty() && deleted.isEmpty();
  }
}
