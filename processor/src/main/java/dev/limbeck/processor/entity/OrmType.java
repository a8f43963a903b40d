package dev.limbeck.processor.entity;

import dev.limbeck.processor.entity.MemberReader.Access;
import dev.limbeck.processor.report.Origin;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.TypeElement;

/**
 * A class as a mapping file maps it.
 *
 * @param kind the name of the XML element
 * @param ownAccess what the class's element says
 * @param complete whether the class's annotations don't count
 * @param schema the schema of the file, for tables without one of their own
 */
record OrmType(
    String kind,
    TypeElement type,
    Optional<Access> ownAccess,
    Optional<Access> fileAccess,
    boolean complete,
    Optional<String> schema,
    OrmUses uses,
    Map<String, Attribute> attributes,
    Origin origin) {

  /**
   * An attribute of such a class.
   *
   * @param kind the name of the XML element
   */
  record Attribute(String name, String kind, Optional<Access> access, OrmUses uses, Origin origin) {

    boolean isId() {
      return kind.equals("id") || kind.equals("embedded-id");
    }
  }

  boolean isEntity() {
    return kind.equals("entity");
  }

  boolean isEmbeddable() {
    return kind.equals("embeddable");
  }

  /** Returns where an attribute that isn't named is to be described, unless it is in Java. */
  Optional<Origin> originOfUnnamed() {
    return complete ? Optional.of(origin) : Optional.empty();
  }

  /** Returns the access that the files ask for, the nearest first. */
  Optional<Access> givenAccess(OrmUnit unit) {
    return ownAccess.or(() -> fileAccess).or(unit::access);
  }
}
