package dev.limbeck.processor.entity;

import dev.limbeck.processor.xml.XmlElement;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads what an element that maps a class says of the class itself. */
final class OrmClasses {
  private final OrmValues values;
  private final OrmColumns columns;

  OrmClasses(OrmValues values) {
    this.values = values;
    this.columns = new OrmColumns(values);
  }

  OrmUses read(XmlElement element) {
    OrmUses uses = new OrmUses();
    switch (element.name()) {
      case "entity" -> entity(element, uses);
      case "mapped-superclass" -> mappedSuperclass(element, uses);
      case "embeddable" -> uses.change(values.use(Jpa.EMBEDDABLE, element, Map.of()));
      default -> uses.change(values.use(Jpa.CONVERTER, element, "auto-apply?"));
    }
    return uses;
  }

  private void mappedSuperclass(XmlElement element, OrmUses uses) {
    uses.change(values.use(Jpa.MAPPED_SUPERCLASS, element, Map.of()));
    idClass(element, uses);
  }

  private void entity(XmlElement element, OrmUses uses) {
    uses.change(values.use(Jpa.ENTITY, element, "name"));
    hierarchy(element, uses);
    tables(element, uses);
    idClass(element, uses);
    element
        .child("sequence-generator")
        .ifPresent(each -> uses.change(columns.sequenceGenerator(each)));
    element
        .child("table-generator")
        .ifPresent(each -> uses.change(columns.tableGenerator(each, true)));
    if (values.hibernate6() || values.version().isAtLeast(HibernateVersion.V7_2)) {
      uses.replace(Jpa.CONVERT, OrmAttributes.converts(values, element, "convert", ""));
    }
    uses.replace(
        OrmUses.ATTRIBUTE_OVERRIDE,
        OrmAttributes.attributeOverrides(values, element, "attribute-override", ""));
    uses.replace(OrmUses.ASSOCIATION_OVERRIDE, OrmAttributes.associationOverrides(values, element));
  }

  private void hierarchy(XmlElement element, OrmUses uses) {
    element.child("inheritance").ifPresent(each -> inheritance(each, uses));
    element
        .childText("discriminator-value")
        .ifPresent(
            text ->
                uses.change(
                    values.use(
                        Jpa.PERSISTENCE + "DiscriminatorValue", element, Map.of("value", text))));
    element.child("discriminator-column").ifPresent(each -> discriminator(each, uses));
    if (!values.hibernate6()) {
      element
          .child("discriminator-formula")
          .flatMap(each -> each.childText("fragment"))
          .ifPresent(
              text ->
                  uses.change(
                      values.use(
                          Jpa.HIBERNATE + "DiscriminatorFormula", element, Map.of("value", text))));
    }
  }

  private void inheritance(XmlElement element, OrmUses uses) {
    Map<String, Object> read = values.values(element, "strategy");
    values.constant(
        element, element.attribute("strategy"), "SINGLE_TABLE", "JOINED", "TABLE_PER_CLASS");
    uses.change(values.use(Jpa.PERSISTENCE + "Inheritance", element, read));
  }

  private void discriminator(XmlElement element, OrmUses uses) {
    Map<String, Object> read =
        values.values(element, "name length# column-definition options discriminator-type");
    values.constant(element, element.attribute("discriminator-type"), "STRING", "CHAR", "INTEGER");
    uses.change(values.use(Jpa.PERSISTENCE + "DiscriminatorColumn", element, read));
  }

  private void tables(XmlElement element, OrmUses uses) {
    Optional<XmlElement> table = element.child("table");
    Optional<String> schema = values.document().schema();
    if (table.isPresent()) {
      uses.change(columns.table(table.get()));
    } else if (schema.isPresent() && !values.hibernate6()) {
      uses.change(values.use(OrmColumns.TABLE, element, Map.of("schema", schema.get())));
    }
    uses.replace(
        OrmColumns.SECONDARY_TABLE,
        element.children("secondary-table").stream().map(columns::secondaryTable).toList());
    uses.replace(
        OrmColumns.PRIMARY_KEY_JOIN_COLUMN, List.copyOf(columns.primaryKeyJoinColumns(element)));
  }

  private void idClass(XmlElement element, OrmUses uses) {
    element
        .child("id-class")
        .ifPresent(
            each ->
                values
                    .className(each, each.attribute("class"))
                    .ifPresent(
                        name ->
                            uses.change(
                                values.use(
                                    Jpa.PERSISTENCE + "IdClass", each, Map.of("value", name)))));
  }
}
