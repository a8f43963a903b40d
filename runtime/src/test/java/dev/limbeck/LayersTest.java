package dev.limbeck;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import dev.limbeck.operation.SqlWork;

/** Which package may know which, as the build enforces it. */
@AnalyzeClasses(
    packages = "dev.limbeck",
    importOptions = {ImportOption.DoNotIncludeTests.class, LayersTest.OfThisModule.class})
class LayersTest {

  @ArchTest
  static final ArchRule THE_VOCABULARY_IS_PURE =
      noClasses()
          .that()
          .resideInAnyPackage(
              "dev.limbeck.schema..",
              "dev.limbeck.operation..",
              "dev.limbeck.sql..",
              "dev.limbeck.revision..")
          .and()
          .doNotHaveFullyQualifiedName(SqlWork.class.getName())
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "java.sql..",
              "javax.sql..",
              "java.io..",
              "java.nio.file..",
              "java.net..",
              "java.lang.reflect..");

  @ArchTest
  static final ArchRule THE_VOCABULARY_KNOWS_NOTHING_OF_ITS_USERS =
      noClasses()
          .that()
          .resideInAnyPackage(
              "dev.limbeck.schema..",
              "dev.limbeck.operation..",
              "dev.limbeck.sql..",
              "dev.limbeck.revision..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("dev.limbeck");

  @ArchTest
  static final ArchRule NOUNS_KNOW_NO_VERBS =
      noClasses()
          .that()
          .resideInAPackage("dev.limbeck.schema..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "dev.limbeck.operation..", "dev.limbeck.sql..", "dev.limbeck.revision..");

  @ArchTest
  static final ArchRule THE_GRAPH_KNOWS_IDS_ONLY =
      noClasses()
          .that()
          .resideInAPackage("dev.limbeck.revision..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "dev.limbeck.schema..", "dev.limbeck.operation..", "dev.limbeck.sql..");

  @ArchTest
  static final ArchRule THE_JDK_IS_ENOUGH =
      classes()
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              "dev.limbeck..", "java..", "javax.sql..", "jdk.jfr..", "org.jspecify.annotations..");

  @ArchTest
  static final ArchRule THE_FLIGHT_RECORDER_MAY_BE_MISSING =
      noClasses()
          .that()
          .haveNameNotMatching("dev\\.limbeck\\.FlightEvents(\\$.*)?")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("jdk.jfr..");

  @ArchTest
  static final ArchRule LOGS_GO_TO_THE_SYSTEM_LOGGER =
      noClasses().should().dependOnClassesThat().resideInAPackage("java.util.logging..");

  @ArchTest
  static final ArchRule NO_CYCLES =
      slices().matching("dev.limbeck.(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule NAMES_SAY_WHAT_SOMETHING_IS =
      noClasses()
          .should()
          .haveSimpleNameEndingWith("Util")
          .orShould()
          .haveSimpleNameEndingWith("Utils")
          .orShould()
          .haveSimpleNameEndingWith("Helper")
          .orShould()
          .haveSimpleNameEndingWith("Manager")
          .orShould()
          .haveSimpleNameEndingWith("Impl");

  static final class OfThisModule implements ImportOption {
    @Override
    public boolean includes(Location location) {
      return !location.contains("/testdatabase/");
    }
  }
}
