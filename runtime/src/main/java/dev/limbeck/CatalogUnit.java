package dev.limbeck;

import dev.limbeck.history.LoadedRevision;
import dev.limbeck.operation.Operations;
import dev.limbeck.operation.SchemaOperation;
import dev.limbeck.revision.Direction;
import dev.limbeck.revision.RevisionEntry;
import dev.limbeck.revision.RevisionGraph;
import dev.limbeck.revision.UnitIndex;
import dev.limbeck.sql.Step;
import dev.limbeck.sql.Steps;
import java.lang.reflect.InvocationTargetException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** One unit's revisions, and the way to their classes, which are loaded when asked for. */
final class CatalogUnit {

  private static final String STALE =
      ". Index and classes come from different compilations: run mvn clean compile.";

  private final String name;
  private final RevisionGraph graph;
  private final ClassLoader loader;
  private final Map<String, Migration> migrations = new ConcurrentHashMap<>();

  CatalogUnit(UnitIndex index, ClassLoader loader) {
    this.name = index.unit();
    this.graph = index.graph();
    this.loader = loader;
  }

  String name() {
    return name;
  }

  RevisionGraph graph() {
    return graph;
  }

  String chain(String id) {
    return graph.chains().getOrDefault(id, "");
  }

  /** Loads the revision's class and returns what it says it does. */
  List<SchemaOperation> operations(RevisionEntry entry, Direction direction) {
    Migration migration = load(entry);
    try {
      return Operations.of(
          direction == Direction.UPGRADE ? migration::upgrade : migration::downgrade);
    } catch (RuntimeException e) {
      throw LimbeckException.migrationUnusable(
          entry.className(),
          "its "
              + (direction == Direction.UPGRADE ? "upgrade" : "downgrade")
              + " throws "
              + e.getClass().getSimpleName()
              + ": "
              + Redaction.firstLine(e),
          e);
    }
  }

  /** Loads the revision's class and returns its steps in that direction. */
  LoadedRevision loaded(RevisionEntry entry, Direction direction) {
    List<Step> down = Steps.of(operations(entry, Direction.DOWNGRADE));
    return LoadedRevision.of(
        entry,
        chain(entry.id()),
        direction == Direction.UPGRADE ? Steps.of(operations(entry, direction)) : down,
        down);
  }

  /** Returns the revision's migration, of which there is one object. */
  Migration load(RevisionEntry entry) {
    Migration known = migrations.get(entry.id());
    if (known != null) {
      return known;
    }
    Migration fresh = constructed(entry);
    Migration other = migrations.putIfAbsent(entry.id(), fresh);
    return other == null ? fresh : other;
  }

  private Migration constructed(RevisionEntry entry) {
    String className = entry.className();
    try {
      Class<?> type = Class.forName(className, true, loader);
      Object instance = type.getDeclaredConstructor().newInstance();
      if (!(instance instanceof Migration migration)) {
        throw LimbeckException.migrationUnusable(
            className, "it doesn't implement " + Migration.class.getName() + ".");
      }
      Revision said = type.getAnnotation(Revision.class);
      if (said != null && !said.id().equals(entry.id())) {
        throw LimbeckException.migrationUnusable(
            className, "it is revision " + said.id() + ", not " + entry.id() + STALE);
      }
      return migration;
    } catch (ClassNotFoundException e) {
      throw LimbeckException.migrationUnusable(
          className, "the index lists it, but it isn't on the class path" + STALE, e);
    } catch (NoSuchMethodException e) {
      throw LimbeckException.migrationUnusable(
          className, "it has no constructor without parameters.", e);
    } catch (IllegalAccessException e) {
      throw LimbeckException.migrationUnusable(className, closed(className), e);
    } catch (InvocationTargetException e) {
      throw LimbeckException.migrationUnusable(
          className, "its constructor throws " + e.getTargetException() + ".", e);
    } catch (InstantiationException | LinkageError e) {
      throw LimbeckException.migrationUnusable(className, "it can't be constructed: " + e + ".", e);
    }
  }

  private String closed(String className) {
    int dot = className.lastIndexOf('.');
    return "its constructor isn't accessible. Make class and constructor public; in a module, also"
        + " add to module-info.java: opens "
        + (dot < 0 ? "the package" : className.substring(0, dot))
        + " to dev.limbeck;";
  }
}
