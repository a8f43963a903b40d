package dev.limbeck.processor.mapping;

import dev.limbeck.processor.entity.AnnotationUse;
import dev.limbeck.processor.entity.EntityClass;
import dev.limbeck.processor.entity.Member;
import java.util.Locale;
import java.util.Optional;

/** Names things as Hibernate's naming strategies do. */
final class Naming {
  private static final String RENAMED_FROM = "dev.limbeck.annotation.RenamedFrom";

  /** Whose names are used: today's, or those that {@code @RenamedFrom} remembers. */
  enum Time {
    NOW,
    /** A renamed entity had another entity name. */
    BEFORE,
    /** A renamed entity had another table name. */
    BEFORE_TABLE
  }

  private final NamingRules rules;
  private final boolean hibernate6;
  private final Time time;

  Naming(MappingOptions options, Time time) {
    this.rules = options.naming();
    this.hibernate6 = options.isHibernate6();
    this.time = time;
  }

  boolean isSpring() {
    return rules == NamingRules.SPRING;
  }

  /** Returns the name from which an attribute's default names are made. */
  String attribute(Member member) {
    return time == Time.NOW
        ? member.name()
        : member.annotations().text(RENAMED_FROM, "value").orElse(member.name());
  }

  /** Returns the entity's name, from which default names are made. */
  String entity(EntityClass entity) {
    return time == Time.BEFORE ? former(entity).orElse(entity.entityName()) : entity.entityName();
  }

  /** Returns the name of the entity's table, as it is written or by default. */
  Name entityTable(EntityClass entity, Optional<String> written) {
    if (time == Time.BEFORE_TABLE) {
      return written(former(entity).or(() -> written).orElseGet(entity::entityName));
    }
    return written(written.orElseGet(() -> entity(entity)));
  }

  private static Optional<String> former(EntityClass entity) {
    return entity.annotations().text(RENAMED_FROM, "value");
  }

  /** Returns the name that an element of an annotation gives. */
  Optional<Name> given(AnnotationUse use, String element) {
    return use.text(element).filter(text -> !text.isBlank()).map(this::written);
  }

  /** Reads a name: quotes around it, or characters that need them, make it a quoted one. */
  Name written(String raw) {
    String text = raw.strip();
    if (text.length() >= 2 && isQuoted(text.charAt(0), text.charAt(text.length() - 1))) {
      return new Name(text.substring(1, text.length() - 1), true);
    }
    return new Name(text, needsQuotes(text));
  }

  private static boolean isQuoted(char first, char last) {
    return (first == '`' && last == '`')
        || (first == '"' && last == '"')
        || (first == '[' && last == ']');
  }

  private boolean needsQuotes(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean plain =
          c == '_'
              || (i == 0 ? Character.isLetter(c) : Character.isLetterOrDigit(c))
              || (i > 0 && c == '$' && !hibernate6);
      if (!plain) {
        return true;
      }
    }
    return false;
  }

  /** Returns what is sent for a name: the physical naming strategy's part. */
  Name physical(Name name) {
    if (rules == NamingRules.JPA || (name.quoted() && !hibernate6)) {
      return name;
    }
    return new Name(snakeCase(name.text()), name.quoted());
  }

  private String snakeCase(String text) {
    StringBuilder name = new StringBuilder(text.replace('.', '_'));
    for (int i = 1; i < name.length() - 1; i++) {
      if (isWordStart(name.charAt(i - 1), name.charAt(i), name.charAt(i + 1))) {
        name.insert(i++, '_');
      }
    }
    return name.toString().toLowerCase(Locale.ROOT);
  }

  private boolean isWordStart(char before, char current, char after) {
    if (hibernate6) {
      return Character.isLowerCase(before)
          && Character.isUpperCase(current)
          && Character.isLowerCase(after);
    }
    return (Character.isLowerCase(before) || Character.isDigit(before))
        && Character.isUpperCase(current)
        && (Character.isLowerCase(after) || Character.isDigit(after));
  }

  /** Returns the name of a join table that has none. */
  Name joinTable(Name ownerTable, Name targetTable, Member member) {
    String right = isSpring() ? attribute(member) : targetTable.text();
    return new Name(
        ownerTable.text() + "_" + right,
        ownerTable.quoted() || (!isSpring() && targetTable.quoted()));
  }

  /** Returns {@code prefix_column}: what refers to a column is named after it, quotes included. */
  Name reference(String prefix, Name column, TableDraft target) {
    Name written = written(prefix + "_" + column.text());
    return column.quoted() || target.physical().quoted() ? new Name(written.text(), true) : written;
  }
}
