package dev.limbeck.oracle;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.jar.JarFile;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import org.jboss.jandex.DotName;
import org.jboss.jandex.Index;
import org.jboss.jandex.Indexer;

/**
 * A model that others published, read from its jars as applications read a library's.
 *
 * <p>The build copies the jars into a folder of the model's name; what their classes refer to is in
 * {@code lib} there.
 *
 * @param entities how many there are, so that none goes missing unnoticed
 * @param naming what the model's own application has
 * @param persistenceXml the resource that lists the classes; without one, all mapped ones count
 * @param only which names of classes count
 */
record PublicModel(
    String name, int entities, Naming naming, Optional<String> persistenceXml, Pattern only) {
  private static final Pattern ANY = Pattern.compile(".*");
  private static final Path MODELS = Path.of("target/models");

  /** The domains in which entities have names of their own, but for a bag with keys. */
  private static final String DOMAINS =
      "org\\.hibernate\\.testing\\.orm\\.domain"
          + "\\.(Mon|animal|contacts|gambit|helpdesk|library|retail)(?!.*WithOneToMany$).*";

  /** Packages in which, together, no entity's or table's name comes twice. */
  private static final String PACKAGES =
      "org\\.apache\\.openjpa\\.persistence\\.(callbacks|cascade(\\.pudefault)?|criteria\\.results"
          + "|derivedid|detach|detachment\\.model|discriminator\\.fetch|fetchgroups|flush|identity"
          + "|inheritance(\\.(abstractjoinedappid|entities\\.idmsc\\.\\w+\\.\\w+"
          + "|jointable\\.onetomany|mappedsuperclass|polymorphic))?"
          + "|jdbc\\.(maps\\.spec_10_1_27_ex0|query\\.cache|sqlcache\\.discrim"
          + "|update|version\\.model)"
          + "|models\\.(company\\.(basic|fetchlazy|idclass|joined)|library)"
          + "|property|pudefaults|query\\.sqlresultmapping|recursive|util)\\.\\w+(\\$\\w+)?";

  private static final String PERSISTENCE = "jakarta.persistence.";
  private static final Pattern CLASS = Pattern.compile("<class>\\s*(\\S+?)\\s*</class>");

  static List<PublicModel> all() {
    return List.of(
        of("axon", 6, Naming.SPRING),
        of("cxf", 7, Naming.JPA),
        of("hibernate-testing", 50, Naming.JPA).only(DOMAINS),
        of("keycloak", 74, Naming.JPA).listedIn("default-persistence.xml"),
        of("kogito", 9, Naming.JPA),
        of("openjpa", 258, Naming.JPA).only(PACKAGES),
        of("statemachine", 5, Naming.SPRING));
  }

  private static PublicModel of(String name, int entities, Naming naming) {
    return new PublicModel(name, entities, naming, Optional.empty(), ANY);
  }

  private PublicModel listedIn(String resource) {
    return new PublicModel(name, entities, naming, Optional.of(resource), only);
  }

  private PublicModel only(String names) {
    return new PublicModel(name, entities, naming, persistenceXml, Pattern.compile(names));
  }

  /** The jars with the model and those beside it. */
  List<Path> classPath() {
    Path folder = MODELS.resolve(name);
    return Stream.of(folder, folder.resolve("lib"))
        .filter(Files::isDirectory)
        .flatMap(each -> jars(each).stream())
        .toList();
  }

  /** The classes that the persistence unit consists of. */
  List<String> classes() {
    if (persistenceXml.isPresent()) {
      return jars(MODELS.resolve(name)).stream()
          .flatMap(jar -> read(jar, persistenceXml.get()).stream())
          .flatMap(text -> CLASS.matcher(text).results())
          .map((MatchResult found) -> found.group(1))
          .toList();
    }
    Index index = index();
    return Stream.of("Entity", "MappedSuperclass", "Embeddable", "Converter")
        .flatMap(annotation -> annotated(index, annotation))
        .sorted()
        .toList();
  }

  /** How many of those classes are entities. */
  long countEntities() {
    List<String> classes = classes();
    return annotated(index(), "Entity").filter(classes::contains).count();
  }

  private Stream<String> annotated(Index index, String annotation) {
    return index.getAnnotations(DotName.createSimple(PERSISTENCE + annotation)).stream()
        .map(use -> use.target().asClass().name().toString())
        .filter(only.asMatchPredicate());
  }

  private Index index() {
    Indexer indexer = new Indexer();
    for (Path jar : jars(MODELS.resolve(name))) {
      try (JarFile file = new JarFile(jar.toFile())) {
        for (ZipEntry entry : file.stream().filter(PublicModel::isClass).toList()) {
          try (InputStream in = file.getInputStream(entry)) {
            indexer.index(in);
          }
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return indexer.complete();
  }

  private static boolean isClass(ZipEntry entry) {
    return entry.getName().endsWith(".class") && !entry.getName().startsWith("META-INF/");
  }

  private static Optional<String> read(Path jar, String resource) {
    try (JarFile file = new JarFile(jar.toFile())) {
      ZipEntry entry = file.getEntry(resource);
      if (entry == null) {
        return Optional.empty();
      }
      try (InputStream in = file.getInputStream(entry)) {
        return Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Path> jars(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".jar")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public String toString() {
    return name;
  }
}
