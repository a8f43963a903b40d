package dev.limbeck.processor.entity;

import dev.limbeck.processor.report.Origin;
import dev.limbeck.processor.report.Problem;
import dev.limbeck.processor.report.ProblemCode;
import dev.limbeck.processor.xml.XmlElement;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Says what a mapping file says that is read by nobody: Limbeck, or Hibernate. */
final class OrmLeftovers {

  /** What never reaches the schema. */
  private static final Set<String> WITHOUT_COLUMNS =
      Set.of(
          ("allocation-size auto-apply auto-import batch-size bind-as-param cache cacheable caching"
                  + " cascade cascade-persist catalog default-cascade default-lazy description"
                  + " dynamic-insert dynamic-update entity-listeners exclude-default-listeners"
                  + " exclude-superclass-listeners fetch fetch-mode fetch-profile filter filter-def"
                  + " filter-join-table force-selection generated hql-select import initial-value"
                  + " instantiator lazy mutable named-entity-graph named-native-query named-query"
                  + " named-stored-procedure-query nationalized optimistic-lock optimistic-locking"
                  + " optional order-by orphan-removal owned pk-column-value polymorphism post-load"
                  + " post-persist post-remove post-update pre-persist pre-remove pre-update proxy"
                  + " read rowid select-before-update sort sort-natural sql-delete sql-delete-all"
                  + " sql-insert sql-join-table-restriction sql-restriction"
                  + " sql-result-set-mapping sql-select sql-update subselect synchronize"
                  + " unsaved-value version write")
              .split(" "));

  /** What the JPA specification has, or Hibernate's own schema, and no version reads. */
  private static final Set<String> READ_BY_NONE =
      Set.of(
          "delimited-identifiers",
          "primary-key-foreign-key",
          "many-to-one foreign-key",
          "one-to-one foreign-key",
          "one-to-many foreign-key",
          "column default",
          "index options",
          "collection-table comment",
          "collection-table check-constraint",
          "table-generator comment",
          "table-generator check-constraint",
          "embedded convert");

  /** What Hibernate 6.6 doesn't read. */
  private static final Set<String> READ_FROM_7_ON =
      Set.of(
          "check-constraint",
          "comment",
          "foreign-key",
          "inverse-foreign-key",
          "map-key-convert",
          "map-key-foreign-key",
          "natural-id",
          "options",
          "second-precision",
          "sequence-generator schema");

  private OrmLeftovers() {}

  static void report(OrmDocument document, HibernateVersion version, List<Problem> problems) {
    boolean hibernate6 = !version.isAtLeast(HibernateVersion.V7_0);
    for (XmlElement.Unread unread : document.root().unread()) {
      String qualified = unread.owner() + " " + unread.name();
      if (isRead(unread, qualified)) {
        continue;
      }
      boolean ignored =
          isOneOf(READ_BY_NONE, unread.name(), qualified)
              || qualified.equals("entity convert")
              || (hibernate6 && isOneOf(READ_FROM_7_ON, unread.name(), qualified));
      problems.add(
          new Problem(
              ignored ? ProblemCode.IGNORED_MAPPING : ProblemCode.UNSUPPORTED_MAPPING,
              Optional.of(Origin.in(document.file() + ":" + unread.line())),
              ignored ? ignored(unread) : unsupported(unread)));
    }
  }

  private static boolean isRead(XmlElement.Unread unread, String qualified) {
    return WITHOUT_COLUMNS.contains(unread.name()) && !qualified.equals("embedded convert");
  }

  private static boolean isOneOf(Set<String> names, String name, String qualified) {
    return names.contains(name) || names.contains(qualified);
  }

  private static String shown(XmlElement.Unread unread) {
    return unread.isAttribute()
        ? unread.name() + " of <" + unread.owner() + ">"
        : "<" + unread.name() + "> in <" + unread.owner() + ">";
  }

  private static String ignored(XmlElement.Unread unread) {
    return "This version of Hibernate passes over "
        + shown(unread)
        + ", and so does Limbeck. Say it by an annotation, or leave it out.";
  }

  private static String unsupported(XmlElement.Unread unread) {
    return "Limbeck doesn't read "
        + shown(unread)
        + ", which may change the schema. Say it by an annotation, or by a column-definition.";
  }
}
