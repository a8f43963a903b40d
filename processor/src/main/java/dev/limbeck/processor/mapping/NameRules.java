package dev.limbeck.processor.mapping;

import dev.limbeck.processor.entity.Jpa;
import dev.limbeck.processor.report.Origin;
import dev.limbeck.processor.report.ProblemCode;
import dev.limbeck.processor.report.Problems;
import dev.limbeck.sql.Identifiers;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Optional;
import java.util.Set;

/** Finds the names that PostgreSQL would refuse, or cut. */
final class NameRules {

  /** What PostgreSQL 13 to 18 refuses as the name of a table or column without quotes. */
  private static final Set<String> RESERVED =
      Set.of(
          ("all analyse analyze and any array as asc asymmetric authorization binary both case cast"
                  + " check collate collation column concurrently constraint create cross"
                  + " current_catalog current_date current_role current_schema current_time"
                  + " current_timestamp current_user default deferrable desc distinct do else end"
                  + " except false fetch for foreign freeze from full grant group having ilike in"
                  + " initially inner intersect into is isnull join lateral leading left like limit"
                  + " localtime localtimestamp natural not notnull null offset on only or order"
                  + " outer overlaps placing primary references returning right select session_user"
                  + " similar some symmetric system_user table tablesample then to trailing true"
                  + " union unique user using variadic verbose when where window with")
              .split(" "));

  /** The columns that every table has by itself. */
  private static final Set<String> SYSTEM_COLUMNS =
      Set.of("tableoid", "xmin", "cmin", "xmax", "cmax", "ctid");

  /** Types that PostgreSQL finds before anyone's own, and that people name classes after. */
  private static final Set<String> OWN_TYPES =
      Set.of(
          ("bit bool box bytea char cid cidr circle date inet interval json jsonb line lseg"
                  + " macaddr money name numeric oid path pg_lsn point polygon record regclass text"
                  + " tid time timestamp timestamptz timetz tsquery tsvector unknown uuid varbit"
                  + " varchar void xid xml")
              .split(" "));

  private final Problems problems;

  NameRules(Problems problems) {
    this.problems = problems;
  }

  static boolean isReserved(String name) {
    return RESERVED.contains(name);
  }

  void check(String kind, Name name, Origin origin) {
    String catalog = name.inCatalog();
    if (isTaken(kind, catalog)) {
      problems.report(
          ProblemCode.RESERVED_NAME,
          origin,
          "The "
              + kind
              + " name "
              + catalog
              + " is PostgreSQL's own, in quotes, too. Choose another name.");
      return;
    }
    if (!name.quoted() && isReserved(catalog)) {
      problems.report(
          ProblemCode.RESERVED_NAME,
          origin,
          "The "
              + kind
              + " name "
              + name.text()
              + " is a reserved word of PostgreSQL, and Hibernate sends it without quotes: its"
              + " statements fail. Choose another name, or quote it: "
              + annotation(kind, origin, "`" + catalog + "`")
              + ".");
    }
    checkLength(kind, name, origin);
    checkForm(kind, name, origin);
  }

  private static boolean isTaken(String kind, String catalog) {
    return (kind.equals("column") && SYSTEM_COLUMNS.contains(catalog))
        || (kind.equals("type") && OWN_TYPES.contains(catalog))
        || (kind.equals("schema") && catalog.startsWith("pg_"));
  }

  private void checkLength(String kind, Name name, Origin origin) {
    String catalog = name.inCatalog();
    int bytes = catalog.getBytes(StandardCharsets.UTF_8).length;
    if (bytes > Identifiers.MAX_BYTES) {
      problems.report(
          ProblemCode.NAME_TOO_LONG,
          origin,
          "The "
              + kind
              + " name "
              + name.text()
              + " has "
              + bytes
              + " bytes; PostgreSQL keeps "
              + Identifiers.MAX_BYTES
              + ". Give a shorter one: "
              + annotation(kind, origin, "…")
              + ".");
    }
  }

  /** To PostgreSQL an é of one character and one of two are two names, which look the same. */
  private void checkForm(String kind, Name name, Origin origin) {
    String composed = Normalizer.normalize(name.text(), Normalizer.Form.NFC);
    if (!composed.equals(name.text())) {
      problems.report(
          ProblemCode.LOOKALIKE_NAME,
          origin,
          "The "
              + kind
              + " name "
              + name.text()
              + " is written with combining characters ("
              + escaped(name.text())
              + "). To PostgreSQL it is another name than "
              + composed
              + " as people type it ("
              + escaped(composed)
              + "), which looks the same. Write it in that form, Unicode's NFC.");
    }
  }

  private static String escaped(String text) {
    StringBuilder escaped = new StringBuilder();
    text.chars()
        .forEach(c -> escaped.append(c < 128 ? Character.toString(c) : "\\u%04x".formatted(c)));
    return escaped.toString();
  }

  /** Returns what to write to give a name; the annotation as well, where there is none yet. */
  private static String annotation(String kind, Origin origin, String name) {
    String member =
        kind.equals("schema") ? kind : kind.equals("sequence") ? "sequenceName" : "name";
    String text = member + " = \"" + name + "\"";
    return origin.isAnnotation()
        ? text
        : wanted(kind, origin)
            .filter(each -> !origin.isAnnotated(Jpa.PERSISTENCE + each))
            .map(each -> "@" + each + "(" + text + ")")
            .orElse(text);
  }

  private static Optional<String> wanted(String kind, Origin origin) {
    boolean toOne = origin.isAnnotated(Jpa.MANY_TO_ONE, Jpa.ONE_TO_ONE);
    boolean elements = origin.isAnnotated(Jpa.ELEMENT_COLLECTION);
    boolean plural = elements || origin.isAnnotated(Jpa.ONE_TO_MANY, Jpa.MANY_TO_MANY);
    return switch (kind) {
      case "table" ->
          Optional.of(origin.isType() ? "Table" : elements ? "CollectionTable" : "JoinTable");
      case "column" ->
          Optional.of(toOne ? "JoinColumn" : "Column").filter(each -> !plural && !origin.isType());
      case "sequence" -> Optional.of("SequenceGenerator");
      default -> Optional.empty();
    };
  }
}
