package dev.limbeck.processor;

import dev.limbeck.processor.entity.EntityClass;
import dev.limbeck.processor.entity.EntityModel;
import dev.limbeck.processor.snapshot.SnapshotHead;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.util.Elements;

/** Knows the migrations' package: chooses it the first time, and finds it after a move. */
final class Packages {

  private static final String REVISION = "dev.limbeck.Revision";

  private Packages() {}

  /** Returns the longest package that all of the module's entities share, and one below it. */
  static String forMigrations(EntityModel model, Set<String> external, Sightings sightings) {
    List<String> own =
        model.entities().stream()
            .map(EntityClass::className)
            .filter(name -> !external.contains(name))
            .flatMap(name -> sightings.packageOf(name).stream())
            .toList();
    String shared = shared(own.isEmpty() ? sightings.packages() : own);
    return shared.isEmpty() ? "migrations" : shared + ".migrations";
  }

  /** Returns the package of the snapshot's newest revision, wherever javac was given it. */
  static Optional<String> ofHead(SnapshotHead head, Sightings sightings, Elements elements) {
    return head.head()
        .flatMap(
            id ->
                sightings.types().stream()
                    .filter(name -> isRevision(elements, name, id))
                    .findFirst())
        .flatMap(sightings::packageOf);
  }

  private static boolean isRevision(Elements elements, String className, String id) {
    return Optional.ofNullable(elements.getTypeElement(className)).stream()
        .flatMap(type -> type.getAnnotationMirrors().stream())
        .filter(each -> each.getAnnotationType().toString().equals(REVISION))
        .flatMap(each -> each.getElementValues().entrySet().stream())
        .filter(each -> each.getKey().getSimpleName().contentEquals("id"))
        .anyMatch(each -> each.getValue().getValue().equals(id));
  }

  static String shared(Collection<String> packages) {
    List<List<String>> split =
        packages.stream().map(name -> List.of(name.split("\\."))).distinct().toList();
    List<String> shared = split.get(0);
    for (List<String> other : split) {
      int same = 0;
      while (same < Math.min(shared.size(), other.size())
          && shared.get(same).equals(other.get(same))) {
        same++;
      }
      shared = shared.subList(0, same);
    }
    return String.join(".", shared);
  }
}
