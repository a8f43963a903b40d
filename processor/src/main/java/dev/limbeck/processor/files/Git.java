package dev.limbeck.processor.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What git says about files, and nothing where it says nothing.
 *
 * <p>Git fails in the same way for "isn't there" and for "no repository", so every answer is
 * positive: an empty one means unknown, never "no".
 */
public final class Git {

  /** The sides of an open conflict. */
  public static final int BASE = 1;

  public static final int OURS = 2;
  public static final int THEIRS = 3;

  private static final long SECONDS = 5;

  /** Set where a hook started the build: they point to that hook's repository and index. */
  private static final Set<String> OF_HOOKS =
      Set.of(
          "GIT_DIR",
          "GIT_WORK_TREE",
          "GIT_INDEX_FILE",
          "GIT_PREFIX",
          "GIT_COMMON_DIR",
          "GIT_OBJECT_DIRECTORY",
          "GIT_ALTERNATE_OBJECT_DIRECTORIES",
          "GIT_NAMESPACE");

  private final Path folder;

  /** Asks the repository that {@code folder} is in. */
  public Git(Path folder) {
    this.folder = folder;
  }

  /** Returns which files at or below {@code paths} git's index lists, conflicting ones too. */
  public Optional<Set<Path>> tracked(List<Path> paths) {
    return answer(arguments(List.of("ls-files", "-z"), paths)).map(this::paths);
  }

  /** Returns which files at or below {@code paths} a revision holds. */
  public Optional<Set<Path>> tracked(String revision, List<Path> paths) {
    return answer(arguments(List.of("ls-tree", "-r", "-z", "--name-only", revision), paths))
        .map(this::paths);
  }

  /** Returns which files at or below {@code paths} differ from the last commit's. */
  public Optional<Set<Path>> changed(List<Path> paths) {
    return answer(arguments(List.of("diff", "--name-only", "--relative", "-z", "HEAD"), paths))
        .map(this::paths);
  }

  /** Returns a file's text in git's index; empty too while a conflict is open. */
  public Optional<String> indexed(Path file) {
    return show("", file);
  }

  /** Returns a file's text in a revision. */
  public Optional<String> show(String revision, Path file) {
    return answer(List.of("show", revision + ":./" + relative(file))).map(SourceTree::text);
  }

  /** Returns the commit at which the checked-out branch left {@code revision}. */
  public Optional<String> mergeBase(String revision) {
    return answer(List.of("merge-base", "HEAD", revision))
        .map(bytes -> SourceTree.text(bytes).strip());
  }

  /** Returns a file's text on one side of an open conflict. */
  public Optional<String> side(int side, Path file) {
    return show(":" + side, file);
  }

  /** Returns whether a merge is going on, and not a rebase, a cherry-pick or a stash's return. */
  public boolean isMerging() {
    return answer(List.of("rev-parse", "--quiet", "--verify", "MERGE_HEAD")).isPresent();
  }

  /**
   * Returns whether one of the files has ever been in one of the histories.
   *
   * @param histories revisions, or options of {@code git log} that select some
   */
  public boolean isAnyIn(List<String> histories, List<Path> files) {
    List<String> command = new ArrayList<>(List.of("log", "-1", "--format=%H"));
    command.addAll(histories);
    return answer(arguments(command, files)).filter(bytes -> bytes.length > 0).isPresent();
  }

  /** Returns what a file was in the commits of all branches that brought or took a text. */
  public Stream<String> versions(Path file, String text) {
    List<String> command =
        new ArrayList<>(List.of("log", "--format=%H", "--full-history", "-S" + text));
    command.addAll(List.of("--all", "HEAD"));
    if (isMerging()) {
      command.add("MERGE_HEAD");
    }
    return answer(arguments(command, List.of(file))).stream()
        .flatMap(bytes -> SourceTree.text(bytes).lines())
        .flatMap(commit -> show(commit, file).stream());
  }

  private List<String> arguments(List<String> command, List<Path> paths) {
    List<String> arguments = new ArrayList<>(command);
    arguments.add("--");
    paths.forEach(path -> arguments.add(relative(path)));
    return arguments;
  }

  private String relative(Path path) {
    String relative = folder.relativize(path).toString().replace('\\', '/');
    return relative.isEmpty() ? "." : relative;
  }

  private Set<Path> paths(byte[] answer) {
    return Arrays.stream(new String(answer, StandardCharsets.UTF_8).split("\0"))
        .filter(name -> !name.isEmpty())
        .map(name -> folder.resolve(name).normalize())
        .collect(Collectors.toSet());
  }

  /** Runs git and returns what it wrote; empty unless it ended well and in time. */
  private Optional<byte[]> answer(List<String> arguments) {
    List<String> command = new ArrayList<>(List.of("git", "--literal-pathspecs"));
    command.addAll(arguments);
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectError(ProcessBuilder.Redirect.DISCARD);
    Map<String, String> environment = builder.environment();
    environment.keySet().removeAll(OF_HOOKS);
    environment.putAll(Map.of("GIT_TERMINAL_PROMPT", "0", "GIT_OPTIONAL_LOCKS", "0"));
    try {
      return finished(builder.start());
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private static Optional<byte[]> finished(Process process) {
    try {
      CompletableFuture<byte[]> output =
          CompletableFuture.supplyAsync(() -> all(process.getInputStream()));
      byte[] bytes = output.get(SECONDS, TimeUnit.SECONDS);
      boolean ended = process.waitFor(SECONDS, TimeUnit.SECONDS);
      return ended && process.exitValue() == 0 ? Optional.of(bytes) : Optional.empty();
    } catch (ExecutionException | TimeoutException e) {
      return Optional.empty();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    } finally {
      process.destroyForcibly();
    }
  }

  private static byte[] all(InputStream stream) {
    try (stream) {
      return stream.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
