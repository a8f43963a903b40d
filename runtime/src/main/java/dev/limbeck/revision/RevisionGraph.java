package dev.limbeck.revision;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Revisions and what follows what: acyclic, whole, and in one order for equal revisions. */
public final class RevisionGraph {

  private final Map<String, RevisionEntry> byId;
  private final Map<String, List<String>> children;
  private final Map<String, Integer> depths;
  private final List<RevisionEntry> order;

  private RevisionGraph(
      Map<String, RevisionEntry> byId,
      Map<String, List<String>> children,
      Map<String, Integer> depths) {
    this.byId = byId;
    this.children = children;
    this.depths = depths;
    List<RevisionEntry> sorted = new ArrayList<>(byId.values());
    sorted.sort(
        (a, b) -> {
          int order = Integer.compare(depth(a.id()), depth(b.id()));
          return order == 0 ? a.id().compareTo(b.id()) : order;
        });
    this.order = List.copyOf(sorted);
  }

  /**
   * Returns the graph of {@code entries}, which may come in any order.
   *
   * @throws RevisionException when two have one id, a parent is missing, or there is a circle
   */
  public static RevisionGraph of(Collection<RevisionEntry> entries) {
    Map<String, RevisionEntry> byId = new LinkedHashMap<>();
    for (RevisionEntry entry : entries) {
      RevisionEntry other = byId.putIfAbsent(entry.id(), entry);
      if (other != null) {
        throw RevisionException.duplicateRevision(
            entry.id(), List.of(other.className(), entry.className()).stream().sorted().toList());
      }
    }
    Map<String, List<String>> children = new HashMap<>();
    for (RevisionEntry entry : byId.values()) {
      for (String parent : entry.parents()) {
        if (!byId.containsKey(parent)) {
          throw RevisionException.missingParent(entry.id(), parent);
        }
        children.computeIfAbsent(parent, id -> new ArrayList<>()).add(entry.id());
      }
    }
    for (List<String> ids : children.values()) {
      Collections.sort(ids);
    }
    return new RevisionGraph(byId, children, depths(byId, children));
  }

  /** Returns all revisions, each after all that it follows. */
  public List<RevisionEntry> revisions() {
    return order;
  }

  /** Returns the revisions that none follows, in order of their ids. */
  public List<RevisionEntry> heads() {
    Map<String, RevisionEntry> heads = new TreeMap<>();
    for (RevisionEntry entry : order) {
      if (!children.containsKey(entry.id())) {
        heads.put(entry.id(), entry);
      }
    }
    return List.copyOf(heads.values());
  }

  /** Returns the revisions that follow none. */
  public List<RevisionEntry> bases() {
    return order.stream().filter(entry -> entry.parents().isEmpty()).toList();
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
    RevisionEntry exact = byId.get(idOrPrefix);
    if (exact != null) {
      return exact;
    }
    List<RevisionEntry> found =
        order.stream()
            .filter(entry -> !idOrPrefix.isEmpty() && entry.id().startsWith(idOrPrefix))
            .sorted(Comparator.comparing(RevisionEntry::id))
            .toList();
    if (found.isEmpty()) {
      throw RevisionException.unknownRevision(idOrPrefix);
    }
    if (found.size() > 1) {
      throw RevisionException.ambiguousRevision(
          idOrPrefix, found.stream().map(RevisionEntry::id).toList());
    }
    return found.get(0);
  }

  /** Returns the revision's place on the longest way from a base, which is 1. */
  public int depth(String id) {
    return required(depths.get(id), id);
  }

  /** Returns the ids of the revisions that follow directly, in order. */
  public List<String> children(String id) {
    return children.getOrDefault(id, List.of());
  }

  /** Returns the ids of all revisions that come before, without {@code id} itself. */
  public Set<String> ancestors(String id) {
    return reached(id, each -> required(byId.get(each), each).parents());
  }

  /** Returns the ids of all revisions that come after, without {@code id} itself. */
  public Set<String> descendants(String id) {
    return reached(id, this::children);
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

  private Set<String> reached(String id, Function<String, List<String>> next) {
    required(byId.get(id), id);
    Set<String> seen = new LinkedHashSet<>();
    Deque<String> open = new ArrayDeque<>(next.apply(id));
    while (!open.isEmpty()) {
      String each = open.remove();
      if (seen.add(each)) {
        open.addAll(next.apply(each));
      }
    }
    return seen;
  }

  private static <T> T required(@Nullable T value, String id) {
    if (value == null) {
      throw RevisionException.unknownRevision(id);
    }
    return value;
  }

  private static Map<String, Integer> depths(
      Map<String, RevisionEntry> byId, Map<String, List<String>> children) {
    Map<String, Integer> waiting = new HashMap<>();
    Map<String, Integer> depths = new HashMap<>();
    Deque<String> ready = new ArrayDeque<>();
    for (RevisionEntry entry : byId.values()) {
      waiting.put(entry.id(), entry.parents().size());
      if (entry.parents().isEmpty()) {
        ready.add(entry.id());
      }
    }
    while (!ready.isEmpty()) {
      String id = ready.remove();
      waiting.remove(id);
      int depth = depths.getOrDefault(id, 1);
      depths.put(id, depth);
      for (String child : children.getOrDefault(id, List.of())) {
        depths.put(child, Math.max(depth + 1, depths.getOrDefault(child, 1)));
        int left = waiting.getOrDefault(child, 1) - 1;
        waiting.put(child, left);
        if (left == 0) {
          ready.add(child);
        }
      }
    }
    if (!waiting.isEmpty()) {
      throw RevisionException.cycle(List.copyOf(new TreeSet<>(waiting.keySet())));
    }
    return depths;
  }
}
