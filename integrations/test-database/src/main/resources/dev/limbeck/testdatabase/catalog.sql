-- Everything that users create in a database, a row per fact: kind, whose it is, its own name
-- (constraints and indexes only), and what it says. Runs with an empty search_path, so that
-- PostgreSQL qualifies every name. One statement: law tests read the catalog by the thousand.
with spaces as (
  select oid, nspname
  from pg_namespace
  where nspname not in ('pg_catalog', 'information_schema') and nspname !~ '^pg_(toast|temp)'
), extended as (
  select classid, objid from pg_depend where deptype = 'e'
), relations as (
  select c.oid, c.relname, c.relkind, c.relpersistence, format('%I.%I', s.nspname, c.relname) as name
  from pg_class c join spaces s on s.oid = c.relnamespace
  where not exists (
    select from extended e where e.classid = 'pg_class'::regclass and e.objid = c.oid)
), tables as (
  select * from relations where relkind in ('r', 'p', 'f') and relname <> 'limbeck_history'
)
select 'schema' as kind, quote_ident(nspname) as owner, '' as name, '' as text
from spaces

union all
select 'extension', quote_ident(extname), '', ''
from pg_extension
where extname <> 'plpgsql'

union all
select 'table', t.name, '', concat_ws(' ',
  case t.relpersistence when 'u' then 'unlogged' end,
  case t.relkind when 'f' then 'foreign' end,
  case t.relkind when 'p' then 'partition by ' || pg_get_partkeydef(t.oid) end,
  (select string_agg('inherits ' || i.inhparent::regclass, ' ' order by i.inhseqno)
   from pg_inherits i where i.inhrelid = t.oid),
  pg_get_expr(c.relpartbound, c.oid),
  'comment ' || quote_literal(obj_description(t.oid, 'pg_class')))
from tables t join pg_class c on c.oid = t.oid

union all
select 'column', t.name || '.' || quote_ident(a.attname), '', concat_ws(' ',
  format_type(a.atttypid, a.atttypmod),
  case when a.attcollation <> y.typcollation then 'collate ' || a.attcollation::regcollation end,
  case when a.attnotnull then 'not null' end,
  case a.attidentity when 'a' then 'identity always' when 'd' then 'identity by default' end,
  case a.attgenerated
    when '' then 'default ' || pg_get_expr(d.adbin, d.adrelid)
    when 's' then 'generated ' || pg_get_expr(d.adbin, d.adrelid) || ' stored'
    else 'generated ' || pg_get_expr(d.adbin, d.adrelid) || ' virtual'
  end,
  'comment ' || quote_literal(col_description(t.oid, a.attnum)))
from tables t
  join pg_attribute a on a.attrelid = t.oid and a.attnum > 0 and not a.attisdropped
  join pg_type y on y.oid = a.atttypid
  left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum

union all
-- 'n' is not null, from 18 on; the column's own fact tells it, unless it is not validated.
select
  case c.contype
    when 'p' then 'primary key'
    when 'u' then 'unique'
    when 'f' then 'foreign key'
    when 'c' then 'check'
    when 'x' then 'exclusion'
    else 'not null'
  end,
  t.name, quote_ident(c.conname), pg_get_constraintdef(c.oid)
from tables t join pg_constraint c on c.conrelid = t.oid
where c.contype in ('p', 'u', 'f', 'c', 'x') or (c.contype = 'n' and not c.convalidated)

union all
select 'index', t.name, quote_ident(i.relname), concat_ws(' ',
  replace(pg_get_indexdef(i.oid), 'INDEX ' || quote_ident(i.relname) || ' ON ', 'INDEX ON '),
  case when not x.indisvalid then 'invalid' end)
from tables t
  join pg_index x on x.indrelid = t.oid
  join pg_class i on i.oid = x.indexrelid
where not exists (
  select from pg_constraint c where c.conindid = i.oid and c.contype in ('p', 'u', 'x'))

union all
-- Of the sequences that a column owns, an identity's ('i') are the column's own fact.
select 'sequence', r.name, '', concat_ws(' ',
  format_type(q.seqtypid, null),
  'start ' || q.seqstart,
  'increment ' || q.seqincrement,
  'minimum ' || q.seqmin,
  'maximum ' || q.seqmax,
  'cache ' || q.seqcache,
  case when q.seqcycle then 'cycle' end,
  'owned by ' || o.refobjid::regclass || '.' || quote_ident(a.attname))
from relations r
  join pg_sequence q on q.seqrelid = r.oid
  left join pg_depend o
    on o.classid = 'pg_class'::regclass and o.objid = r.oid
      and o.refclassid = 'pg_class'::regclass and o.deptype in ('a', 'i')
  left join pg_attribute a on a.attrelid = o.refobjid and a.attnum = o.refobjsubid
  left join pg_class w on w.oid = o.refobjid
where o.deptype is distinct from 'i' and w.relname is distinct from 'limbeck_history'

union all
select 'enum', format('%I.%I', s.nspname, y.typname), '',
  (select string_agg(quote_literal(e.enumlabel), ', ' order by e.enumsortorder)
   from pg_enum e where e.enumtypid = y.oid)
from pg_type y join spaces s on s.oid = y.typnamespace
where y.typtype = 'e'
  and not exists (
    select from extended e where e.classid = 'pg_type'::regclass and e.objid = y.oid)

union all
-- Rows are written and read by position, so the order of the attributes counts.
select 'composite', r.name, '', coalesce(
  (select string_agg(concat_ws(' ',
      quote_ident(a.attname),
      format_type(a.atttypid, a.atttypmod),
      case when a.attcollation <> y.typcollation then 'collate ' || a.attcollation::regcollation end,
      'comment ' || quote_literal(col_description(r.oid, a.attnum))), ', ' order by a.attnum)
   from pg_attribute a join pg_type y on y.oid = a.atttypid
   where a.attrelid = r.oid and a.attnum > 0 and not a.attisdropped), '')
from relations r
where r.relkind = 'c'

union all
select 'domain', format('%I.%I', s.nspname, y.typname), '', concat_ws(' ',
  format_type(y.typbasetype, y.typtypmod),
  case when y.typnotnull then 'not null' end,
  'default ' || y.typdefault,
  (select string_agg(pg_get_constraintdef(c.oid), ' ' order by pg_get_constraintdef(c.oid))
   from pg_constraint c where c.contypid = y.oid and c.contype = 'c'))
from pg_type y join spaces s on s.oid = y.typnamespace
where y.typtype = 'd'
  and not exists (
    select from extended e where e.classid = 'pg_type'::regclass and e.objid = y.oid)

union all
select case relkind when 'v' then 'view' else 'materialized view' end,
  name, '', pg_get_viewdef(oid)
from relations
where relkind in ('v', 'm')

union all
select 'trigger', t.name || '.' || quote_ident(g.tgname), '', pg_get_triggerdef(g.oid)
from tables t join pg_trigger g on g.tgrelid = t.oid
where not g.tgisinternal

union all
select 'function', p.oid::regprocedure::text, '', pg_get_functiondef(p.oid)
from pg_proc p join spaces s on s.oid = p.pronamespace
where p.prokind in ('f', 'p', 'w')
  and not exists (
    select from extended e where e.classid = 'pg_proc'::regclass and e.objid = p.oid)
