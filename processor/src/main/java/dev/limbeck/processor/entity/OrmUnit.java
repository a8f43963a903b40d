package dev.limbeck.processor.entity;

import dev.limbeck.processor.entity.MemberReader.Access;
import dev.limbeck.processor.xml.XmlElement;
import java.util.List;
import java.util.Optional;

/**
 * What the files say of the whole persistence unit.
 *
 * @param complete whether annotations don't count
 */
record OrmUnit(boolean complete, Optional<String> schema, Optional<Access> access) {

  /** Reads the files; of several that speak, Hibernate 6 hears the first, and 7 the last. */
  static OrmUnit of(List<OrmDocument> documents, boolean hibernate6) {
    OrmUnit unit = new OrmUnit(false, Optional.empty(), Optional.empty());
    boolean heard = false;
    for (OrmDocument document : documents) {
      Optional<XmlElement> metadata = document.root().child("persistence-unit-metadata");
      if (metadata.isPresent()) {
        OrmUnit next = of(metadata.get());
        unit = hibernate6 && heard ? unit : unit.then(next);
        heard = true;
      }
    }
    return unit;
  }

  private static OrmUnit of(XmlElement metadata) {
    boolean complete = metadata.child("xml-mapping-metadata-complete").isPresent();
    Optional<XmlElement> defaults = metadata.child("persistence-unit-defaults");
    return new OrmUnit(
        complete,
        defaults.flatMap(each -> each.childText("schema")),
        defaults.flatMap(each -> each.childText("access")).flatMap(OrmDocument::access));
  }

  private OrmUnit then(OrmUnit next) {
    return new OrmUnit(
        complete || next.complete, next.schema.or(() -> schema), next.access.or(() -> access));
  }
}
