package dev.limbeck.processor.mapping;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.Compiler;
import com.google.testing.compile.JavaFileObjects;
import dev.limbeck.model.Schema;
import dev.limbeck.processor.entity.EntityModel;
import dev.limbeck.processor.entity.EntityReader;
import dev.limbeck.processor.entity.HibernateVersion;
import dev.limbeck.processor.report.Problem;
import dev.limbeck.processor.report.Problems;
import dev.limbeck.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.tools.JavaFileObject;

/**
 * Compiles small sources and maps the entities in them.
 *
 * <p>Each source is the body of one file; imports of what mappings need are added. The first class
 * gives the file its name.
 */
final class Entities {
  private static final Pattern CLASS = Pattern.compile("(?:class|enum|record|interface)\\s+(\\w+)");
  private static final String IMPORTS =
      """
      package app;
      import jakarta.persistence.*;
      import java.io.*;
      import java.math.*;
      import java.time.*;
      import java.util.*;
      import org.hibernate.annotations.JdbcTypeCode;
      import dev.limbeck.annotation.*;
      """;

  private NamingRules naming = NamingRules.JPA;
  private HibernateVersion hibernate = HibernateVersion.newest();
  private boolean beanValidation;
  private final List<String> sources;

  private Entities(List<String> sources) {
    this.sources = sources;
  }

  static Entities of(String... sources) {
    return new Entities(List.of(sources));
  }

  Entities spring() {
    naming = NamingRules.SPRING;
    return this;
  }

  Entities hibernate(HibernateVersion version) {
    hibernate = version;
    return this;
  }

  Entities validated() {
    beanValidation = true;
    return this;
  }

  /** Returns the schema; any problem fails the test. */
  Schema schema() {
    Result result = map();
    if (!result.problems().isEmpty()) {
      throw new AssertionError(result.problems().stream().map(Problem::text).toList());
    }
    return result.mapping().schema();
  }

  /** Returns each table as lines of readable text, by its name. */
  Map<String, List<String>> tables() {
    Map<String, List<String>> tables = new TreeMap<>();
    for (Table table : schema().tables()) {
      tables.put(table.name().toString(), Lines.of(table));
    }
    return tables;
  }

  /** Returns the lines of one table. */
  List<String> table(String name) {
    return Optional.ofNullable(tables().get(name))
        .orElseThrow(() -> new AssertionError("No table " + name + " in " + tables().keySet()));
  }

  /** Returns what was complained about, in brackets the id. */
  List<String> problems() {
    return map().problems().stream().map(Problem::text).toList();
  }

  Result map() {
    Capture capture = new Capture();
    Compilation compilation =
        Compiler.javac().withOptions("-Xlint:none").withProcessors(capture).compile(files());
    if (compilation.status() == Compilation.Status.FAILURE) {
      throw new AssertionError(compilation.errors());
    }
    return capture.result.orElseThrow();
  }

  private List<JavaFileObject> files() {
    List<JavaFileObject> files = new ArrayList<>();
    for (String source : sources) {
      Matcher matcher = CLASS.matcher(source);
      if (!matcher.find()) {
        throw new AssertionError("No class in " + source);
      }
      files.add(JavaFileObjects.forSourceString("app." + matcher.group(1), IMPORTS + source));
    }
    return files;
  }

  record Result(EntityModel model, Mapping mapping, List<Problem> problems) {}

  /** Maps in the first round, while elements are alive. Mutable. */
  private final class Capture extends AbstractProcessor {
    private Optional<Result> result = Optional.empty();

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
      if (result.isEmpty()) {
        List<TypeElement> types = new ArrayList<>();
        round.getRootElements().forEach(element -> collect(element, types));
        EntityModel model =
            new EntityReader(processingEnv.getElementUtils(), processingEnv.getTypeUtils())
                .read(types);
        Problems problems = new Problems();
        Mapping mapping =
            SchemaMapper.map(
                model, new MappingOptions(naming, hibernate, beanValidation), problems);
        result = Optional.of(new Result(model, mapping, problems.list()));
      }
      return false;
    }

    private void collect(Element element, List<TypeElement> into) {
      if (element instanceof TypeElement type) {
        into.add(type);
        type.getEnclosedElements().forEach(each -> collect(each, into));
      }
    }
  }
}
