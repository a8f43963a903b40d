package dev.limbeck.sql;

import static dev.limbeck.sql.Identifiers.literal;
import static dev.limbeck.sql.Identifiers.quote;

import dev.limbeck.schema.Column;
import dev.limbeck.schema.CompositeType;
import dev.limbeck.schema.EnumType;
import dev.limbeck.schema.NamedType;
import dev.limbeck.schema.QualifiedName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Spells enumerated and composite types. */
final class TypeDdl {

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

  private TypeDdl() {}

  static List<String> create(NamedType type) {
    if (type instanceof EnumType labels) {
      return List.of(create(type.name(), labels.labels()));
    }
    List<String> attributes = new ArrayList<>();
    List<String> statements = new ArrayList<>();
    for (Column each : ((CompositeType) type).attributes()) {
      attributes.add(PostgresDdl.define(each));
      if (each.comment().isPresent()) {
        statements.add(PostgresDdl.commentOn(type.name(), each));
      }
    }
    statements.add(
        0, "CREATE TYPE " + quote(type.name()) + " AS (" + String.join(", ", attributes) + ")");
    return statements;
  }

  private static String create(QualifiedName name, List<String> labels) {
    return "CREATE TYPE " + quote(name) + " AS ENUM (" + Identifiers.literals(labels) + ")";
  }

  static List<Step> alter(NamedType from, NamedType to) {
    if (from instanceof EnumType former && to instanceof EnumType next) {
      return alter(former, next);
    }
    if (from instanceof CompositeType former && to instanceof CompositeType next) {
      return PostgresDdl.transaction(alter(former, next));
    }
    List<String> statements = new ArrayList<>(List.of("DROP TYPE " + quote(from.name())));
    statements.addAll(create(to));
    return PostgresDdl.transaction(statements);
  }

  /** Returns whether no row has to be written anew. */
  static boolean isBrief(NamedType from, NamedType to) {
    if (from instanceof EnumType former && to instanceof EnumType next) {
      return !added(to.name(), former.labels(), next.labels()).isEmpty();
    }
    return !(from instanceof CompositeType former && to instanceof CompositeType next)
        || isInPlace(former, next);
  }

  /** Labels are added to the type where all others stay; else PostgreSQL needs another type. */
  private static List<Step> alter(EnumType from, EnumType to) {
    List<String> added = added(to.name(), from.labels(), to.labels());
    return added.isEmpty()
        ? PostgresDdl.transaction(replaced(to.name(), to))
        : List.of(PostgresDdl.inTransaction(added, true));
  }

  /** Returns nothing where a label goes or moves; a label can't be used where it is added. */
  private static List<String> added(QualifiedName type, List<String> from, List<String> to) {
    List<String> statements = new ArrayList<>();
    int kept = 0;
    for (int i = 0; i < to.size(); i++) {
      if (kept < from.size() && to.get(i).equals(from.get(kept))) {
        kept++;
        continue;
      }
      String place = "";
      if (kept < from.size()) {
        place = i == 0 ? " BEFORE " + literal(from.get(0)) : " AFTER " + literal(to.get(i - 1));
      }
      statements.add("ALTER TYPE " + quote(type) + " ADD VALUE " + literal(to.get(i)) + place);
    }
    return kept < from.size() ? List.of() : statements;
  }

  /**
   * Gives every column of the type, and of its arrays, one of the same name with other labels.
   *
   * <p>What mentions the type, or compares such a column, is dropped before and made again after:
   * PostgreSQL would go on to read it as the former type's. The texts are taken while the name
   * still is the former type's, so that they mean the new one later.
   */
  private static String replaced(QualifiedName name, EnumType to) {
    String former = Identifiers.joined(name.name(), "_former");
    return whileUnused(
        name,
        """
        DECLARE undo text[]; turn text[]; redo text[]; s text;
          ts oid[] := ARRAY(SELECT unnest(ARRAY[oid, typarray]) FROM pg_type
              WHERE oid = to_regtype(%1$s));
        BEGIN
          WITH c AS (
            SELECT r.relkind, a.attrelid AS r, a.attnum AS k, a.attname AS n,
                a.attinhcount = 0 AS own,
                CASE a.atttypid WHEN ts[1] THEN '' ELSE '[]' END AS many
              FROM pg_attribute a JOIN pg_class r ON r.oid = a.attrelid
              WHERE r.relkind IN ('r', 'p', 'c') AND a.atttypid = ANY (ts) AND NOT a.attisdropped
          ), m AS (
            SELECT objid FROM pg_depend
              WHERE refclassid = 'pg_type'::regclass AND refobjid = ANY (ts)
                OR refclassid = 'pg_class'::regclass
                  AND (refobjid, refobjsubid) IN (SELECT r, k FROM c)
          ), x AS (
            SELECT format('ALTER TABLE %%s DROP CONSTRAINT %%I', conrelid::regclass, conname) AS u,
                format('ALTER TABLE %%s ADD CONSTRAINT %%I %%s', conrelid::regclass, conname,
                  pg_get_constraintdef(oid)) AS v
              FROM pg_constraint WHERE oid IN (SELECT objid FROM m)
                AND contype IN ('c', 'f', 'x') AND coninhcount = 0 AND conparentid = 0
                AND conrelid > 0
            UNION ALL SELECT format('DROP INDEX %%s', indexrelid::regclass),
                pg_get_indexdef(indexrelid)
              FROM pg_index WHERE indexrelid IN (SELECT objid FROM m)
                AND num_nulls(indexprs, indpred) < 2
                AND indexrelid NOT IN (SELECT conindid FROM pg_constraint)
            UNION ALL SELECT format('ALTER TABLE %%s ALTER %%I DROP DEFAULT', attrelid::regclass,
                  attname),
                format('ALTER TABLE %%s ALTER %%I SET DEFAULT %%s', attrelid::regclass, attname,
                  pg_get_expr(adbin, adrelid))
              FROM pg_attrdef d JOIN pg_attribute ON attrelid = adrelid AND attnum = adnum
              WHERE attgenerated = ''
                AND (d.oid IN (SELECT objid FROM m) OR (adrelid, adnum) IN (SELECT r, k FROM c))
          )
          SELECT array_agg(u), array_agg(v), (SELECT array_agg(format(CASE relkind
                WHEN 'c' THEN 'ALTER TYPE %%s ALTER ATTRIBUTE %%I TYPE %%s'
                ELSE 'ALTER TABLE %%s ALTER %%I TYPE %%s USING %%2$I::text%%4$s::%%3$s' END,
                r::regclass, n, %1$s || many, many)) FROM c WHERE own)
            INTO undo, redo, turn FROM x;
          FOR s IN SELECT unnest(undo) LOOP EXECUTE s; END LOOP;
          ALTER TYPE %2$s RENAME TO %3$s;
          %4$s;
          FOR s IN SELECT unnest(turn || redo) LOOP EXECUTE s; END LOOP;
          DROP TYPE %5$s;
        END\
        """
            .formatted(
                literal(quote(name)),
                quote(name),
                quote(former),
                create(name, to.labels()),
                quote(name.sibling(former))));
  }

  /**
   * Attributes are added behind the others, or dropped; anything else PostgreSQL does to a type
   * only while no table uses it.
   */
  private static List<String> alter(CompositeType from, CompositeType to) {
    boolean inPlace = isInPlace(from, to);
    List<String> known = inPlace ? kept(from, to) : List.of();
    List<String> dropped = new ArrayList<>();
    for (Column each : from.attributes()) {
      if (!known.contains(each.name())) {
        dropped.add("DROP ATTRIBUTE " + quote(each.name()));
      }
    }
    List<String> added = new ArrayList<>();
    List<String> comments = new ArrayList<>();
    for (Column each : to.attributes()) {
      Optional<String> comment = Optional.empty();
      if (known.contains(each.name())) {
        comment = find(from, each.name()).orElseThrow().comment();
      } else {
        added.add("ADD ATTRIBUTE " + PostgresDdl.define(each));
      }
      if (!comment.equals(each.comment())) {
        comments.add(PostgresDdl.commentOn(to.name(), each));
      }
    }
    List<String> changes = new ArrayList<>();
    for (List<String> attributes : List.of(dropped, added)) {
      if (!attributes.isEmpty()) {
        changes.add("ALTER TYPE " + quote(to.name()) + " " + String.join(", ", attributes));
      }
    }
    changes.addAll(comments);
    return inPlace ? changes : List.of(whileUnused(to.name(), String.join(";\n  ", changes)));
  }

  /** Returns whether the attributes that stay keep their places, before all that are added. */
  private static boolean isInPlace(CompositeType from, CompositeType to) {
    List<String> kept = kept(from, to);
    for (int i = 0; i < to.attributes().size(); i++) {
      String name = to.attributes().get(i).name();
      if (i < kept.size() ? !name.equals(kept.get(i)) : find(from, name).isPresent()) {
        return false;
      }
    }
    return true;
  }

  private static List<String> kept(CompositeType from, CompositeType to) {
    List<String> kept = new ArrayList<>();
    for (Column each : from.attributes()) {
      Optional<Column> next = find(to, each.name());
      if (next.isPresent()
          && each.type().equals(next.get().type())
          && each.collation().equals(next.get().collation())) {
        kept.add(each.name());
      }
    }
    return kept;
  }

  private static Optional<Column> find(CompositeType type, String attribute) {
    for (Column each : type.attributes()) {
      if (each.name().equals(attribute)) {
        return Optional.of(each);
      }
    }
    return Optional.empty();
  }

  /**
   * Runs {@code change} while every column whose composite type is, or has, that type is JSON, be
   * it in an array or in another type; a default or a check of such a column is set anew.
   */
  private static String whileUnused(QualifiedName type, String change) {
    return Identifiers.block(
        "DECLARE home oid := " + literal(quote(type)) + "::regtype; " + FREE + change + TAKE);
  }
}
