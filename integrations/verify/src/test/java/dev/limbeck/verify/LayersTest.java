package dev.limbeck.verify;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** Which package may know which, as the build enforces it. */
@AnalyzeClasses(
    packages = {
      "dev.limbeck.verify",
      "dev.limbeck.catalog",
      "dev.limbeck.model",
      "dev.limbeck.replay"
    },
    importOptions = ImportOption.DoNotIncludeTests.class)
class LayersTest {

  @ArchTest
  static final ArchRule REPLAYING_IS_PURE =
      classes()
          .that()
          .resideInAnyPackage("dev.limbeck.model..", "dev.limbeck.replay..")
          .should()
          .onlyDependOnClassesThat(
              resideInAnyPackage(
                  "dev.limbeck.replay..",
                  "dev.limbeck.model..",
                  "dev.limbeck.operation..",
                  "dev.limbeck.schema..",
                  "java.lang",
                  "java.lang.invoke",
                  "java.lang.runtime",
                  "java.util.."));

  @ArchTest
  static final ArchRule COMPARING_KNOWS_NO_HISTORY_AND_NO_REVISIONS =
      noClasses()
          .that()
          .resideInAPackage("dev.limbeck.catalog..")
          .should()
          .dependOnClassesThat(
              resideInAnyPackage(
                  "dev.limbeck.verify..", "dev.limbeck.replay..", "dev.limbeck.revision.."));

  @ArchTest
  static final ArchRule THE_JDK_AND_THE_RUNTIME_ARE_ENOUGH =
      classes()
          .should()
          .onlyDependOnClassesThat(
              resideInAnyPackage("dev.limbeck..", "java..", "org.jspecify.annotations.."));

  @ArchTest
  static final ArchRule LOGS_GO_TO_THE_SYSTEM_LOGGER =
      noClasses().should().dependOnClassesThat(resideInAPackage("java.util.logging.."));
}
