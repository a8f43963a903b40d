package dev.limbeck.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.limbeck.Limbeck;
import dev.limbeck.testdatabase.Catalog;
import dev.limbeck.testdatabase.PostgresTest;
import dev.limbeck.testdatabase.TestDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Wherever a database is that branches have left behind, it comes to the merged head. */
@PostgresTest
class MergedDatabasesTest {
  private static final String ID = "@Id Long id;\n";

  @TempDir private Path folder;
  private ScratchProject shop;

  @BeforeEach
  void aBranchBesideTheMainBranch() {
    shop = ScratchProject.withGit(folder).entity("User", ID).entity("Note", ID);
    shop.compiled();
    shop.commit();
    shop.git("branch", "-M", "main");
    shop.git("checkout", "-q", "-b", "feature");
  }

  @Test
  void fromEitherBranchAndFromNothingWhereARevisionJoinsThem(
      TestDatabase ofFeature, TestDatabase ofMain, TestDatabase fresh) {
    shop.git("update-ref", "refs/remotes/origin/main", "main");
    shop.entity("User", ID + "String fax; @Column(unique = true) String code;").compiled();
    shop.commit();
    upgrade(ofFeature);
    shop.git("checkout", "-q", "main");
    shop.entity("Note", ID + "String text;").compiled();
    shop.commit();
    upgrade(ofMain);
    shop.git("update-ref", "refs/remotes/origin/main", "main");
    shop.git("update-ref", "refs/remotes/other/main", "feature");
    shop.conflict("snapshots/shop.json", "merge", "feature");
    shop.entity("Note", ID + "String text; String title;").compiled();

    List.of(ofFeature, ofMain, fresh).forEach(this::upgrade);

    assertThat(Catalog.read(ofFeature).differencesFrom(Catalog.read(fresh))).isEmpty();
    assertThat(Catalog.read(ofMain).differencesFrom(Catalog.read(fresh))).isEmpty();
    assertThat(fresh.query("select code, fax from users")).isEmpty();
    assertThat(fresh.query("select text, title from notes")).isEmpty();
  }

  @Test
  void fromTheMainBranchAndFromNothingWhereTheOtherHasMoved(
      TestDatabase ofMain, TestDatabase fresh) {
    shop.entity("User", ID + "String fax; String code;").compiled();
    shop.commit();
    shop.git("checkout", "-q", "main");
    shop.entity("User", ID + "String fax;").compiled();
    shop.commit();
    upgrade(ofMain);
    shop.conflict("snapshots/shop.json", "merge", "feature");
    shop.entity("User", ID + "String fax; String code;").compiled();

    List.of(ofMain, fresh).forEach(this::upgrade);

    assertThat(Catalog.read(ofMain).differencesFrom(Catalog.read(fresh))).isEmpty();
    assertThat(fresh.query("select code, fax from users")).isEmpty();
    run(ofMain, limbeck -> limbeck.downgrade("-1"));
    assertThat(ofMain.query("select fax from users")).isEmpty();
  }

  private void upgrade(TestDatabase database) {
    run(database, Limbeck::upgrade);
  }

  private void run(TestDatabase database, Consumer<Limbeck> work) {
    try (URLClassLoader classes =
        new URLClassLoader(
            new URL[] {shop.path("target/classes").toUri().toURL()}, getClass().getClassLoader())) {
      work.accept(Limbeck.configure(database.dataSource()).classLoader(classes).load());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
