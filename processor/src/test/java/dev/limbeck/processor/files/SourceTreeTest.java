package dev.limbeck.processor.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourceTreeTest {
  @TempDir private Path folder;

  @Test
  void writesIntoFoldersThatAreNotThereYet() throws Exception {
    Path file = folder.resolve("a/b/C.java");

    SourceTree.commit(new Changes(List.of(new SourceFile(file, "class C {}\n")), List.of()));

    assertThat(Files.readString(file)).isEqualTo("class C {}\n");
    assertThat(names(folder.resolve("a/b"))).containsExactly("C.java");
  }

  @Test
  void replacesNothingWhenOneOfSeveralFilesCannotBeWritten() throws Exception {
    Path good = Files.writeString(folder.resolve("good"), "before");
    Path blocked = Files.writeString(folder.resolve("plain"), "").resolve("bad");
    Changes changes =
        new Changes(
            List.of(new SourceFile(good, "after"), new SourceFile(blocked, "after")),
            List.of(good));

    assertThatThrownBy(() -> SourceTree.commit(changes))
        .isInstanceOf(SourceTreeException.class)
        .hasMessageContaining(blocked.toString());

    assertThat(good).hasContent("before");
    assertThat(names(folder)).containsExactly("good", "plain");
  }

  @Test
  void knowsBeforehandWhatCannotBeWritten() throws Exception {
    Path plain = Files.writeString(folder.resolve("plain"), "");
    Path file = plain.resolve("below/C.java");

    assertThatThrownBy(
            () ->
                SourceTree.requireWritable(
                    new Changes(List.of(new SourceFile(file, "")), List.of())))
        .hasMessage(file + " can't be written: " + plain + " is no folder.");
  }

  @Test
  void readsLineEndsOfAnySystemAsLineFeeds() throws Exception {
    Path file = Files.writeString(folder.resolve("a.json"), "one\r\ntwo\n");

    assertThat(SourceTree.read(file).get().text()).isEqualTo("one\ntwo\n");
    assertThat(SourceTree.read(folder.resolve("b.json"))).isEmpty();
  }

  @Test
  void findsTheSourceOfAClassThatStandsInAnothersFile() throws Exception {
    Path root = folder.resolve("src");
    Files.createDirectories(root.resolve("com/acme"));
    Files.writeString(root.resolve("com/acme/A.java"), "class A {} record Second() {}");

    assertThat(SourceTree.declares(root, "com.acme.A")).isTrue();
    assertThat(SourceTree.declares(root, "com.acme.A.Nested")).isTrue();
    assertThat(SourceTree.declares(root, "com.acme.Second")).isTrue();
    assertThat(SourceTree.declares(root, "com.acme.Sec")).isFalse();
    assertThat(SourceTree.declares(root, "com.other.A")).isFalse();
  }

  private static List<String> names(Path folder) throws Exception {
    try (Stream<Path> paths = Files.list(folder)) {
      return paths.map(path -> folder.relativize(path).toString()).sorted().toList();
    }
  }
}
