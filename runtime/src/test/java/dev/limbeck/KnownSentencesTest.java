package dev.limbeck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.limbeck.LimbeckException.IndexMissing;
import dev.limbeck.revision.RevisionException.MultipleHeads;
import dev.limbeck.revision.RevisionException.NotUpToDate;
import dev.limbeck.revision.RevisionException.UnknownRevision;
import dev.limbeck.testdatabase.PostgresTest;
import dev.limbeck.testdatabase.TestDatabase;
import org.junit.jupiter.api.Test;

/** The four sentences that users of Alembic search for, each with the next command and its data. */
@PostgresTest
class KnownSentencesTest {

  @Test
  void targetDatabaseIsNotUpToDate(TestDatabase database) {
    Limbeck limbeck = limbeck(database, TestBuild.unit("shop").table("a1").table("b2 < a1"));
    limbeck.upgrade("a1");

    assertThatExceptionOfType(NotUpToDate.class)
        .isThrownBy(limbeck::requireUpToDate)
        .withMessageStartingWith("Target database is not up to date")
        .withMessageContaining("limbeck upgrade head")
        .satisfies(e -> assertThat(e.current()).containsExactly("a1"))
        .satisfies(e -> assertThat(e.heads()).containsExactly("b2"));
  }

  @Test
  void cantLocateRevisionIdentifiedBy(TestDatabase database) {
    Limbeck limbeck = limbeck(database, TestBuild.unit("shop").table("a1"));

    assertThatExceptionOfType(UnknownRevision.class)
        .isThrownBy(() -> limbeck.upgrade("beef"))
        .withMessageStartingWith("Can't locate revision identified by 'beef'")
        .withMessageContaining("limbeck history")
        .satisfies(e -> assertThat(e.revision()).isEqualTo("beef"));
  }

  @Test
  void multipleHeads(TestDatabase database) {
    Limbeck limbeck =
        limbeck(database, TestBuild.unit("shop").table("a1").table("b2 < a1").table("c3 < a1"));

    assertThatExceptionOfType(MultipleHeads.class)
        .isThrownBy(limbeck::upgrade)
        .withMessageStartingWith("Multiple heads are present")
        .withMessageContaining("mvn compile")
        .satisfies(e -> assertThat(e.heads()).containsExactly("b2", "c3"));
    assertThat(limbeck.upgrade("heads").heads()).containsExactly("b2", "c3");
  }

  @Test
  void modelsNotDetected() {
    assertThatExceptionOfType(IndexMissing.class)
        .isThrownBy(() -> Limbeck.offline().classLoader(TestBuild.loaderOf("")).load())
        .withMessageStartingWith("Models not detected")
        .withMessageContaining("annotationProcessorPaths");
  }

  private static Limbeck limbeck(TestDatabase database, TestBuild build) {
    return Limbeck.configure(database.dataSource()).classLoader(build.loader()).load();
  }
}
