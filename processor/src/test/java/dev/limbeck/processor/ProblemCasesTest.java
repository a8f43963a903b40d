package dev.limbeck.processor;

import static dev.limbeck.processor.ProblemCase.ID;
import static dev.limbeck.processor.ScratchProject.SHOP;
import static org.assertj.core.api.Assertions.assertThat;

import dev.limbeck.processor.ScratchProject.Result;
import dev.limbeck.processor.report.ProblemCode;
import jakarta.persistence.Entity;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.annotation.processing.ProcessingEnvironment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every problem that users can meet, at its line. */
class ProblemCasesTest {
  @TempDir private Path folder;

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void isReportedOnceAtItsPlace(ProblemCase problem) {
    ScratchProject shop = ScratchProject.withGit(folder);
    shop.entity("User", ID + "String email;").compiled();

    Result result = problem.provoke().apply(shop.commit());

    assertThat(result.places(problem.code().id()))
        .as(result.toString())
        .containsExactly(problem.place());
    assertThat(result.success()).as(result.toString()).isEqualTo(succeeds(problem.code()));
  }

  @Test
  void everyCodeHasACase() {
    Map<ProblemCode, Boolean> covered = new EnumMap<>(ProblemCode.class);
    cases().forEach(each -> covered.put(each.code(), true));

    assertThat(covered.keySet()).containsExactlyInAnyOrder(ProblemCode.values());
  }

  @Test
  void everyMessageIsASentenceAndEveryIdIsUnique() {
    assertThat(Arrays.stream(ProblemCode.values()).map(ProblemCode::id)).doesNotHaveDuplicates();
    assertThat(Arrays.stream(ProblemCode.values()).map(ProblemCode::id))
        .allMatch(id -> id.matches("[A-Z][A-Za-z]+"));
  }

  /** An unresolved type is javac's error; what is ours is the warning. */
  private static boolean succeeds(ProblemCode code) {
    return !code.isError() && code != ProblemCode.UNRESOLVED_TYPE;
  }

  static Stream<ProblemCase> cases() {
    return Stream.of(
            ofOptionsAndFiles(),
            HistoryProblems.ofHistory(),
            HistoryProblems.ofChanges(),
            MappingProblems.ofMapping(),
            MappingProblems.ofStart(),
            MappingProblems.ofMappingFiles())
        .flatMap(List::stream);
  }

  private static List<ProblemCase> ofOptionsAndFiles() {
    return List.of(
        new ProblemCase(ProblemCode.UNKNOWN_OPTION, "", shop -> shop.compile("-Alimbeck.mod=off")),
        new ProblemCase(ProblemCode.INVALID_OPTION, "", shop -> shop.compile("-Alimbeck.mode=on")),
        new ProblemCase(
            ProblemCode.INTERNAL,
            "",
            shop -> shop.compile(shop.sources(), List.of(new BrokenEnvironment()))),
        new ProblemCase(ProblemCode.UNKNOWN_FOLDER, "", shop -> shop.delete("pom.xml").compile()),
        new ProblemCase(
            ProblemCode.FILE_ACCESS,
            "",
            shop ->
                shop.write("plain", "")
                    .entity("User", ID)
                    .compile("-Alimbeck.snapshot=plain/shop.json", "-Alimbeck.package=a.b")),
        new ProblemCase(
            ProblemCode.GENERATED_SOURCES,
            "",
            shop ->
                shop.entity("User", ID + "String email; String phone;")
                    .compile("-s", shop.path("src/main/java").toString())),
        new ProblemCase(
            ProblemCode.RUNTIME_MISSING,
            "",
            shop ->
                shop.module("other")
                    .write(
                        SHOP + "Note.java",
                        "package com.acme.shop; import jakarta.persistence.*;"
                            + " @Entity class Note { @Id Long id; }")
                    .compile("-classpath", locationOf(Entity.class))),
        new ProblemCase(
            ProblemCode.NO_ENTITIES,
            "",
            shop -> {
              ScratchProject other = shop.module("empty");
              return other.source("Plain", "", "").compile();
            }),
        new ProblemCase(
            ProblemCode.UNRESOLVED_TYPE,
            "",
            shop -> shop.entity("User", ID + "Nowhere email;").compile()),
        new ProblemCase(
            ProblemCode.LATE_ENTITY,
            "",
            shop ->
                shop.entity("User", ID + "String email; String phone;")
                    .compile(
                        shop.sources(),
                        List.of(new MigrationProcessor(), new GeneratingProcessor()))));
  }

  private static String locationOf(Class<?> type) {
    return Path.of(URI.create(type.getProtectionDomain().getCodeSource().getLocation().toString()))
        .toString();
  }

  /** Limbeck's processor, in an environment that fails like nothing it expects. */
  private static final class BrokenEnvironment extends DelegatingProcessor {
    @Override
    ProcessingEnvironment change(ProcessingEnvironment environment) {
      return (ProcessingEnvironment)
          Proxy.newProxyInstance(
              getClass().getClassLoader(),
              new Class<?>[] {ProcessingEnvironment.class},
              (proxy, method, arguments) -> {
                if (method.getName().equals("getTypeUtils")) {
                  throw new IllegalStateException("planted");
                }
                return method.invoke(environment, arguments);
              });
    }
  }
}
