package dev.limbeck.catalog;

/**
 * The queries of the catalog, for 13 and later.
 *
 * <p>A column that only newer servers have is read through the row as JSON, so that one text fits
 * all of them.
 */
final class CatalogSql {

  private static final String NAMED =
      " FROM unnest(?::text[], ?::text[]) w (s, n) JOIN pg_namespace n ON n.nspname = w.s ";

  /** Of relations: what a storage parameter or a partition key says, and the comment. */
  static final String TABLES =
      """
      SELECT c.oid::bigint, w.s, w.n, c.relkind, c.relpersistence <> 'u',
        nullif(concat_ws(' ', 'partition by ' || pg_get_partkeydef(c.oid),
          (SELECT 'with (' || string_agg(o, ', ' ORDER BY o) || ')' FROM unnest(c.reloptions) o)),
          ''),
        obj_description(c.oid, 'pg_class')\
      """
          + NAMED
          + """
          JOIN pg_class c ON c.relnamespace = n.oid AND c.relname = w.n
          WHERE c.relkind IN ('r', 'p', 'v', 'm', 'f')\
          """;

  /** A serial column's sequence depends on it automatically, an identity's internally. */
  static final String COLUMNS =
      """
      SELECT a.attrelid::bigint, a.attname, format_type(a.atttypid, a.atttypmod),
        NOT a.attnotnull,
        CASE WHEN a.attgenerated = '' THEN pg_get_expr(d.adbin, d.adrelid) END,
        a.attidentity,
        CASE WHEN a.attgenerated <> '' THEN pg_get_expr(d.adbin, d.adrelid) END,
        a.attgenerated = 'v',
        CASE WHEN a.attcollation <> t.typcollation
          THEN (SELECT l.collname FROM pg_collation l WHERE l.oid = a.attcollation) END,
        col_description(a.attrelid, a.attnum),
        (SELECT c.conname FROM pg_constraint c WHERE c.conrelid = a.attrelid AND c.contype = 'n'
          AND NOT c.convalidated AND c.conkey[1] = a.attnum LIMIT 1),
        s.nspname, s.relname
      FROM pg_attribute a
      JOIN pg_type t ON t.oid = a.atttypid
      LEFT JOIN pg_attrdef d ON d.adrelid = a.attrelid AND d.adnum = a.attnum
      LEFT JOIN LATERAL (SELECT n.nspname, q.relname FROM pg_depend p
          JOIN pg_class q ON q.oid = p.objid AND q.relkind = 'S'
          JOIN pg_namespace n ON n.oid = q.relnamespace
        WHERE p.classid = 'pg_class'::regclass AND p.refclassid = 'pg_class'::regclass
          AND p.refobjid = a.attrelid AND p.refobjsubid = a.attnum AND p.deptype = 'a'
        ORDER BY q.oid LIMIT 1) s ON true
      WHERE a.attrelid = ANY (?::bigint[]::oid[]) AND a.attnum > 0 AND NOT a.attisdropped
      ORDER BY a.attrelid, a.attnum\
      """;

  /**
   * What a foreign key of a partitioned table has for each partition isn't its own, nor is what a
   * table has inherited.
   */
  static final String CONSTRAINTS =
      """
      SELECT c.conrelid::bigint, c.conname, c.contype, k.names, pg_get_constraintdef(c.oid),
        CASE WHEN c.contype IN ('p', 'u') THEN replace(pg_get_constraintdef(c.oid),
          CASE c.contype WHEN 'p' THEN 'PRIMARY KEY' ELSE 'UNIQUE' END || ' (' || k.quoted || ')',
          '') END,
        c.convalidated, coalesce((to_jsonb(c) ->> 'conenforced')::boolean, true),
        coalesce((SELECT i.indisvalid FROM pg_index i
          WHERE i.indexrelid = c.conindid AND c.contype IN ('p', 'u', 'x')), true),
        n.nspname, f.relname,
        ARRAY(SELECT a.attname::text FROM unnest(c.confkey) WITH ORDINALITY x (nr, place)
          JOIN pg_attribute a ON a.attrelid = c.confrelid AND a.attnum = x.nr ORDER BY x.place),
        c.confdeltype, c.confupdtype,
        concat_ws(' ', CASE c.confmatchtype WHEN 'f' THEN 'MATCH FULL' END,
          CASE WHEN c.condeferrable THEN 'DEFERRABLE' END,
          CASE WHEN c.condeferred THEN 'INITIALLY DEFERRED' END,
          'ON DELETE FOR ' || (to_jsonb(c) ->> 'confdelsetcols'))
      FROM pg_constraint c
      CROSS JOIN LATERAL (SELECT coalesce(array_agg(a.attname::text ORDER BY x.place), '{}') AS names,
          string_agg(quote_ident(a.attname), ', ' ORDER BY x.place) AS quoted
        FROM unnest(c.conkey) WITH ORDINALITY x (nr, place)
        JOIN pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = x.nr) k
      LEFT JOIN pg_class f ON f.oid = c.confrelid
      LEFT JOIN pg_namespace n ON n.oid = f.relnamespace
      WHERE c.conrelid = ANY (?::bigint[]::oid[]) AND c.contype IN ('p', 'u', 'f', 'c', 'x')
        AND (c.contype <> 'f' OR c.conparentid = 0) AND (c.conislocal OR c.coninhcount = 0)
      ORDER BY c.conrelid, c.conname\
      """;

  /** The definition is cut where the names end, which may hold whatever they like. */
  static final String INDEXES =
      """
      SELECT x.indrelid::bigint, i.relname, x.indisunique,
        substr(d.tail, strpos(d.tail, '.' || quote_ident(t.relname) || ' USING ')
          + length('.' || quote_ident(t.relname) || ' USING ')),
        x.indisvalid AND x.indisready AND x.indislive
      FROM pg_index x
      JOIN pg_class i ON i.oid = x.indexrelid
      JOIN pg_class t ON t.oid = x.indrelid
      CROSS JOIN LATERAL (SELECT substr(pg_get_indexdef(i.oid), length(format('CREATE %sINDEX %I',
        CASE WHEN x.indisunique THEN 'UNIQUE ' ELSE '' END, i.relname)) + 1) AS tail) d
      WHERE x.indrelid = ANY (?::bigint[]::oid[]) AND NOT EXISTS (SELECT FROM pg_constraint c
        WHERE c.conindid = i.oid AND c.contype IN ('p', 'u', 'x'))
      ORDER BY x.indrelid, i.relname\
      """;

  static final String SEQUENCES =
      """
      SELECT w.s, w.n, format_type(q.seqtypid, NULL), q.seqstart, q.seqincrement, q.seqmin,
        q.seqmax, q.seqcache, q.seqcycle\
      """
          + NAMED
          + """
          JOIN pg_class c ON c.relnamespace = n.oid AND c.relname = w.n
          JOIN pg_sequence q ON q.seqrelid = c.oid\
          """;

  static final String TYPES =
      """
      SELECT w.s, w.n, ARRAY(SELECT e.enumlabel::text FROM pg_enum e WHERE e.enumtypid = t.oid
        ORDER BY e.enumsortorder) || ARRAY(SELECT u.v FROM pg_attribute a
          JOIN pg_type y ON y.oid = a.atttypid
          LEFT JOIN pg_collation o ON o.oid = a.attcollation AND o.oid <> y.typcollation
          CROSS JOIN unnest(ARRAY[a.attname::text, format_type(a.atttypid, a.atttypmod),
            coalesce(o.collname::text, ''), coalesce(col_description(a.attrelid, a.attnum), '')])
            WITH ORDINALITY u(v, i)
          WHERE a.attrelid = t.typrelid AND a.attnum > 0 AND NOT a.attisdropped
          ORDER BY a.attnum, u.i), t.typtype = 'c'\
      """
          + NAMED
          + """
          JOIN pg_type t ON t.typnamespace = n.oid AND t.typname = w.n
          LEFT JOIN pg_class r ON r.oid = t.typrelid
          WHERE t.typtype = 'e' OR r.relkind = 'c'\
          """;

  private CatalogSql() {}
}
