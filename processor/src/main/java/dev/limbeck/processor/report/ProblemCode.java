package dev.limbeck.processor.report;

import javax.tools.Diagnostic.Kind;

/**
 * The stable ids of all problems. Users search for them and the README lists them, so a code is
 * never renamed and never means two things.
 */
public enum ProblemCode {
  /** A {@code limbeck.} option that doesn't exist. */
  UNKNOWN_OPTION("UnknownOption", Kind.ERROR),
  /** An option's value that can't be used. */
  INVALID_OPTION("InvalidOption", Kind.ERROR),
  /** A name that PostgreSQL reserves, sent without quotes. */
  RESERVED_NAME("ReservedName", Kind.ERROR),
  /** A name of more bytes than PostgreSQL keeps. */
  NAME_TOO_LONG("NameTooLong", Kind.ERROR),
  /** A name that isn't in Unicode's composed form, so that it looks like another one. */
  LOOKALIKE_NAME("LookalikeName", Kind.WARNING),
  /** A given name of an index or constraint that something else has. */
  NAME_TAKEN("NameTaken", Kind.ERROR),
  /** An entity without an identifier. */
  MISSING_ID("MissingId", Kind.ERROR),
  /** An identifier that is derived from itself. */
  CYCLIC_ID("CyclicId", Kind.ERROR),
  /** An identity column of a type or in a hierarchy that can't have one. */
  INVALID_IDENTITY("InvalidIdentity", Kind.ERROR),
  /** Two converters that apply to one type by themselves. */
  AMBIGUOUS_CONVERTER("AmbiguousConverter", Kind.ERROR),
  /** An entity that is referred to, but neither compiled here nor named. */
  FOREIGN_ENTITY("ForeignEntity", Kind.NOTE),
  /** An attribute whose type has no column. */
  UNMAPPED_TYPE("UnmappedType", Kind.ERROR),
  /** A mapping that Limbeck has no operations for. */
  UNSUPPORTED_MAPPING("UnsupportedMapping", Kind.ERROR),
  /** Two entities that queries would know by one name. */
  DUPLICATE_ENTITY("DuplicateEntity", Kind.ERROR),
  /** An identifier whose parts don't fit each other. */
  INVALID_ID("InvalidId", Kind.ERROR),
  /** A discriminator's value that two classes have, or that its column can't hold. */
  INVALID_DISCRIMINATOR("InvalidDiscriminator", Kind.ERROR),
  /** Join columns that aren't as many as the columns that they refer to. */
  WRONG_JOIN_COLUMNS("WrongJoinColumns", Kind.ERROR),
  /** A {@code mappedBy} that names an attribute which doesn't refer back. */
  WRONG_MAPPED_BY("WrongMappedBy", Kind.ERROR),
  /** Annotations with which Hibernate doesn't start. */
  REFUSED_MAPPING("RefusedMapping", Kind.ERROR),
  /** An annotation that Hibernate passes over in silence. */
  UNUSED_ANNOTATION("UnusedAnnotation", Kind.WARNING),
  /** Something that Hibernate would create, and Limbeck doesn't. */
  NOT_CREATED("NotCreated", Kind.NOTE),
  /** A reference to what isn't an entity. */
  UNKNOWN_TARGET("UnknownTarget", Kind.ERROR),
  /** A {@code mappedBy} that names no attribute. */
  UNKNOWN_MAPPED_BY("UnknownMappedBy", Kind.ERROR),
  /** An annotation that names a table which the entity hasn't. */
  UNKNOWN_TABLE("UnknownTable", Kind.ERROR),
  /** An annotation that names a column which the table hasn't. */
  UNKNOWN_COLUMN("UnknownColumn", Kind.ERROR),
  /** An index over what isn't a column; Hibernate leaves it out. */
  UNUSABLE_INDEX("UnusableIndex", Kind.WARNING),
  /** Two attributes of one entity that write one column. */
  DUPLICATE_COLUMN("DuplicateColumn", Kind.ERROR),
  /** Two entities that want different types in one column; the first has its way. */
  CONFLICTING_COLUMNS("ConflictingColumns", Kind.WARNING),
  /** Two entities that want different lengths of one column; the first has its way. */
  CONFLICTING_LENGTHS("ConflictingLengths", Kind.WARNING),
  /** Two generators that want different things of one sequence. */
  CONFLICTING_SEQUENCE("ConflictingSequence", Kind.ERROR),
  /** Two relations that have one join table. */
  SHARED_JOIN_TABLE("SharedJoinTable", Kind.WARNING),
  /** A mapping file that can't be read, or says what can't be. */
  INVALID_MAPPING_FILE("InvalidMappingFile", Kind.ERROR),
  /** A mapping file that names a class which doesn't exist. */
  UNKNOWN_CLASS("UnknownClass", Kind.ERROR),
  /** A mapping file that names an attribute which its class hasn't. */
  UNKNOWN_ATTRIBUTE("UnknownAttribute", Kind.ERROR),
  /** What a mapping file says in vain: this version of Hibernate passes over it. */
  IGNORED_MAPPING("IgnoredMapping", Kind.WARNING),
  /** A defect of Limbeck itself. */
  INTERNAL("Internal", Kind.ERROR),
  /** The module's folder can't be found. */
  UNKNOWN_FOLDER("UnknownFolder", Kind.ERROR),
  /** A file of the user's can't be read, or not be written. */
  FILE_ACCESS("FileAccess", Kind.ERROR),
  /** The compiler's generated sources go where the migrations are, and would erase them. */
  GENERATED_SOURCES("GeneratedSources", Kind.ERROR),
  /** Migrations need limbeck-runtime on the class path. */
  RUNTIME_MISSING("RuntimeMissing", Kind.ERROR),
  /** There is JPA, and no entity. */
  NO_ENTITIES("NoEntities", Kind.NOTE),
  /** Entities refer to types that don't exist. */
  UNRESOLVED_TYPE("UnresolvedType", Kind.WARNING),
  /** Another processor made an entity when all was planned. */
  LATE_ENTITY("LateEntity", Kind.WARNING),
  /** The snapshot isn't one. */
  UNREADABLE_SNAPSHOT("UnreadableSnapshot", Kind.ERROR),
  /** The snapshot holds a conflict that git left. */
  SNAPSHOT_CONFLICT("SnapshotConflict", Kind.ERROR),
  /** Two branches did what can't both be done. */
  CONTRADICTING_BRANCHES("ContradictingBranches", Kind.ERROR),
  /** The snapshot is another module's, of the same name. */
  FOREIGN_SNAPSHOT("ForeignSnapshot", Kind.ERROR),
  /** There are migrations, and no snapshot. */
  MISSING_SNAPSHOT("MissingSnapshot", Kind.ERROR),
  /** The snapshot isn't of the newest revision. */
  STALE_SNAPSHOT("StaleSnapshot", Kind.ERROR),
  /** A migration's file can't be understood. */
  UNREADABLE_MIGRATION("UnreadableMigration", Kind.ERROR),
  /** A revision is gone that the snapshot or another revision builds on. */
  MISSING_REVISION("MissingRevision", Kind.ERROR),
  /** Two migrations have one id. */
  DUPLICATE_REVISION("DuplicateRevision", Kind.ERROR),
  /** Revisions follow each other in a circle. */
  REVISION_CYCLE("RevisionCycle", Kind.ERROR),
  /** Several revisions are the newest. */
  SEVERAL_HEADS("SeveralHeads", Kind.ERROR),
  /** A migration was changed after it had been committed. */
  EDITED_REVISION("EditedRevision", Kind.WARNING),
  /** In check mode: entities, snapshot and migrations differ. */
  OUT_OF_STEP("OutOfStep", Kind.ERROR),
  /** Where nothing may be written: a migration waits to be. */
  PENDING("Pending", Kind.WARNING),
  /** A table is dropped with its rows. */
  LOSES_TABLE("LosesTable", Kind.MANDATORY_WARNING),
  /** A column is dropped with its values. */
  LOSES_COLUMN("LosesColumn", Kind.MANDATORY_WARNING),
  /** A column's new type can't hold every value of the former. */
  NARROWS_TYPE("NarrowsType", Kind.MANDATORY_WARNING),
  /** A table or column is gone, and a similar one is new. */
  POSSIBLE_RENAME("PossibleRename", Kind.ERROR),
  /** A table that exists gets a required column without a value for its rows. */
  REQUIRED_WITHOUT_BACKFILL("RequiredWithoutBackfill", Kind.ERROR),
  /** A constraint is added that existing rows may break. */
  ROWS_MAY_VIOLATE("RowsMayViolate", Kind.WARNING),
  /** A change makes PostgreSQL rewrite a table while it is locked. */
  REWRITES_TABLE("RewritesTable", Kind.WARNING),
  /** A default stays while the type that it is of changes in more than what is added. */
  DEFAULT_MAY_NOT_FIT("DefaultMayNotFit", Kind.WARNING),
  /** A table or column is dropped, as its author said it is to be. */
  DROPPED("Dropped", Kind.NOTE),
  /** A table's options changed, which Limbeck leaves to people. */
  OPTIONS_STAY("OptionsStay", Kind.WARNING),
  /** What left the model is kept, because drops are on hold. */
  HOLDS("Holds", Kind.NOTE);

  private final String id;
  private final Kind kind;

  ProblemCode(String id, Kind kind) {
    this.id = id;
    this.kind = kind;
  }

  /** The name that is printed in brackets and documented. */
  public String id() {
    return id;
  }

  /** How it is handed to javac; losing data is a mandatory warning, which is never hidden. */
  public Kind kind() {
    return kind;
  }

  public boolean isError() {
    return kind == Kind.ERROR;
  }
}
