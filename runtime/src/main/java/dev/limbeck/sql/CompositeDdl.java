package dev.limbeck.sql;

import static dev.limbeck.sql.Identifiers.literal;
import static dev.limbeck.sql.Identifiers.quote;

import dev.limbeck.schema.Column;
import dev.limbeck.schema.CompositeType;
import dev.limbeck.schema.QualifiedName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Spells composite types. */
final class CompositeDdl {

  private static final String FREE =
      """
      held jsonb; checks jsonb; c record; BEGIN
        WITH RECURSIVE used(o) AS (
          SELECT home
          UNION
          SELECT x.o FROM used u JOIN pg_type y ON y.oid = u.o, LATERAL (
            SELECT y.typarray AS o
            UNION
            SELECT r.reltype FROM pg_class r JOIN pg_attribute a ON a.attrelid = r.oid
            WHERE r.relkind = 'c' AND a.atttypid = y.oid AND NOT a.attisdropped) x
          WHERE x.o <> 0
        ), k AS (
          SELECT a.* FROM used u JOIN pg_attribute a ON a.atttypid = u.o
          JOIN pg_class r ON r.oid = a.attrelid AND r.relkind IN ('r', 'p')
          JOIN pg_type y ON y.oid = a.atttypid
          WHERE NOT a.attisdropped AND a.attinhcount = 0
            AND NOT EXISTS (SELECT FROM pg_enum e WHERE e.enumtypid IN (y.oid, y.typelem))
        )
        SELECT (SELECT jsonb_agg(jsonb_build_object(
              't', k.attrelid::regclass::text, 'n', k.attname,
              'y', format_type(k.atttypid, k.atttypmod), 'e', pg_get_expr(d.adbin, d.adrelid)))
            FROM k LEFT JOIN pg_attrdef d ON d.adrelid = k.attrelid AND d.adnum = k.attnum),
          (SELECT jsonb_agg(jsonb_build_object(
              't', h.conrelid::regclass::text, 'n', h.conname, 'y', pg_get_constraintdef(h.oid)))
            FROM pg_constraint h WHERE h.contype = 'c' AND EXISTS (
              SELECT FROM k WHERE k.attrelid = h.conrelid AND k.attnum = ANY (h.conkey)))
          INTO held, checks;
        FOR c IN SELECT * FROM jsonb_to_recordset(checks) AS x(t text, n text) LOOP
          EXECUTE format('ALTER TABLE %s DROP CONSTRAINT %I', c.t, c.n);
        END LOOP;
        FOR c IN SELECT * FROM jsonb_to_recordset(held) AS x(t text, n text) LOOP
          EXECUTE format('ALTER TABLE %s ALTER %2$I DROP DEFAULT, ALTER %2$I TYPE jsonb USING
              to_jsonb(%2$I)', c.t, c.n);
        END LOOP;
      """;

  private static final String TAKE =
      """
      ;
        FOR c IN SELECT * FROM jsonb_to_recordset(held) AS x(t text, n text, y text, e text) LOOP
          EXECUTE format('CREATE TYPE pg_temp.limbeck_value AS (v %s)', c.y);
          EXECUTE format('ALTER TABLE %s ALTER %2$I TYPE %3$s USING (jsonb_populate_record(
              NULL::pg_temp.limbeck_value, jsonb_build_object(''v'', %2$I))).v', c.t, c.n, c.y);
          DROP TYPE pg_temp.limbeck_value;
          IF c.e IS NOT NULL THEN
            EXECUTE format('ALTER TABLE %s ALTER %I SET DEFAULT %s', c.t, c.n, c.e);
          END IF;
        END LOOP;
        FOR c IN SELECT * FROM jsonb_to_recordset(checks) AS x(t text, n text, y text) LOOP
          EXECUTE format('ALTER TABLE %s ADD CONSTRAINT %I %s', c.t, c.n, c.y);
        END LOOP;
      END\
      """;

  private CompositeDdl() {}

  static List<String> create(CompositeType type) {
    List<String> statements = new ArrayList<>();
    statements.add(
        "CREATE TYPE "
            + quote(type.name())
            + " AS "
            + type.attributes().stream()
                .map(PostgresDdl::define)
                .collect(Collectors.joining(", ", "(", ")")));
    type.attributes().stream()
        .filter(each -> each.comment().isPresent())
        .forEach(each -> statements.add(PostgresDdl.commentOn(type.name(), each)));
    return statements;
  }

  /**
   * Attributes are added behind the others, or dropped; anything else PostgreSQL does to a type
   * only while no table uses it.
   */
  static List<Step> alter(CompositeType from, CompositeType to) {
    boolean inPlace = isInPlace(from, to);
    List<String> known = inPlace ? kept(from, to) : List.of();
    List<String> changes = new ArrayList<>();
    change(changes, to, from.attributes(), known, each -> "DROP ATTRIBUTE " + quote(each.name()));
    change(
        changes, to, to.attributes(), known, each -> "ADD ATTRIBUTE " + PostgresDdl.define(each));
    for (Column each : to.attributes()) {
      Optional<String> comment =
          known.contains(each.name())
              ? find(from, each.name()).flatMap(Column::comment)
              : Optional.empty();
      if (!comment.equals(each.comment())) {
        changes.add(PostgresDdl.commentOn(to.name(), each));
      }
    }
    return inPlace
        ? PostgresDdl.transaction(changes)
        : PostgresDdl.transaction(whileUnused(to.name(), String.join(";\n  ", changes)));
  }

  /** Returns whether the attributes that stay keep their places, before all that are added. */
  static boolean isInPlace(CompositeType from, CompositeType to) {
    List<String> kept = kept(from, to);
    List<String> names = to.attributes().stream().map(Column::name).toList();
    return names.subList(0, kept.size()).equals(kept)
        && names.stream().skip(kept.size()).noneMatch(name -> find(from, name).isPresent());
  }

  private static List<String> kept(CompositeType from, CompositeType to) {
    return from.attributes().stream()
        .filter(each -> find(to, each.name()).filter(next -> isAlike(each, next)).isPresent())
        .map(Column::name)
        .toList();
  }

  private static void change(
      List<String> changes,
      CompositeType type,
      List<Column> attributes,
      List<String> known,
      Function<Column, String> words) {
    List<Column> changed =
        attributes.stream().filter(each -> !known.contains(each.name())).toList();
    if (!changed.isEmpty()) {
      changes.add(
          "ALTER TYPE "
              + quote(type.name())
              + " "
              + changed.stream().map(words).collect(Collectors.joining(", ")));
    }
  }

  private static Optional<Column> find(CompositeType type, String attribute) {
    return type.attributes().stream().filter(each -> each.name().equals(attribute)).findFirst();
  }

  private static boolean isAlike(Column from, Column to) {
    return from.type().equals(to.type()) && from.collation().equals(to.collation());
  }

  /**
   * Runs {@code change} while every column whose composite type is, or has, that type is JSON, be
   * it in an array or in another type; a default or a check of such a column is set anew.
   */
  static String whileUnused(QualifiedName type, String change) {
    return Identifiers.block(
        "DECLARE home oid := " + literal(quote(type)) + "::regtype; " + FREE + change + TAKE);
  }
}
