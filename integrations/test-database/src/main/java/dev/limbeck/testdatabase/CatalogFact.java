package dev.limbeck.testdatabase;

import java.util.Comparator;

/**
 * One thing that is so in a database.
 *
 * @param owner the object that it is about
 * @param name of a constraint or an index; empty where the owner's name says it all
 */
record CatalogFact(String kind, String owner, String name, String text)
    implements Comparable<CatalogFact> {
  private static final Comparator<CatalogFact> ORDER =
      Comparator.comparing(CatalogFact::kind)
          .thenComparing(CatalogFact::owner)
          .thenComparing(CatalogFact::name)
          .thenComparing(CatalogFact::text);

  CatalogFact withoutName() {
    return new CatalogFact(kind, owner, "", text);
  }

  String line() {
    String subject = name.isEmpty() ? kind + " " + owner : kind + " " + owner + " " + name;
    return text.isEmpty() ? subject : subject + ": " + text;
  }

  @Override
  public int compareTo(CatalogFact other) {
    return ORDER.compare(this, other);
  }
}
