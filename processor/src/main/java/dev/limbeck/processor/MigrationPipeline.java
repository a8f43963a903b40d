package dev.limbeck.processor;

import dev.limbeck.processor.entity.EntityClass;
import dev.limbeck.processor.entity.EntityModel;
import dev.limbeck.processor.entity.EntityReader;
import dev.limbeck.processor.entity.OrmXml;
import dev.limbeck.processor.files.ModuleFolders;
import dev.limbeck.processor.files.SourceTree;
import dev.limbeck.processor.files.SourceTreeException;
import dev.limbeck.processor.report.ProblemCode;
import dev.limbeck.processor.report.Problems;
import dev.limbeck.processor.snapshot.SnapshotHead;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/**
 * From entities to a plan: classes, model, schema, difference, migration.
 *
 * <p>Reads files and writes none. A stage runs only if the one before it has found no error.
 * Mutable; belongs to one compilation.
 */
final class MigrationPipeline {

  private final ProcessorOptions options;
  private final Elements elements;
  private final Types types;
  private final ClassOutput output;
  private final Problems problems;
  private final StageTimes times = new StageTimes();
  private int entities;

  MigrationPipeline(
      ProcessorOptions options,
      Elements elements,
      Types types,
      ClassOutput output,
      Problems problems) {
    this.options = options;
    this.elements = elements;
    this.types = types;
    this.output = output;
    this.problems = problems;
  }

  /**
   * Decides what the compilation leads to.
   *
   * @param last whether no other round can follow
   * @return empty where something that entities need may only come with the next round
   */
  Optional<Plan> run(Mode mode, Sightings sightings, ModuleFolders guessed, boolean last) {
    try {
      times.start();
      Snapshots.Found found = Snapshots.find(guessed, options, problems);
      times.end("snapshot");
      if (problems.hasErrors() || isOfAnotherModule(found, sightings)) {
        return Optional.of(Plan.NOTHING);
      }
      Optional<SnapshotHead> head = found.committed().map(CommittedSnapshot::head);
      Reading reading = read(found.folders(), head, sightings);
      EntityClasses.Found classes = reading.classes();
      EntityModel model = reading.model();
      entities = (int) model.entities().stream().filter(EntityClass::managed).count();
      times.end("entities");
      boolean nothing = head.isEmpty() && entities == 0;
      if (!last && (nothing || isWaiting(reading, sightings))) {
        return Optional.empty();
      }
      if (nothing) {
        problems.report(ProblemCode.NO_ENTITIES, noEntities(sightings, found.folders()));
      }
      reading.problems().list().forEach(problems::report);
      if (nothing || !isComplete(model, classes)) {
        return Optional.of(Plan.NOTHING);
      }
      return Optional.of(
          new UnitPlanner(options, elements, problems, times)
              .plan(mode, found, reading, sightings));
    } catch (SourceTreeException e) {
      problems.report(ProblemCode.FILE_ACCESS, e.reason());
      return Optional.of(Plan.NOTHING);
    }
  }

  /**
   * What was read in one round.
   *
   * @param problems of the mapping files; a later round may see more, and has them no more
   */
  record Reading(EntityClasses.Found classes, EntityModel model, Problems problems) {}

  private Reading read(
      ModuleFolders folders, Optional<SnapshotHead> committed, Sightings sightings) {
    Problems ofFiles = new Problems();
    PersistenceUnits units = new PersistenceUnits(output, folders);
    OrmXml files = OrmXml.of(units.mappingFiles(ofFiles));
    Set<String> listed = new TreeSet<>(units.classes());
    listed.addAll(files.classNames());
    EntityClasses.Found classes =
        new EntityClasses(elements, output, sightings, folders.sources())
            .find(committed, options.entities(), listed);
    EntityReader reader = new EntityReader(elements, types, files);
    EntityModel model = reader.read(classes.types().values());
    reader.problems().forEach(ofFiles::report);
    return new Reading(classes, model, ofFiles);
  }

  /** Returns a sentence on what was read, and how long it took. */
  String times() {
    return counted(entities, "entity", "entities") + "; " + times;
  }

  static String counted(int number, String one, String many) {
    return number + " " + (number == 1 ? one : many);
  }

  private static boolean isWaiting(Reading reading, Sightings sightings) {
    return reading.model().isIncomplete()
        || (reading.model().lombok() && sightings.areFresh())
        || !reading.classes().missing().isEmpty();
  }

  private boolean isComplete(EntityModel model, EntityClasses.Found classes) {
    for (String missing : classes.missing()) {
      problems.report(
          ProblemCode.INVALID_OPTION,
          "-Alimbeck.entities names "
              + missing
              + ", and the class path has no such class, or no entity in that package.");
    }
    if (model.isIncomplete() && !problems.hasErrors()) {
      problems.report(
          ProblemCode.UNRESOLVED_TYPE,
          "Nothing was compared, because entities refer to what doesn't exist: "
              + model.unresolved().stream().sorted().collect(Collectors.joining(", "))
              + ".");
    }
    return !problems.hasErrors() && !model.isIncomplete();
  }

  private static String noEntities(Sightings sightings, ModuleFolders folders) {
    return "Models not detected: none of the "
        + counted(sightings.types().size(), "type", "types")
        + " in this compilation is an @Entity, there is no "
        + folders.display(folders.snapshot())
        + ", and neither META-INF/persistence.xml nor -Alimbeck.entities names an entity of a"
        + " library. If that is right, -Alimbeck.mode=off says so.";
  }

  /** Two modules of one name that keep their snapshots in one folder would take turns. */
  private boolean isOfAnotherModule(Snapshots.Found found, Sightings sightings) {
    ModuleFolders folders = found.folders();
    Optional<SnapshotHead> foreign =
        found
            .committed()
            .map(CommittedSnapshot::head)
            .filter(head -> head.head().isPresent() && options.packageName().isEmpty())
            .filter(head -> !SourceTree.isFolder(folders.packageFolder(head.packageName())))
            .filter(head -> !sightings.managed().isEmpty())
            .filter(head -> head.entities().stream().allMatch(this::isNowhere))
            .filter(head -> Packages.ofHead(head, sightings, elements).isEmpty());
    foreign.ifPresent(
        head ->
            problems.report(
                ProblemCode.FOREIGN_SNAPSHOT,
                folders.display(folders.snapshot())
                    + " is of other entities ("
                    + String.join(", ", head.entities().subList(0, 1))
                    + " …) and another package ("
                    + head.packageName()
                    + "), of which nothing is here. If another module has the same name, give this"
                    + " one's unit a name of its own: -Alimbeck.unit=<name>. If the packages were"
                    + " renamed, say so once: -Alimbeck.package=<the migrations' package>."));
    return foreign.isPresent();
  }

  private boolean isNowhere(String className) {
    return elements.getTypeElement(className) == null;
  }
}
