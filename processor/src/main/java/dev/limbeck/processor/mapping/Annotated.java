package dev.limbeck.processor.mapping;

import dev.limbeck.processor.entity.Jpa;

/** The names of the annotations that shape tables and columns. */
final class Annotated {
  static final String TABLE = Jpa.PERSISTENCE + "Table";
  static final String SECONDARY_TABLE = Jpa.PERSISTENCE + "SecondaryTable";
  static final String COLUMN = Jpa.PERSISTENCE + "Column";
  static final String BASIC = Jpa.PERSISTENCE + "Basic";
  static final String VERSION = Jpa.PERSISTENCE + "Version";
  static final String INHERITANCE = Jpa.PERSISTENCE + "Inheritance";
  static final String DISCRIMINATOR_COLUMN = Jpa.PERSISTENCE + "DiscriminatorColumn";
  static final String DISCRIMINATOR_VALUE = Jpa.PERSISTENCE + "DiscriminatorValue";
  static final String JOIN_COLUMN = Jpa.PERSISTENCE + "JoinColumn";
  static final String PRIMARY_KEY_JOIN_COLUMN = Jpa.PERSISTENCE + "PrimaryKeyJoinColumn";
  static final String JOIN_TABLE = Jpa.PERSISTENCE + "JoinTable";
  static final String COLLECTION_TABLE = Jpa.PERSISTENCE + "CollectionTable";
  static final String ORDER_COLUMN = Jpa.PERSISTENCE + "OrderColumn";
  static final String MAP_KEY = Jpa.PERSISTENCE + "MapKey";
  static final String MAP_KEY_COLUMN = Jpa.PERSISTENCE + "MapKeyColumn";
  static final String MAP_KEY_JOIN_COLUMN = Jpa.PERSISTENCE + "MapKeyJoinColumn";
  static final String MAPS_ID = Jpa.PERSISTENCE + "MapsId";
  static final String GENERATED_VALUE = Jpa.PERSISTENCE + "GeneratedValue";
  static final String SEQUENCE_GENERATOR = Jpa.PERSISTENCE + "SequenceGenerator";
  static final String TABLE_GENERATOR = Jpa.PERSISTENCE + "TableGenerator";
  static final String ON_DELETE = Jpa.HIBERNATE + "OnDelete";
  static final String NOT_FOUND = Jpa.HIBERNATE + "NotFound";
  static final String NATURAL_ID = Jpa.HIBERNATE + "NaturalId";
  static final String CHECK = Jpa.HIBERNATE + "Check";
  static final String COMMENT = Jpa.HIBERNATE + "Comment";
  static final String COLUMN_DEFAULT = Jpa.HIBERNATE + "ColumnDefault";
  static final String EMBEDDED_TABLE = Jpa.HIBERNATE + "EmbeddedTable";
  static final String FORMULA = Jpa.HIBERNATE + "Formula";
  static final String UNMANAGED = "dev.limbeck.annotation.Unmanaged";
  static final String RENAMED_FROM = "dev.limbeck.annotation.RenamedFrom";
  static final String DROPPED = "dev.limbeck.annotation.Dropped";
  static final String BACKFILL = "dev.limbeck.annotation.Backfill";

  private Annotated() {}
}
