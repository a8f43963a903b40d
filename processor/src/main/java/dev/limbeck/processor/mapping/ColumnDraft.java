package dev.limbeck.processor.mapping;

import dev.limbeck.processor.report.Origin;
import dev.limbeck.schema.Column;
import dev.limbeck.schema.ColumnType;
import dev.limbeck.schema.Identity;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A column while it is put together. Mutable. */
final class ColumnDraft {

  /** A check on one column; a name is the user's. */
  record Check(Optional<String> name, String expression) {}

  private final Name logical;
  private final String name;
  private final String key;
  private final Origin origin;
  private final List<Check> checks = new ArrayList<>();
  private final Set<String> unnamed = new LinkedHashSet<>();
  private ColumnDefinition definition;
  private boolean neverRequired;
  private boolean nullable = true;
  private boolean readOnly;
  private boolean identity;
  private Optional<String> generated = Optional.empty();
  private Optional<String> comment = Optional.empty();
  private Position position = Position.START;
  private int size = -1;

  /**
   * @param key what the column is for, whatever it is called
   */
  ColumnDraft(Name logical, Name physical, String key, ColumnDefinition definition, Origin origin) {
    this.logical = logical;
    this.name = physical.inCatalog();
    this.key = key;
    this.definition = definition;
    this.origin = origin;
  }

  Name logical() {
    return logical;
  }

  String name() {
    return name;
  }

  String key() {
    return key;
  }

  Origin origin() {
    return origin;
  }

  ColumnDefinition definition() {
    return definition;
  }

  ColumnType type() {
    return definition.type();
  }

  /** Returns the checks: those without a name are one, as Hibernate writes them. */
  List<Check> checks() {
    List<Check> all = new ArrayList<>();
    if (unnamed.size() == 1) {
      unnamed.forEach(expression -> all.add(new Check(Optional.empty(), expression)));
    } else if (!unnamed.isEmpty()) {
      all.add(new Check(Optional.empty(), "(" + String.join(") and (", unnamed) + ")"));
    }
    all.addAll(checks);
    return all;
  }

  boolean isNullable() {
    return nullable;
  }

  boolean isReadOnly() {
    return readOnly;
  }

  Position position() {
    return position;
  }

  ColumnDraft required() {
    nullable = false;
    return this;
  }

  ColumnDraft required(boolean required) {
    nullable &= !required;
    return this;
  }

  ColumnDraft readOnly(boolean value) {
    readOnly = value;
    return this;
  }

  ColumnDraft identity() {
    identity = true;
    return this;
  }

  /**
   * Lets the database compute the column.
   *
   * @param asDeclared whether it is required then as it is otherwise, or never
   */
  ColumnDraft generatedAs(Optional<String> expression, boolean asDeclared) {
    generated = expression;
    neverRequired = expression.isPresent() && !asDeclared;
    return this;
  }

  ColumnDraft comment(Optional<String> text) {
    comment = text.or(() -> comment);
    return this;
  }

  ColumnDraft defaultTo(Optional<String> expression) {
    if (expression.isPresent()) {
      definition = definition.withDefault(expression);
    }
    return this;
  }

  ColumnDraft check(Optional<String> name, String expression) {
    if (name.isPresent()) {
      checks.add(new Check(name, expression));
    } else {
      unnamed.add(expression);
    }
    return this;
  }

  /** Adds a check that is written in the column's definition, and so stays by itself. */
  void writtenCheck(String expression) {
    checks.add(new Check(Optional.empty(), expression));
  }

  /** Takes over what another one for the same column says. */
  void become(ColumnDraft other) {
    definition = other.definition;
    checks.addAll(other.checks);
    unnamed.addAll(other.unnamed);
    nullable &= other.nullable;
  }

  ColumnDraft sized(int bytes) {
    size = bytes;
    return this;
  }

  /** Returns how many bytes Hibernate takes it to have, by which it orders attributes of a type. */
  int size() {
    return size < 0 ? PhysicalSizes.of(type(), ColumnSpec.NONE) : size;
  }

  ColumnDraft at(Position place) {
    position = place;
    return this;
  }

  Column build() {
    return new Column(
        name,
        definition.type(),
        (nullable || neverRequired) && !definition.required() && !identity,
        identity ? Optional.empty() : definition.defaultValue(),
        identity ? Optional.of(Identity.BY_DEFAULT) : Optional.empty(),
        generated.or(definition::generated),
        definition.collation(),
        comment);
  }
}
