package dev.limbeck.processor.mapping;

import dev.limbeck.processor.entity.AnnotationUse;
import dev.limbeck.processor.entity.Annotations;
import dev.limbeck.processor.entity.Jpa;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The overrides that reach one place, outermost first: the outermost wins. */
record Overrides(List<Entry> entries) {

  /** An override and the path from this place to the attribute that it is for. */
  record Entry(String path, AnnotationUse use) {}

  static final Overrides NONE = new Overrides(List.of());

  private static final String ATTRIBUTE = Jpa.PERSISTENCE + "AttributeOverride";
  private static final String ASSOCIATION = Jpa.PERSISTENCE + "AssociationOverride";

  /** Returns the overrides that the annotations of a class or attribute hold. */
  static Overrides of(Annotations annotations) {
    List<Entry> entries = new ArrayList<>();
    for (AnnotationUse use : annotations.all(ATTRIBUTE)) {
      use.text("name").ifPresent(path -> entries.add(new Entry(path, use)));
    }
    for (AnnotationUse use : annotations.all(ASSOCIATION)) {
      use.text("name").ifPresent(path -> entries.add(new Entry(path, use)));
    }
    for (AnnotationUse use : annotations.all(Jpa.CONVERT)) {
      use.text("attributeName").ifPresent(path -> entries.add(new Entry(path, use)));
    }
    return entries.isEmpty() ? NONE : new Overrides(entries);
  }

  /** Returns these, with what stands further inside behind them. */
  Overrides then(Overrides inner) {
    if (inner.entries.isEmpty()) {
      return this;
    }
    if (entries.isEmpty()) {
      return inner;
    }
    List<Entry> all = new ArrayList<>(entries);
    all.addAll(inner.entries);
    return new Overrides(all);
  }

  /** Returns those that concern what is inside of the attribute of that name. */
  Overrides inside(String attribute) {
    if (entries.isEmpty()) {
      return this;
    }
    String prefix = attribute + ".";
    List<Entry> inside = new ArrayList<>();
    for (Entry entry : entries) {
      if (entry.path().startsWith(prefix)) {
        inside.add(new Entry(entry.path().substring(prefix.length()), entry.use()));
      }
    }
    return inside.isEmpty() ? NONE : new Overrides(inside);
  }

  /** Returns these without conversions. */
  Overrides withoutConversions() {
    return new Overrides(
        entries.stream().filter(each -> !each.use().type().equals(Jpa.CONVERT)).toList());
  }

  /** Returns the column that overrides the attribute's own. */
  Optional<AnnotationUse> column(String attribute) {
    return find(attribute, ATTRIBUTE).flatMap(use -> use.nested("column"));
  }

  /** Returns the association that overrides the attribute's own. */
  Optional<AnnotationUse> association(String attribute) {
    return find(attribute, ASSOCIATION);
  }

  /** Returns the conversion of an attribute that is declared further outside. */
  Optional<AnnotationUse> conversion(String attribute) {
    return find(attribute, Jpa.CONVERT);
  }

  private Optional<AnnotationUse> find(String path, String type) {
    for (Entry entry : entries) {
      if (entry.path().equals(path) && entry.use().type().equals(type)) {
        return Optional.of(entry.use());
      }
    }
    return Optional.empty();
  }
}
