package dev.limbeck.revision;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a database is to be taken: what {@code upgrade} and {@code downgrade} are given.
 *
 * @param name {@code head}, {@code heads}, {@code base}, a revision's id or its beginning; empty
 *     for where the database is
 * @param offset so many revisions from there
 */
public record RevisionTarget(String name, int offset) {

  /** The one head of the build. */
  public static final RevisionTarget HEAD = new RevisionTarget("head", 0);

  /** All heads of the build. */
  public static final RevisionTarget HEADS = new RevisionTarget("heads", 0);

  /** Before the first revision. */
  public static final RevisionTarget BASE = new RevisionTarget("base", 0);

  /**
   * Reads {@code head}, {@code heads}, {@code base}, {@code +2}, {@code -1}, an id or its
   * beginning, and {@code id+1}.
   *
   * @throws RevisionException when it is none of these
   */
  public static RevisionTarget parse(String text) {
    if (text.equals(HEAD.name)) {
      return HEAD;
    }
    Matcher matcher = Pattern.compile("([A-Za-z0-9_.]*)([+-]\\d{1,9})?").matcher(text.strip());
    if (!matcher.matches() || text.isBlank()) {
      throw RevisionException.malformedTarget(text, "it isn't spelled like one.");
    }
    String name = matcher.group(1);
    int offset = matcher.group(2) == null ? 0 : Integer.parseInt(matcher.group(2));
    if (name.isEmpty() && offset == 0) {
      throw RevisionException.malformedTarget(text, "it goes nowhere.");
    }
    if (name.equals("heads") && offset != 0) {
      throw RevisionException.malformedTarget(text, "several heads can't be counted from.");
    }
    if (name.equals("base") && offset < 0) {
      throw RevisionException.malformedTarget(text, "nothing comes before the base.");
    }
    return new RevisionTarget(name, offset);
  }

  /** Returns whether it is this very place, and not one that is counted from it. */
  public boolean is(RevisionTarget place) {
    return offset == place.offset && name.equals(place.name);
  }

  /** Returns whether it is counted from where the database is. */
  public boolean isRelative() {
    return name.isEmpty();
  }

  /**
   * Returns the way there from the revisions that are applied.
   *
   * <p>It goes by the set of applied revisions, not by heads: what a branch brings is applied even
   * where revisions that came after are applied already.
   *
   * @param applied may hold ids that the graph doesn't know; they are left alone
   * @throws RevisionException when the target isn't there, or isn't one
   */
  public MigrationPlan plan(RevisionGraph graph, Set<String> applied, Direction direction) {
    boolean up = direction == Direction.UPGRADE;
    if (!up && is(HEADS)) {
      throw malformed("a downgrade needs one destination.");
    }
    if (up && isRelative() && offset < 0) {
      throw malformed("an upgrade doesn't go backwards.");
    }
    if (!up && isRelative() && offset > 0) {
      throw malformed("a downgrade doesn't go forwards.");
    }
    Set<String> known = new HashSet<>();
    for (String id : applied) {
      if (graph.revision(id).isPresent()) {
        known.add(id);
      }
    }
    Set<String> moved = up ? wanted(graph, known) : unwanted(graph, known);
    List<RevisionEntry> entries = new ArrayList<>();
    Set<String> after = new HashSet<>(known);
    for (RevisionEntry entry : graph.revisions()) {
      if (moved.contains(entry.id()) && (up ? after.add(entry.id()) : after.remove(entry.id()))) {
        entries.add(entry);
      }
    }
    if (!up) {
      Collections.reverse(entries);
    }
    return new MigrationPlan(direction, entries, graph.headsOf(after));
  }

  private RevisionException malformed(String reason) {
    return RevisionException.malformedTarget(toString(), reason);
  }

  private Set<String> wanted(RevisionGraph graph, Set<String> applied) {
    if (isRelative()) {
      return walk(graph, true, applied);
    }
    Set<String> wanted = new HashSet<>();
    for (String id : destinations(graph)) {
      wanted.add(id);
      wanted.addAll(graph.ancestors(id));
    }
    return wanted;
  }

  private Set<String> unwanted(RevisionGraph graph, Set<String> applied) {
    if (isRelative()) {
      return walk(graph, false, applied);
    }
    List<String> destinations = destinations(graph);
    if (destinations.isEmpty()) {
      return applied;
    }
    String id = destinations.get(0);
    if (!applied.contains(id)) {
      throw RevisionException.notApplied(id, graph.headsOf(applied));
    }
    return graph.descendants(id);
  }

  /** Returns the revisions that the target names; none for the base. */
  private List<String> destinations(RevisionGraph graph) {
    if (name.equals("base")) {
      return graph.headsOf(walk(graph, true, Set.of()));
    }
    if (!name.equals("head") && !name.equals("heads")) {
      return shifted(graph, graph.resolve(name).id());
    }
    List<String> heads = graph.headIds();
    if (name.equals("head") && heads.size() > 1) {
      throw RevisionException.multipleHeads(heads);
    }
    return name.equals("heads") || heads.isEmpty() ? heads : shifted(graph, heads.get(0));
  }

  /** Returns the revision that is so many steps away; none before the first. */
  private List<String> shifted(RevisionGraph graph, String start) {
    String id = start;
    for (int step = 0; step < Math.abs(offset); step++) {
      List<String> next =
          new ArrayList<>(offset > 0 ? graph.children(id) : graph.resolve(id).parents());
      Collections.sort(next);
      if (next.isEmpty() && step == -offset - 1) {
        return next;
      }
      id = only(next, step);
    }
    return List.of(id);
  }

  /**
   * Returns the next revisions, one after the other: those that have all their parents, or those
   * that none follows.
   */
  private Set<String> walk(RevisionGraph graph, boolean up, Set<String> from) {
    Set<String> reached = new HashSet<>(from);
    Set<String> walked = new HashSet<>();
    for (int step = 0; step < Math.abs(offset); step++) {
      String id = only(up ? after(graph, reached) : graph.headsOf(reached), step);
      walked.add(id);
      if (up) {
        reached.add(id);
      } else {
        reached.remove(id);
      }
    }
    return walked;
  }

  private static List<String> after(RevisionGraph graph, Set<String> reached) {
    List<String> next = new ArrayList<>();
    for (RevisionEntry entry : graph.revisions()) {
      if (!reached.contains(entry.id()) && reached.containsAll(entry.parents())) {
        next.add(entry.id());
      }
    }
    Collections.sort(next);
    return next;
  }

  private String only(List<String> next, int step) {
    if (next.isEmpty()) {
      throw RevisionException.outOfRange(toString(), step);
    }
    if (next.size() > 1) {
      throw RevisionException.ambiguousWalk(toString(), next);
    }
    return next.get(0);
  }

  @Override
  public String toString() {
    return name + (offset == 0 ? "" : offset > 0 ? "+" + offset : Integer.toString(offset));
  }
}
