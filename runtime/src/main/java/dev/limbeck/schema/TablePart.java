package dev.limbeck.schema;

/** What is added to a table and dropped from it by its name. */
public sealed interface TablePart
    permits Column, PrimaryKey, UniqueConstraint, CheckConstraint, ForeignKey, Index, TableComment {

  /** Returns its name; in one table, two of a kind have two names. */
  String name();
}
