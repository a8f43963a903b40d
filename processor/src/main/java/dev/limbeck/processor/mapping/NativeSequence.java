package dev.limbeck.processor.mapping;

import dev.limbeck.processor.entity.AnnotationUse;
import dev.limbeck.processor.entity.Annotations;
import dev.limbeck.processor.entity.AttributeModel;
import dev.limbeck.processor.entity.Jpa;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What {@code @NativeGenerator} means on PostgreSQL, which has sequences. */
final class NativeSequence {
  private static final int UNSAID = 50;

  private NativeSequence() {}

  /** Returns the sequence's description, as a {@code @SequenceGenerator}, if one is asked for. */
  static Optional<AnnotationUse> of(Annotations annotations) {
    return annotations.find(Jpa.NATIVE_GENERATOR).map(NativeSequence::form);
  }

  /**
   * Returns the same of the class that declares the attribute, or of its package, where nothing
   * else is asked for.
   */
  static Optional<AnnotationUse> ofClass(
      EntityDraft entity, AttributeModel attribute, String strategy) {
    return strategy.equals("AUTO")
        ? of(entity.source().annotationsOf(attribute.member().owner()))
        : Optional.empty();
  }

  /** The usual step of a sequence counts as none that was said, and is one here. */
  private static AnnotationUse form(AnnotationUse use) {
    Optional<AnnotationUse> form = use.nested("sequenceForm");
    Map<String, Object> values = new HashMap<>(form.map(AnnotationUse::values).orElse(Map.of()));
    if (form.flatMap(each -> each.longNumber("allocationSize")).orElse((long) UNSAID) == UNSAID) {
      values.put("allocationSize", 1);
    }
    return AnnotationUse.of(Annotated.SEQUENCE_GENERATOR, values, use.origin());
  }
}
