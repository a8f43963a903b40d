import org.jspecify.annotations.NullMarked;

/** Compares a live database with the schema that revisions promise. */
@NullMarked
module dev.limbeck.verify {
  requires transitive dev.limbeck;
  requires static org.jspecify;

  exports dev.limbeck.catalog;
  exports dev.limbeck.model;
  exports dev.limbeck.replay;
  exports dev.limbeck.script;
  exports dev.limbeck.verify;
}
