package dev.limbeck.catalog;

import dev.limbeck.schema.Column;
import dev.limbeck.schema.ForeignKey;
import dev.limbeck.schema.QualifiedName;
import java.util.List;
import java.util.Optional;

/**
 * A relation as the server has it.
 *
 * @param kind the catalog's letter: {@code r} and {@code p} are tables
 * @param options what could follow the closing parenthesis of its {@code CREATE TABLE}
 */
record LiveTable(
    QualifiedName name,
    String kind,
    boolean logged,
    Optional<String> options,
    Optional<String> comment,
    List<LiveColumn> columns,
    List<LiveConstraint> constraints,
    List<LiveIndex> indexes) {

  boolean isTable() {
    return kind.equals("r") || kind.equals("p");
  }

  boolean isPartitioned() {
    return kind.equals("p");
  }

  Optional<LiveColumn> column(String column) {
    return columns.stream().filter(each -> each.column().name().equals(column)).findFirst();
  }

  List<LiveConstraint> constraints(String type) {
    return constraints.stream().filter(each -> each.type().equals(type)).toList();
  }

  /**
   * A column.
   *
   * @param virtual its generated value is computed when it is read
   * @param unvalidated the name of its not-null constraint, where old rows weren't checked
   * @param sequence the sequence that goes when the column goes, as a serial column has it
   */
  record LiveColumn(
      Column column,
      boolean virtual,
      Optional<String> unvalidated,
      Optional<QualifiedName> sequence) {}

  /**
   * A constraint.
   *
   * @param type the catalog's letter
   * @param definition as PostgreSQL prints it, its state aside
   * @param tail of a key: what is printed beside its columns
   * @param indexValid whether the index behind it is, if there is one
   */
  record LiveConstraint(
      String name,
      String type,
      List<String> columns,
      String definition,
      String tail,
      boolean validated,
      boolean enforced,
      boolean indexValid,
      Optional<ForeignKey> foreignKey) {}

  /**
   * An index that no constraint owns.
   *
   * @param definition as PostgreSQL prints it, from the access method on
   */
  record LiveIndex(String name, boolean unique, String definition, boolean valid) {}
}
