package dev.limbeck.schema;

/** A part of a table that stands in its {@code createTable}. */
public sealed interface TableElement
    permits Column, PrimaryKey, UniqueConstraint, CheckConstraint, Index, TableComment {}
