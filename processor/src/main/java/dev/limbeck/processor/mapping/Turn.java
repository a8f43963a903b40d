package dev.limbeck.processor.mapping;

import dev.limbeck.processor.entity.AttributeModel;
import dev.limbeck.processor.entity.EntityClass;
import java.util.Comparator;
import java.util.List;

/**
 * When Hibernate gets to a foreign key: of several for the same columns, the first is made.
 *
 * @param entity the number of the entity
 * @param depth the number of the class, from the topmost down, that declares the attribute
 * @param path the names of the attributes on the way to it
 */
record Turn(Stage stage, int entity, int depth, List<String> path) implements Comparable<Turn> {

  /** Hibernate's passes, in their order. */
  enum Stage {
    KEY,
    SECONDARY_TABLE,
    REFERENCE,
    JOINED_TABLE,
    /** Collections and references by primary key, the last of them first. */
    COLLECTION
  }

  private static final Comparator<Turn> IN_STAGE =
      Comparator.comparingInt(Turn::entity)
          .thenComparingInt(Turn::depth)
          .thenComparing(turn -> String.join("\0", turn.path()));

  /** Returns the turn of the entity's own tables. */
  static Turn of(Stage stage, EntityDraft entity) {
    return new Turn(stage, entity.number(), 0, List.of());
  }

  /** Returns the turn of the attribute of that name; in a collection's table, the collection's. */
  static Turn of(Stage stage, Site site, String attribute) {
    List<String> path = List.of((site.path() + attribute).split("\\."));
    int depth =
        site.owner()
            .attribute(path.get(0))
            .map(first -> depth(site.owner().source(), first))
            .orElse(0);
    return new Turn(
        site.isInEntity() ? stage : Stage.COLLECTION, site.owner().number(), depth, path);
  }

  private static int depth(EntityClass entity, AttributeModel attribute) {
    String owner = attribute.member().owner();
    List<String> superclasses =
        entity.superclasses().stream().map(EntityClass.MappedSuperclass::className).toList();
    int index = superclasses.indexOf(owner);
    return index < 0 ? superclasses.size() : index;
  }

  @Override
  public int compareTo(Turn other) {
    int order = stage.compareTo(other.stage);
    if (order != 0) {
      return order;
    }
    return stage == Stage.COLLECTION
        ? IN_STAGE.compare(other, this)
        : IN_STAGE.compare(this, other);
  }
}
