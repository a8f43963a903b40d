package dev.limbeck.sql;

import static dev.limbeck.sql.Identifiers.literal;
import static dev.limbeck.sql.Identifiers.quote;

import dev.limbeck.operation.SchemaOperation.AlterType;
import dev.limbeck.schema.EnumType;
import dev.limbeck.schema.QualifiedName;
import dev.limbeck.sql.Step.InTransaction;
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

  /** Labels at the end are added to the type; for anything else PostgreSQL needs another type. */
  static List<Step> alter(AlterType operation) {
    List<String> from = operation.from().labels();
    List<String> to = operation.to().labels();
    QualifiedName name = operation.to().name();
    if (to.size() > from.size() && to.subList(0, from.size()).equals(from)) {
      return addLabels(name, to.subList(from.size(), to.size()));
    }
    QualifiedName former = name.sibling(Identifiers.joined(name.name(), "_former"));
    return PostgresDdl.transaction(
        "ALTER TYPE " + quote(name) + " RENAME TO " + quote(former.name()),
        create(name, operation.to()),
        moveColumns(former, name),
        "DROP TYPE " + quote(former));
  }

  /** A label can't be used in the transaction that adds it. */
  private static List<Step> addLabels(QualifiedName type, List<String> labels) {
    return List.of(
        new InTransaction(
            labels.stream()
                .<Action>map(
                    label ->
                        new Action.Execute(
                            "ALTER TYPE " + quote(type) + " ADD VALUE " + literal(label)))
                .toList(),
            true));
  }

  /**
   * Gives every column of one enumerated type the other, whatever table it is in.
   *
   * <p>A default belongs to its type: it is dropped before and set again after, with another cast.
   */
  private static String moveColumns(QualifiedName from, QualifiedName to) {
    return Identifiers.block(
        """
        DECLARE c record; BEGIN
          FOR c IN SELECT a.attrelid::regclass AS t, a.attname AS n,
              replace(pg_get_expr(d.adbin, d.adrelid), '::' || a.atttypid::regtype, %2$s) AS e
              FROM pg_attribute a
              JOIN pg_class r ON r.oid = a.attrelid AND r.relkind IN ('r', 'p')
              LEFT JOIN pg_attrdef d ON d.adrelid = a.attrelid AND d.adnum = a.attnum
              WHERE a.atttypid = to_regtype(%1$s) AND NOT a.attisdropped
          LOOP
            EXECUTE format('ALTER TABLE %%s ALTER COLUMN %%I DROP DEFAULT', c.t, c.n);
            EXECUTE format('ALTER TABLE %%s ALTER COLUMN %%I TYPE %%s USING %%I::text%%s',
                c.t, c.n, %3$s, c.n, %2$s);
            IF c.e IS NOT NULL THEN
              EXECUTE format('ALTER TABLE %%s ALTER COLUMN %%I SET DEFAULT %%s', c.t, c.n, c.e);
            END IF;
          END LOOP;
        END"""
            .formatted(literal(quote(from)), literal("::" + quote(to)), literal(quote(to))));
  }
}
