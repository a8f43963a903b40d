package dev.limbeck.processor.merge;

/** How far a branch's revisions have come, and so who may have applied them: the least first. */
public enum Standing {
  /** Nobody else has seen them, as far as git knows. */
  OWN,
  /** Some branch has been pushed with them. */
  PUSHED,
  /** They are in the main branch here. */
  IN_TRUNK,
  /** They are in the main branch that all share: they are final. */
  SHARED
}
