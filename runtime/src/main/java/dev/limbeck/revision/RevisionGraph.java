package dev.limbeck.revision;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Revisions and what follows what: acyclic, whole, and in one order for equal revisions. */
public final class RevisionGraph {

  private final Map<String, RevisionEntry> byId = new TreeMap<>();
  private final Map<String, List<String>> children = new HashMap<>();
  private final List<RevisionEntry> order = new ArrayList<>();
  private Map<String, String> chains = Map.of();

  private RevisionGraph(Collection<RevisionEntry> entries) {
    for (RevisionEntry entry : entries) {
      RevisionEntry other = byId.putIfAbsent(entry.id(), entry);
      if (other != null) {
        throw RevisionException.duplicateRevision(
            entry.id(), List.of(other.className(), entry.className()).stream().sorted().toList());
      }
    }
    for (RevisionEntry entry : byId.values()) {
      for (String parent : entry.parents()) {
        if (!byId.containsKey(parent)) {
          throw RevisionException.missingParent(entry.id(), parent);
        }
        children.computeIfAbsent(parent, id -> new ArrayList<>()).add(entry.id());
      }
    }
    arrange();
  }

  /**
   * Returns the graph of {@code entries}, which may come in any order.
   *
   * @throws RevisionException when two have one id, a parent is missing, or there is a circle
   */
  public static RevisionGraph of(Collection<RevisionEntry> entries) {
    return new RevisionGraph(entries);
  }

  /** Orders them by the longest way from a revision that follows none, then by id. */
  private void arrange() {
    Map<String, Integer> waiting = new TreeMap<>();
    Map<String, RevisionEntry> ready = new TreeMap<>();
    for (RevisionEntry entry : byId.values()) {
      waiting.put(entry.id(), entry.parents().size());
      if (entry.parents().isEmpty()) {
        ready.put(entry.id(), entry);
      }
    }
    while (!ready.isEmpty()) {
      order.addAll(ready.values());
      Map<String, RevisionEntry> next = new TreeMap<>();
      for (String id : ready.keySet()) {
        waiting.remove(id);
        for (String child : children(id)) {
          int left = waiting.getOrDefault(child, 0) - 1;
          waiting.put(child, left);
          if (left == 0) {
            next.put(child, required(byId.get(child), child));
          }
        }
      }
      ready = next;
    }
    if (!waiting.isEmpty()) {
      throw RevisionException.cycle(List.copyOf(waiting.keySet()));
    }
  }

  /** Returns all revisions, each after all that it follows. */
  public List<RevisionEntry> revisions() {
    return Collections.unmodifiableList(order);
  }

  /**
   * Returns for each revision's id the hash over it and all that it follows; made when asked for.
   */
  public synchronized Map<String, String> chains() {
    if (chains.isEmpty()) {
      chains = Collections.unmodifiableMap(ChecksumChain.of(order));
    }
    return chains;
  }

  /** Returns the revisions that none follows, in order of their ids. */
  public List<RevisionEntry> heads() {
    List<RevisionEntry> heads = new ArrayList<>();
    for (String id : headIds()) {
      heads.add(required(byId.get(id), id));
    }
    return heads;
  }

  /** Returns their ids, in order. */
  public List<String> headIds() {
    List<String> ids = new ArrayList<>(byId.keySet());
    ids.removeAll(children.keySet());
    return ids;
  }

  /** Returns the revision of exactly that id. */
  public Optional<RevisionEntry> revision(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  /**
   * Returns the revision whose id is, or alone begins with, {@code idOrPrefix}.
   *
   * @throws RevisionException when there is none, or several
   */
  public RevisionEntry resolve(String idOrPrefix) {
    RevisionEntry found = byId.get(idOrPrefix);
    if (found == null && !idOrPrefix.isEmpty()) {
      List<String> ids = new ArrayList<>();
      for (RevisionEntry entry : byId.values()) {
        if (entry.id().startsWith(idOrPrefix)) {
          ids.add(entry.id());
          found = entry;
        }
      }
      if (ids.size() > 1) {
        throw RevisionException.ambiguousRevision(idOrPrefix, ids);
      }
    }
    return required(found, idOrPrefix);
  }

  /** Returns the ids of the revisions that follow directly, in order. */
  public List<String> children(String id) {
    return children.getOrDefault(id, List.of());
  }

  /** Returns the ids of all revisions that come before, without {@code id} itself. */
  public Set<String> ancestors(String id) {
    Set<String> seen = new LinkedHashSet<>(required(byId.get(id), id).parents());
    for (int i = order.size() - 1; i >= 0; i--) {
      if (seen.contains(order.get(i).id())) {
        seen.addAll(order.get(i).parents());
      }
    }
    return seen;
  }

  /** Returns the ids of all revisions that come after, without {@code id} itself. */
  public Set<String> descendants(String id) {
    required(byId.get(id), id);
    Set<String> seen = new LinkedHashSet<>(children(id));
    for (RevisionEntry entry : order) {
      if (seen.contains(entry.id())) {
        seen.addAll(children(entry.id()));
      }
    }
    return seen;
  }

  /** Returns the ids among {@code applied} that no other of them follows, in order. */
  public List<String> headsOf(Collection<String> applied) {
    Set<String> set = Set.copyOf(applied);
    List<String> heads = new ArrayList<>();
    for (String id : set) {
      if (Collections.disjoint(children(id), set)) {
        heads.add(id);
      }
    }
    Collections.sort(heads);
    return heads;
  }

  private static RevisionEntry required(@Nullable RevisionEntry value, String id) {
    if (value == null) {
      throw RevisionException.unknownRevision(id);
    }
    return value;
  }
}
