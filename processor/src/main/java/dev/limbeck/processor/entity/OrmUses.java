package dev.limbeck.processor.entity;

import dev.limbeck.processor.report.Origin;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The annotations that an element of a mapping file stands for. Mutable while it is read.
 *
 * <p>Each says whether it takes the place of those that are written, or only changes them.
 */
final class OrmUses {
  static final String ATTRIBUTE_OVERRIDE = Jpa.PERSISTENCE + "AttributeOverride";
  static final String ASSOCIATION_OVERRIDE = Jpa.PERSISTENCE + "AssociationOverride";

  private record Step(Set<String> replaced, List<AnnotationUse> uses) {}

  private final List<Step> steps = new ArrayList<>();

  /** Adds an annotation that changes the written one, element by element. */
  void change(AnnotationUse use) {
    steps.add(new Step(Set.of(), List.of(use)));
  }

  /** Adds repeated annotations that take the place of the written ones and their container. */
  void replace(String type, List<AnnotationUse> uses) {
    if (!uses.isEmpty()) {
      steps.add(new Step(Set.of(type, type + "s"), uses));
    }
  }

  /** Returns the annotations, those that are written changed as these say. */
  Annotations changing(Annotations written) {
    List<AnnotationUse> uses = new ArrayList<>(written.uses());
    for (Step step : steps) {
      uses.removeIf(use -> step.replaced().contains(use.type()));
      step.uses().forEach(use -> put(uses, use, step.replaced().isEmpty()));
    }
    return new Annotations(uses);
  }

  /** Returns the annotations, each that is written gone where one of these is like it. */
  Annotations replacing(Annotations written) {
    List<AnnotationUse> uses = new ArrayList<>(written.uses());
    for (Step step : steps) {
      uses.removeIf(use -> step.replaced().contains(use.type()));
      step.uses().stream()
          .map(AnnotationUse::type)
          .filter(type -> step.replaced().isEmpty())
          .forEach(type -> uses.removeIf(use -> use.type().equals(type)));
      uses.addAll(step.uses());
    }
    return new Annotations(uses);
  }

  private static void put(List<AnnotationUse> uses, AnnotationUse use, boolean merge) {
    for (int i = 0; merge && i < uses.size(); i++) {
      if (uses.get(i).type().equals(use.type())) {
        uses.set(i, merged(uses.get(i), use));
        return;
      }
    }
    uses.add(use);
  }

  private static AnnotationUse merged(AnnotationUse written, AnnotationUse use) {
    Map<String, Object> values = new HashMap<>(written.values());
    values.putAll(use.values());
    Map<String, Origin> origins = new HashMap<>(written.origins());
    origins.keySet().removeAll(use.values().keySet());
    return new AnnotationUse(use.type(), values, use.origin(), origins);
  }
}
