package dev.limbeck;

import static dev.limbeck.Refusals.assertThatRefusal;
import static org.assertj.core.api.Assertions.assertThat;

import dev.limbeck.revision.RevisionException;
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

    assertThatRefusal(RevisionException.Kind.NOT_UP_TO_DATE)
        .isThrownBy(limbeck::requireUpToDate)
        .withMessageStartingWith("Target database is not up to date")
        .withMessageContaining("limbeck upgrade head")
        .satisfies(e -> assertThat(e.others()).containsExactly("a1"))
        .satisfies(e -> assertThat(e.subject()).isEqualTo("b2"));
  }

  @Test
  void cantLocateRevisionIdentifiedBy(TestDatabase database) {
    Limbeck limbeck = limbeck(database, TestBuild.unit("shop").table("a1"));

    assertThatRefusal(RevisionException.Kind.UNKNOWN_REVISION)
        .isThrownBy(() -> limbeck.upgrade("beef"))
        .withMessageStartingWith("Can't locate revision identified by 'beef'")
        .withMessageContaining("limbeck history")
        .satisfies(e -> assertThat(e.subject()).isEqualTo("beef"));
  }

  @Test
  void multipleHeads(TestDatabase database) {
    Limbeck limbeck =
        limbeck(database, TestBuild.unit("shop").table("a1").table("b2 < a1").table("c3 < a1"));

    assertThatRefusal(RevisionException.Kind.MULTIPLE_HEADS)
        .isThrownBy(limbeck::upgrade)
        .withMessageStartingWith("Multiple heads are present")
        .withMessageContaining("mvn compile")
        .satisfies(e -> assertThat(e.others()).containsExactly("b2", "c3"));
    assertThat(limbeck.upgrade("heads").heads()).containsExactly("b2", "c3");
  }

  @Test
  void modelsNotDetected() {
    assertThatRefusal(LimbeckException.Kind.INDEX_MISSING)
        .isThrownBy(() -> Limbeck.offline().classLoader(TestBuild.loaderOf("")).load())
        .withMessageStartingWith("Models not detected")
        .withMessageContaining("annotationProcessorPaths");
  }

  private static Limbeck limbeck(TestDatabase database, TestBuild build) {
    return Limbeck.configure(database.dataSource()).classLoader(build.loader()).load();
  }
}
