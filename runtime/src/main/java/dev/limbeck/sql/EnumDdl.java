package dev.limbeck.sql;

import static dev.limbeck.sql.Identifiers.literal;
import static dev.limbeck.sql.Identifiers.quote;

import dev.limbeck.schema.EnumType;
import dev.limbeck.schema.QualifiedName;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Spells enumerated types. */
final class EnumDdl {

  private EnumDdl() {}

  static String create(QualifiedName name, EnumType type) {
    return "CREATE TYPE "
        + quote(name)
        + " AS ENUM ("
        + type.labels().stream().map(Identifiers::literal).collect(Collectors.joining(", "))
        + ")";
  }

  /** Labels are added to the type where all others stay; else PostgreSQL needs another type. */
  static List<Step> alter(EnumType from, EnumType to) {
    QualifiedName name = to.name();
    List<String> added = added(name, from.labels(), to.labels());
    return added.isEmpty()
        ? PostgresDdl.transaction(replaced(name, to))
        : List.of(PostgresDdl.inTransaction(added, true));
  }

  /** Returns whether the type keeps its labels and gets some more. */
  static boolean isExtended(EnumType from, EnumType to) {
    return !added(to.name(), from.labels(), to.labels()).isEmpty();
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
    return CompositeDdl.whileUnused(
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
                create(name, to),
                quote(name.sibling(former))));
  }
}
