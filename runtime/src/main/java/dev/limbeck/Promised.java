package dev.limbeck;

import dev.limbeck.operation.SchemaOperation;
import dev.limbeck.revision.RevisionEntry;
import java.util.List;
import java.util.function.Function;

/**
 * What a database is to be held against.
 *
 * @param home the schema of names that say none
 * @param writable what begins a transaction that may write; empty where none may
 * @param heads the last of the promised revisions
 * @param applied whether the history names them
 * @param targeted whether the caller does; this build's heads are promised where nobody does
 * @param revisions those whose effects must be there, each after its parents
 * @param history what the database has, the newest last
 */
public record Promised(
    String unit,
    String home,
    String writable,
    List<String> heads,
    boolean applied,
    boolean targeted,
    List<RevisionEntry> revisions,
    Function<RevisionEntry, List<SchemaOperation>> operations,
    List<HistoryEntry> history) {}
