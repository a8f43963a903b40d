package dev.limbeck.processor.diff;

import dev.limbeck.model.Schema;
import dev.limbeck.model.TypeNames;
import dev.limbeck.schema.CompositeType;
import dev.limbeck.schema.NamedType;
import java.util.ArrayList;
import java.util.List;

/** Puts types behind those that their attributes have. */
final class TypeOrder {

  private TypeOrder() {}

  static List<NamedType> of(Schema schema) {
    List<NamedType> left = new ArrayList<>(schema.canonical().types());
    List<NamedType> ordered = new ArrayList<>();
    while (!left.isEmpty()) {
      NamedType next =
          left.stream()
              .filter(type -> left.stream().noneMatch(each -> each != type && uses(type, each)))
              .findFirst()
              .orElse(left.get(0));
      left.remove(next);
      ordered.add(next);
    }
    return ordered;
  }

  /** Returns whether an attribute of {@code type} has the type {@code other}, or an array of it. */
  static boolean uses(NamedType type, NamedType other) {
    return type instanceof CompositeType row
        && row.attributes().stream().anyMatch(each -> TypeNames.isOf(each.type(), other.name()));
  }
}
