package dev.limbeck.processor;

import static dev.limbeck.processor.ScratchProject.SHOP;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import javax.tools.Diagnostic.Kind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A compilation that fails, however late, leaves the user's files and the index alone. */
class FailedCompilationTest {
  @TempDir private Path folder;
  private ScratchProject shop;
  private Map<String, String> before = Map.of();
  private String index = "";

  @BeforeEach
  void aDraftAndAnotherChange() {
    shop = ScratchProject.withGit(folder).entity("User", "@Id Long id;");
    shop.compiled();
    shop.commit().entity("User", "@Id Long id; String email;");
    shop.compiled();
    index = shop.read("target/classes/META-INF/limbeck.index");
    shop.entity("User", "@Id Long id; String email; String phone;");
    before = shop.files();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "a parse error        | void broken( {",
        "an unresolved symbol | Nowhere field;",
        "a type error         | int number = \"text\";",
        "a flow error         | int missing() {}",
      })
  void touchesNothingAfter(String error, String member) {
    shop.write(SHOP + "Other.java", "package com.acme.shop; class Other { " + member + " }");

    assertThat(shop.compile().success()).as(error).isFalse();
    assertNothingIsTouched();
  }

  @Test
  void touchesNothingWhereWarningsAreErrors() {
    shop.write(
        SHOP + "Other.java",
        "package com.acme.shop; class Other { java.util.List raw = new java.util.ArrayList(); }");

    assertThat(shop.compile("-Werror").success()).isFalse();
    assertNothingIsTouched();
  }

  @Test
  void touchesNothingAfterAnotherProcessorsLateError() {
    List<Processor> processors = List.of(new MigrationProcessor(), new LateError());

    assertThat(shop.compile(shop.sources(), processors).success()).isFalse();
    assertNothingIsTouched();
  }

  @Test
  void touchesNothingWhereClassesAreNotGenerated() {
    assertThat(shop.compile("-proc:only").success()).isTrue();
    assertNothingIsTouched();
  }

  @Test
  void isMadeUpForByTheNextOne() {
    shop.write(SHOP + "Other.java", "package com.acme.shop; class Other { int missing() {} }");
    shop.compile();

    shop.delete(SHOP + "Other.java").compiled();

    assertThat(shop.migrations()).hasSize(2);
    assertThat(shop.newest()).contains("\"phone\"").contains("\"email\"");
    assertThat(shop.indexed()).isEqualTo(shop.migrations());
  }

  private void assertNothingIsTouched() {
    if (shop.path(SHOP + "Other.java").toFile().exists()) {
      shop.delete(SHOP + "Other.java");
    }
    assertThat(shop.files()).isEqualTo(before);
    assertThat(shop.read("target/classes/META-INF/limbeck.index")).isEqualTo(index);
    assertThat(shop.path("target/generated/com/acme/shop/migrations"))
        .satisfiesAnyOf(
            migrations -> assertThat(migrations).doesNotExist(),
            migrations -> assertThat(migrations).isEmptyDirectory());
  }

  private static final class LateError extends AbstractProcessor {
    @Override
    public Set<String> getSupportedAnnotationTypes() {
      return Set.of("*");
    }

    @Override
    public SourceVersion getSupportedSourceVersion() {
      return SourceVersion.latestSupported();
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
      if (round.processingOver()) {
        processingEnv.getMessager().printMessage(Kind.ERROR, "no");
      }
      return false;
    }
  }
}
