package dev.limbeck.sql;

import static dev.limbeck.sql.Identifiers.quote;

import dev.limbeck.schema.CompositeType;
import dev.limbeck.schema.EnumType;
import dev.limbeck.schema.NamedType;
import java.util.ArrayList;
import java.util.List;

/** Spells types of either kind. */
final class TypeDdl {

  private TypeDdl() {}

  static List<String> create(NamedType type) {
    return type instanceof EnumType labels
        ? List.of(EnumDdl.create(labels.name(), labels))
        : CompositeDdl.create((CompositeType) type);
  }

  static List<Step> alter(NamedType from, NamedType to) {
    if (from instanceof EnumType former && to instanceof EnumType next) {
      return EnumDdl.alter(former, next);
    }
    if (from instanceof CompositeType former && to instanceof CompositeType next) {
      return CompositeDdl.alter(former, next);
    }
    List<String> statements = new ArrayList<>(List.of("DROP TYPE " + quote(from.name())));
    statements.addAll(create(to));
    return PostgresDdl.transaction(statements);
  }

  /** Returns whether no row has to be written anew. */
  static boolean isBrief(NamedType from, NamedType to) {
    if (from instanceof EnumType former && to instanceof EnumType next) {
      return EnumDdl.isExtended(former, next);
    }
    return !(from instanceof CompositeType former && to instanceof CompositeType next)
        || CompositeDdl.isInPlace(former, next);
  }
}
