package dev.limbeck;

import static dev.limbeck.sql.Identifiers.quote;
import static java.util.regex.Pattern.CASE_INSENSITIVE;
import static java.util.regex.Pattern.DOTALL;

import dev.limbeck.sql.Action;
import dev.limbeck.sql.Identifiers;
import dev.limbeck.sql.Step;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The rights that statements will need, and the tables that they can be run on, asked for before
 * the first of them runs; mutable.
 *
 * <p>It reads the usual words only. What it doesn't know, PostgreSQL refuses later.
 */
final class Rights {

  private static final String NAME =
      "((?:\"(?:[^\"]|\"\")+\"|\\w+)(?:\\.(?:\"(?:[^\"]|\"\")+\"|\\w+))?)";
  private static final Pattern ALTERED =
      pattern(
          "(?:ALTER (?:TABLE|INDEX|SEQUENCE)|COMMENT ON TABLE|CREATE (?:UNIQUE )?INDEX .*? ON|DROP"
              + " INDEX) (?:CONCURRENTLY |IF EXISTS |ONLY )*");
  private static final Pattern CREATED =
      pattern("CREATE (?:TABLE|SEQUENCE|TYPE) (?:IF NOT EXISTS )?");
  private static final Pattern REFERRED = pattern("ALTER .*? REFERENCES ");

  /** What PostgreSQL 13 to 17 refuse on partitioned tables. */
  private static final Pattern UNVALIDATED =
      pattern("ALTER TABLE (?=.* FOREIGN KEY .* NOT VALID$)");

  private final Session session;
  private final Set<String> altered = new TreeSet<>();
  private final Set<String> created = new TreeSet<>();
  private final Set<String> referred = new TreeSet<>();
  private final Set<String> online = new TreeSet<>();
  private boolean otherRole;

  Rights(Session session) {
    this.session = session;
  }

  void add(Step step) {
    for (Action action : step.actions()) {
      add(action.text());
    }
    if (step.kind() == Step.Kind.OUTSIDE && step.isDone().isPresent()) {
      find(ALTERED, step.text(), online);
    }
  }

  private void add(String sql) {
    find(ALTERED, sql, altered);
    find(CREATED, sql, created);
    find(REFERRED, sql, referred);
    if (session.facts().version() < 180_000) {
      find(UNVALIDATED, sql, online);
    }
    otherRole |= sql.regionMatches(true, 0, "SET ", 0, 4);
  }

  /**
   * Refuses what the role may not do, and what PostgreSQL doesn't do to partitioned tables.
   *
   * @throws LimbeckException with the statements that give the rights, or with the tables
   */
  void require() throws SQLException {
    if (!online.isEmpty()) {
      requireUndivided();
    }
    Optional<String> missing = otherRole ? Optional.empty() : missing();
    if (missing.isPresent()) {
      throw LimbeckException.rightsMissing(
          "Role "
              + session.value("SELECT quote_ident(current_user)").orElse("")
              + " may not do all that the migrations do, so nothing was begun. Let the owners, or a"
              + " superuser, run\n  "
              + missing.get().replace("\n", "\n  ")
              + "\nor migrate as the owner, if the one who connects is its member: role(\"…\"),"
              + " -Dlimbeck.role=…. Then run the command again.",
          Arrays.asList(missing.get().split("\n")));
    }
  }

  /** The plain statement locks all partitions against writes: that is for people to decide. */
  private void requireUndivided() throws SQLException {
    Optional<String> divided =
        session.value(
            "SELECT string_agg(n, ', ') FROM "
                + names(online)
                + " JOIN pg_class c ON c.oid = to_regclass(n) WHERE relkind IN ('p', 'I')");
    if (divided.isPresent()) {
      throw new LimbeckException(
          LimbeckException.Kind.MIGRATION_UNUSABLE,
          "Partitioned, so not to be changed online: "
              + divided.get()
              + ". Write op. for op.online(). in the migration, which locks it against writes."
              + " Nothing was changed.");
    }
  }

  /** Says why the one who connects can't become {@code role}. */
  static LimbeckException noMember(String role, String login, String reason) {
    String grant = "GRANT " + quote(role) + " TO " + quote(login) + ";";
    return LimbeckException.rightsMissing(
        "The one who connects can't become "
            + role
            + ", whom everything is to belong to: "
            + reason
            + ". Name a role that exists (role, limbeck.role), let a superuser run "
            + grant
            + " and run the command again. Nothing was changed.",
        List.of(grant));
  }

  private Optional<String> missing() throws SQLException {
    return session.value(
        "SELECT string_agg(DISTINCT g, E'\\n') FROM (SELECT format('GRANT %I TO %I; -- %s belongs"
            + " to it', o.rolname, current_user, n) FROM "
            + names(altered)
            + " JOIN pg_class c ON c.oid = to_regclass(n) JOIN pg_roles o ON o.oid = c.relowner"
            + " WHERE NOT pg_has_role(o.oid, 'USAGE') UNION ALL SELECT format('GRANT CREATE,"
            + " USAGE ON SCHEMA %I TO %I;', s.nspname, current_user) FROM "
            + names(created)
            + " JOIN pg_namespace s ON s.nspname = CASE cardinality(parse_ident(n)) WHEN 1 THEN"
            + " current_schema() ELSE (parse_ident(n))[1] END WHERE NOT"
            + " has_schema_privilege(s.oid, 'CREATE') UNION ALL SELECT format('GRANT REFERENCES"
            + " ON %s TO %I;', n, current_user) FROM "
            + names(referred)
            + " WHERE NOT has_table_privilege(to_regclass(n), 'REFERENCES')) x(g)");
  }

  private static String names(Set<String> names) {
    return "unnest(ARRAY[" + Identifiers.literals(names) + "]::text[]) n";
  }

  private static void find(Pattern pattern, String sql, Set<String> names) {
    Matcher matcher = pattern.matcher(sql.strip());
    if (matcher.lookingAt()) {
      names.add(matcher.group(1));
    }
  }

  private static Pattern pattern(String words) {
    return Pattern.compile(words.replace(" ", "\\s+") + NAME, CASE_INSENSITIVE | DOTALL);
  }
}
