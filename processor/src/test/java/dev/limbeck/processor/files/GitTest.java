package dev.limbeck.processor.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GitTest {
  @TempDir private Path repository;
  private Path module;
  private Path tracked;
  private Path snapshot;
  private Git git;

  @BeforeEach
  void aModuleInARepository() throws Exception {
    module = Files.createDirectories(repository.resolve("module"));
    tracked = Files.createDirectories(module.resolve("src/a b")).resolve("A$1.java");
    snapshot = Files.createDirectories(repository.resolve("snapshots")).resolve("s.json");
    Files.writeString(tracked, "one\n");
    Files.writeString(snapshot, "first\n");
    run("init", "-q", "-b", "main");
    run("add", "-A");
    git = new Git(module);
  }

  @Test
  void listsWhatIsTrackedBeforeTheFirstCommit() throws Exception {
    Files.writeString(tracked.resolveSibling("New.java"), "");

    assertThat(git.tracked(List.of(tracked.getParent(), snapshot)).get())
        .containsOnly(tracked, snapshot);
  }

  @Test
  void readsTheIndexNotTheDisk() throws Exception {
    Files.writeString(snapshot, "second\n");

    assertThat(git.indexed(snapshot)).contains("first\n");
  }

  @Test
  void readsACommit() throws Exception {
    commit();
    Files.writeString(snapshot, "second\n");
    run("add", "-A");

    assertThat(git.show("HEAD", snapshot)).contains("first\n");
    assertThat(git.tracked("HEAD", List.of(module, snapshot)).get())
        .containsOnly(tracked, snapshot);
    assertThat(git.mergeBase("main")).isPresent();
  }

  @Test
  void namesWhatChangedSinceTheCommit() throws Exception {
    commit();
    assertThat(git.changed(List.of(module)).get()).isEmpty();

    Files.writeString(tracked, "two\n");

    assertThat(git.changed(List.of(module)).get()).containsExactly(tracked);
  }

  @Test
  void knowsNothingOutsideOfARepository(@TempDir Path elsewhere) {
    Git none = new Git(elsewhere);

    assertThat(none.tracked(List.of(elsewhere))).isEmpty();
    assertThat(none.indexed(elsewhere.resolve("s.json"))).isEmpty();
    assertThat(none.tracked("HEAD", List.of(elsewhere))).isEmpty();
    assertThat(none.mergeBase("main")).isEmpty();
  }

  @Test
  void knowsNothingWhereOneOfThePathsIsInNoRepository(@TempDir Path elsewhere) {
    assertThat(git.tracked(List.of(tracked, elsewhere.resolve("s.json")))).isEmpty();
  }

  @Test
  void knowsNoTextWhileAConflictIsOpen() throws Exception {
    commit();
    run("checkout", "-q", "-b", "other");
    Files.writeString(snapshot, "theirs\n");
    commit();
    run("checkout", "-q", "main");
    Files.writeString(snapshot, "ours\n");
    commit();
    run("merge", "-q", "other");

    assertThat(git.indexed(snapshot)).isEmpty();
    assertThat(git.tracked(List.of(snapshot)).get()).containsExactly(snapshot);
  }

  private void commit() throws Exception {
    run("add", "-A");
    run("-c", "user.name=a", "-c", "user.email=a@b.c", "commit", "-q", "-m", "work");
  }

  private void run(String... arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of("git"));
    command.addAll(List.of(arguments));
    Process process =
        new ProcessBuilder(command)
            .directory(repository.toFile())
            .redirectErrorStream(true)
            .start();
    process.getInputStream().readAllBytes();
    process.waitFor();
  }
}
