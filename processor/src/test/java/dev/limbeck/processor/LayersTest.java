package dev.limbeck.processor;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.nio.file.Files;
import javax.annotation.processing.Filer;
import javax.annotation.processing.Messager;
import javax.lang.model.element.Modifier;

/** What must never know what. */
@AnalyzeClasses(
    packages = "dev.limbeck.processor",
    importOptions = ImportOption.DoNotIncludeTests.class)
class LayersTest {
  private static final String ROOT = "dev.limbeck.processor";
  private static final String[] PURE = {
    ROOT + ".mapping..",
    ROOT + ".diff..",
    ROOT + ".merge..",
    ROOT + ".snapshot..",
    ROOT + ".source.."
  };

  @ArchTest
  static final ArchRule pureStagesTouchNeitherDiskNorCompilerNorDatabase =
      noClasses()
          .that()
          .resideInAnyPackage(PURE)
          .should()
          .dependOnClassesThat(
              resideInAnyPackage(
                  "java.sql..",
                  "java.nio.file..",
                  "javax.lang.model.util..",
                  "javax.annotation.processing.."))
          .as("mapping, diff, merge, snapshot and source are pure");

  @ArchTest
  static final ArchRule theDifferKnowsSchemasOnly =
      noClasses()
          .that()
          .resideInAPackage(ROOT + ".diff..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(ROOT + ".entity..", ROOT + ".mapping..", ROOT + ".source..");

  @ArchTest
  static final ArchRule theModelOfEntitiesSaysWhatAnnotationsSay =
      noClasses()
          .that()
          .resideInAPackage(ROOT + ".entity..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "dev.limbeck.schema..", "dev.limbeck.operation..", "dev.limbeck.sql..");

  @ArchTest
  static final ArchRule onlyTheVocabularyOfTheRuntimeIsShared =
      noClasses()
          .should()
          .dependOnClassesThat(
              resideInAPackage("dev.limbeck..")
                  .and(
                      DescribedPredicate.not(
                          resideInAnyPackage(
                              ROOT + "..",
                              "dev.limbeck.schema..",
                              "dev.limbeck.operation..",
                              "dev.limbeck.model..",
                              "dev.limbeck.replay..",
                              "dev.limbeck.sql..",
                              "dev.limbeck.revision.."))));

  @ArchTest
  static final ArchRule onlyTheRootSpeaksWithTheCompiler =
      noClasses()
          .that()
          .resideOutsideOfPackage(ROOT)
          .should()
          .dependOnClassesThat(
              DescribedPredicate.describe(
                  "Messager or Filer",
                  (JavaClass type) ->
                      type.isEquivalentTo(Messager.class) || type.isEquivalentTo(Filer.class)));

  @ArchTest
  static final ArchRule onlyOnePackageTouchesTheDisk =
      noClasses()
          .that()
          .resideOutsideOfPackage(ROOT + ".files..")
          .should()
          .dependOnClassesThat()
          .areAssignableTo(Files.class);

  @ArchTest
  static final ArchRule elementsAreReadInOnePlace =
      noClasses()
          .that()
          .resideOutsideOfPackages(ROOT, ROOT + ".entity..", ROOT + ".report..")
          .should()
          .dependOnClassesThat(
              resideInAPackage("javax.lang.model..")
                  .and(
                      // JavaPoet's own calls take it.
                      DescribedPredicate.not(
                          DescribedPredicate.describe(
                              "Modifier", type -> type.isEquivalentTo(Modifier.class)))));

  @ArchTest
  static final ArchRule onlyTheWriterKnowsJavaPoet =
      noClasses()
          .that()
          .resideOutsideOfPackage(ROOT + ".source..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("com.palantir.javapoet..");

  @ArchTest
  static final ArchRule annotationsAreReadByName =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("jakarta.persistence..", "org.hibernate..");

  @ArchTest
  static final ArchRule packagesFormNoCircle =
      slices().matching(ROOT + ".(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule namesSayWhatAClassDoes =
      classes()
          .should()
          .haveNameNotMatching(".*(Util|Utils|Helper|Manager|Impl)")
          .andShould()
          .haveNameNotMatching(".*Abstract.*");
}
