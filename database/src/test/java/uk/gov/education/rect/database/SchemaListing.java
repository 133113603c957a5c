package uk.gov.education.rect.database;

import java.util.List;
import org.jooq.DSLContext;

/** Writes the schema as text that a reviewer can read and compare: enums, tables with all that hangs off them, functions. */
final class SchemaListing {

    private SchemaListing() {}

    static String of(DSLContext dsl) {
        StringBuilder listing =
                new StringBuilder("The schema, written by SchemaRulesTest from PostgreSQL's catalogue.\n");
        section(listing, "enums", dsl.fetchValues("""
                select t.typname || ': ' || string_agg(e.enumlabel, ', ' order by e.enumsortorder)
                from pg_type t
                join pg_enum e on e.enumtypid = t.oid
                where t.typnamespace = 'public'::regnamespace
                group by t.typname
                order by t.typname collate "C"
                """));
        for (Object table : dsl.fetchValues("""
                select relname::text
                from pg_class
                where relnamespace = 'public'::regnamespace
                  and relkind in ('r', 'v', 'm')
                  and relname <> 'flyway_schema_history'
                order by relname collate "C"
                """)) {
            section(listing, table.toString(), table(dsl, table.toString()));
        }
        section(listing, "functions", dsl.fetchValues("""
                select p.proname || '(' || pg_get_function_identity_arguments(p.oid) || ') md5 ' || md5(pg_get_functiondef(p.oid))
                from pg_proc p
                where p.pronamespace = 'public'::regnamespace
                  and not exists (select from pg_depend d where d.objid = p.oid and d.deptype = 'e')
                order by p.proname collate "C", p.oid
                """));
        return listing.toString();
    }

    private static List<?> table(DSLContext dsl, String table) {
        return dsl.fetchValues("""
                select line
                from (
                  select 1 as kind, a.attnum as position,
                    a.attname || ' ' || format_type(a.atttypid, a.atttypmod)
                      || case when a.attnotnull then ' not null' else '' end
                      || case a.attidentity when 'a' then ' identity always' when 'd' then ' identity by default' else '' end
                      || case when a.attgenerated = 's' then ' generated ' || pg_get_expr(d.adbin, d.adrelid)
                              when d.adbin is not null then ' default ' || pg_get_expr(d.adbin, d.adrelid)
                              else '' end as line
                  from pg_attribute a
                  left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
                  where a.attrelid = ?::regclass
                    and a.attnum > 0
                    and not a.attisdropped
                  union all
                  select 2, 0, 'constraint ' || conname || ' ' || pg_get_constraintdef(oid)
                  from pg_constraint
                  where conrelid = ?::regclass
                    and contype not in ('n', 't')
                  union all
                  select 3, 0, pg_get_indexdef(indexrelid)
                  from pg_index i
                  where indrelid = ?::regclass
                    and not exists (select from pg_constraint k where k.conindid = i.indexrelid and k.contype in ('p', 'u', 'x'))
                  union all
                  select 4, 0, pg_get_triggerdef(oid)
                  from pg_trigger
                  where tgrelid = ?::regclass
                    and not tgisinternal
                ) listing
                order by kind, position, line collate "C"
                """, table, table, table, table);
    }

    private static void section(StringBuilder listing, String title, List<?> lines) {
        listing.append('\n').append(title).append('\n');
        lines.forEach(line -> listing.append("  ").append(line).append('\n'));
    }
}
