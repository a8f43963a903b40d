package dev.limbeck.processor.entity;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The annotations of one class, attribute or package, in the order in which they are written. */
public record Annotations(List<AnnotationUse> uses) {

  private static final Annotations NONE = new Annotations(List.of());

  /** Copies the list. */
  public Annotations {
    uses = List.copyOf(uses);
  }

  /** Returns no annotations. */
  public static Annotations none() {
    return NONE;
  }

  /** Returns the annotation of that qualified name. */
  public Optional<AnnotationUse> find(String type) {
    for (AnnotationUse use : uses) {
      if (use.type().equals(type)) {
        return Optional.of(use);
      }
    }
    return Optional.empty();
  }

  /** Returns the text of an element of the annotation of that name, where it is given. */
  public Optional<String> text(String type, String element) {
    for (AnnotationUse use : uses) {
      if (use.type().equals(type)) {
        return use.text(element);
      }
    }
    return Optional.empty();
  }

  /** Returns whether the annotation of that qualified name is there. */
  public boolean has(String type) {
    for (AnnotationUse use : uses) {
      if (use.type().equals(type)) {
        return true;
      }
    }
    return false;
  }

  /** Returns whether one of the annotations is there. */
  public boolean hasAny(String... types) {
    for (String type : types) {
      if (has(type)) {
        return true;
      }
    }
    return false;
  }

  /** Returns all of a repeatable annotation, those in its container included. */
  public List<AnnotationUse> all(String type) {
    if (uses.isEmpty()) {
      return List.of();
    }
    List<AnnotationUse> found = new ArrayList<>(2);
    for (AnnotationUse use : uses) {
      if (use.type().equals(type)) {
        found.add(use);
      } else {
        use.addNested("value", type, found);
      }
    }
    return found;
  }

  /** Returns these with {@code more} behind them. */
  public Annotations plus(List<AnnotationUse> more) {
    List<AnnotationUse> all = new ArrayList<>(uses);
    all.addAll(more);
    return new Annotations(all);
  }

  /** Returns these without the annotations of that qualified name. */
  public Annotations without(String type) {
    return new Annotations(uses.stream().filter(use -> !use.type().equals(type)).toList());
  }
}
