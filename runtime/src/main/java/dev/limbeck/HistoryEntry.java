package dev.limbeck;

import dev.limbeck.revision.RevisionEntry;
import java.util.Optional;

/**
 * One revision of the build, of the database, or of both.
 *
 * @param revision its class name is empty where this build doesn't have it
 * @param applied empty where it is pending
 */
public record HistoryEntry(RevisionEntry revision, Optional<AppliedRevision> applied) {}
