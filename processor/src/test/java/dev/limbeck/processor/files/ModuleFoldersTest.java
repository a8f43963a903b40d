package dev.limbeck.processor.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModuleFoldersTest {
  private static final ModuleFolders.Wishes NONE =
      new ModuleFolders.Wishes(Optional.empty(), Optional.empty(), Optional.empty());

  @TempDir private Path top;

  @Test
  void theNearestBuildFileMakesTheModule() throws Exception {
    module("a");
    Path module = module("a/b");

    assertThat(ModuleFolders.moduleOf(module.resolve("src/main/java/A.java"))).contains(module);
    assertThat(ModuleFolders.moduleOf(top.resolve("A.java"))).isEmpty();
  }

  @Test
  void aModuleByItselfKeepsItsSnapshot() throws Exception {
    Path module = module("shop");

    ModuleFolders folders = ModuleFolders.of(module, Optional.empty(), NONE);

    assertThat(folders.unit()).isEqualTo("shop");
    assertThat(folders.snapshot()).isEqualTo(module.resolve("snapshots/shop.json"));
    assertThat(folders.sources()).isEqualTo(module.resolve("src/main/java"));
  }

  @Test
  void aFolderForSnapshotsFurtherUpIsUsedUpToTheRepositorysTop() throws Exception {
    Path repository = module("repository");
    Path module = module("repository/group/shop");
    Files.createDirectories(top.resolve("snapshots"));
    Files.createDirectories(repository.resolve(".git"));
    assertThat(ModuleFolders.of(module, Optional.empty(), NONE).snapshot().startsWith(module))
        .isTrue();

    Files.createDirectories(repository.resolve("snapshots"));

    ModuleFolders folders = ModuleFolders.of(module, Optional.empty(), NONE);
    assertThat(folders.snapshot()).isEqualTo(repository.resolve("snapshots/shop.json"));
    assertThat(folders.display(folders.snapshot())).isEqualTo("../../snapshots/shop.json");
  }

  @Test
  void withoutARepositoryTheSearchEndsAtTheTopmostModule() throws Exception {
    module("project");
    Path module = module("project/shop");
    Files.createDirectories(top.resolve("snapshots"));

    assertThat(ModuleFolders.of(module, Optional.empty(), NONE).snapshot())
        .isEqualTo(module.resolve("snapshots/shop.json"));
  }

  @Test
  void aFoldersNameIsMadeFitForAUnit() throws Exception {
    Path module = module("my shop (old)");

    assertThat(ModuleFolders.of(module, Optional.empty(), NONE).unit()).isEqualTo("my-shop-old-");
  }

  private Path module(String name) throws Exception {
    Path module = Files.createDirectories(top.resolve(name));
    Files.writeString(module.resolve("pom.xml"), "<project/>");
    return module;
  }
}
