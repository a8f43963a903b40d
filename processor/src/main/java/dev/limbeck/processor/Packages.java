package dev.limbeck.processor;

import dev.limbeck.processor.entity.EntityClass;
import dev.limbeck.processor.entity.EntityModel;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/** Chooses the migrations' package, the first time. */
final class Packages {

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
