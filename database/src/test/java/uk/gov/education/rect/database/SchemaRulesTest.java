package uk.gov.education.rect.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import uk.gov.education.rect.database.testing.TestDatabase;

/** What every table must look like, and the reviewed listing of what they do look like. */
class SchemaRulesTest {

    private static final Path LISTING = Path.of("schema.txt");

    private static TestDatabase database;
    private static DSLContext dsl;

    @BeforeAll
    static void open() {
        database = TestDatabase.fresh();
        dsl = database.dsl();
    }

    @AfterAll
    static void close() {
        database.close();
    }

    @Test
    @DisplayName("Every table, column, type and function says what it is")
    void everything_is_commented() {
        assertNone("""
                select c.relname::text
                from pg_class c
                where c.relnamespace = 'public'::regnamespace
                  and c.relkind in ('r', 'v', 'm')
                  and c.relname <> 'flyway_schema_history'
                  and obj_description(c.oid, 'pg_class') is null
                union all
                select c.relname || '.' || a.attname
                from pg_class c
                join pg_attribute a on a.attrelid = c.oid
                where c.relnamespace = 'public'::regnamespace
                  and c.relkind in ('r', 'v', 'm')
                  and c.relname <> 'flyway_schema_history'
                  and a.attnum > 0
                  and not a.attisdropped
                  and col_description(c.oid, a.attnum) is null
                union all
                select t.typname::text
                from pg_type t
                where t.typnamespace = 'public'::regnamespace
                  and t.typtype = 'e'
                  and obj_description(t.oid, 'pg_type') is null
                union all
                select p.proname::text
                from pg_proc p
                where p.pronamespace = 'public'::regnamespace
                  and not exists (select from pg_depend d where d.objid = p.oid and d.deptype = 'e')
                  and obj_description(p.oid, 'pg_proc') is null
                """);
    }

    @Test
    @DisplayName("DM-5.2: every foreign key has an index that starts with one of its columns")
    void every_foreign_key_is_indexed() {
        assertNone("""
                select k.conname::text
                from pg_constraint k
                where k.connamespace = 'public'::regnamespace
                  and k.contype = 'f'
                  and not exists (
                    select
                    from pg_index i
                    where i.indrelid = k.conrelid
                      and i.indkey[0] = any (k.conkey)
                      and (i.indpred is null or pg_get_expr(i.indpred, i.indrelid) like '%IS NOT NULL%')
                  )
                """);
    }

    @Test
    @DisplayName(
            "PII-01, PII-02: dates of birth are kept with what an appropriate body sent only; National Insurance numbers"
                    + " nowhere; teachers have no e-mail address")
    void personal_data() {
        assertThat(dsl.fetchValues("""
                        select table_name || '.' || column_name
                        from information_schema.columns
                        where table_schema = 'public'
                          and (
                            column_name like '%birth%' or column_name like '%insurance%' or column_name like '%nino%'
                            or (table_name = 'teachers' and column_name like '%mail%')
                          )
                        order by 1
                        """).stream().map(String.class::cast))
                .containsExactly(
                        "pending_induction_submissions.date_of_birth",
                        "pending_induction_submissions.trs_date_of_birth");
    }

    @Test
    @DisplayName("Constraints, unique indexes and triggers are named for their table and rule")
    void names_start_with_the_table() {
        assertNone("""
                select named.name
                from (
                  select k.conrelid as table_oid, k.conname::text as name
                  from pg_constraint k
                  where k.connamespace = 'public'::regnamespace
                    and k.contype <> 'n'
                    and k.conrelid <> 0
                  union
                  select i.indrelid, i.indexrelid::regclass::text
                  from pg_index i
                  union
                  select t.tgrelid, t.tgname
                  from pg_trigger t
                  where not t.tgisinternal
                ) named
                join pg_class c on c.oid = named.table_oid
                where c.relnamespace = 'public'::regnamespace
                  and c.relname <> 'flyway_schema_history'
                  and named.name not like c.relname || '\\_%'
                """);
        assertNone("""
                select conname::text
                from pg_constraint
                where connamespace = 'public'::regnamespace
                  and conrelid <> 'flyway_schema_history'::regclass
                  and case contype
                    when 'p' then conname not like '%\\_pk'
                    when 'f' then conname not like '%\\_fk'
                    when 'u' then conname not like '%\\_unique'
                    else conname ~ '_(pk|fk|unique|key|check|excl)[0-9]*$'
                  end
                """);
    }

    @Test
    @DisplayName("No name is so long that PostgreSQL cuts it")
    void names_are_not_cut() {
        assertNone("select conname::text from pg_constraint where connamespace = 'public'::regnamespace"
                + " and contype <> 'n' and length(conname) > 62");
    }

    @Test
    @DisplayName("DM-1: no time without a time zone")
    void times_have_zones() {
        assertNone("""
                select table_name || '.' || column_name
                from information_schema.columns
                where table_schema = 'public'
                  and table_name <> 'flyway_schema_history'
                  and data_type in ('timestamp without time zone', 'time without time zone')
                """);
    }

    @Test
    @DisplayName("DM-INT-04: the six period tables have a generated range and a check on the order of dates")
    void period_tables_have_ranges() {
        assertThat(dsl.fetchValues("""
                        select c.table_name::text
                        from information_schema.columns c
                        join information_schema.check_constraints k
                          on k.constraint_name = c.table_name || '_finish_not_before_start'
                        where c.table_schema = 'public'
                          and c.column_name = 'range'
                          and c.is_generated = 'ALWAYS'
                        order by 1
                        """))
                .map(Object::toString)
                .containsExactly(
                        "contract_periods",
                        "ect_at_school_periods",
                        "induction_periods",
                        "mentor_at_school_periods",
                        "mentorship_periods",
                        "training_periods");
    }

    @Test
    @DisplayName("Every updated_at is kept by the trigger, but for the API's documents, whose rendering keeps it")
    void updated_at_is_kept() {
        assertNone("""
                select c.table_name::text
                from information_schema.columns c
                where c.table_schema = 'public'
                  and c.column_name = 'updated_at'
                  and c.table_name <> all (select unnest(document_tables) from api_resources)
                  and not exists (
                    select
                    from pg_trigger t
                    join pg_proc p on p.oid = t.tgfoid
                    where t.tgrelid = c.table_name::regclass
                      and p.proname = 'touch_updated_at'
                  )
                """);
    }

    @Test
    @DisplayName("DM-5.2: events survive what they link to; nothing else is deleted or cleared by a key, but for"
            + " three, and the memory of what leaving dates cut short, which must not keep anything from being deleted")
    void delete_behaviours() {
        assertThat(dsl.fetchValues("""
                        select conname || ' ' || confdeltype::text
                        from pg_constraint
                        where connamespace = 'public'::regnamespace
                          and contype = 'f'
                          and conrelid::regclass::text <> all (select unnest(document_tables) from api_resources)
                          and confdeltype <> case when conrelid = 'events'::regclass then 'n'::"char" else 'a'::"char" end
                        order by 1
                        """))
                .map(Object::toString)
                .containsExactly(
                        "api_requests_api_token_fk n",
                        "contract_banded_fee_structure_band_terms_structure_fk c",
                        "reported_leaving_mentorships_ect_at_school_period_fk c",
                        "reported_leaving_mentorships_mentor_at_school_period_fk c",
                        "reported_leaving_mentorships_mentorship_period_fk n",
                        "reported_leaving_mentorships_reported_leaving_fk c",
                        "reported_leaving_trainings_reported_leaving_fk c",
                        "reported_leaving_trainings_training_period_fk n",
                        "reported_leavings_ect_at_school_period_fk c",
                        "reported_leavings_mentor_at_school_period_fk c",
                        "spring_session_attributes_session_fk c");
    }

    @Test
    @DisplayName("The schema is the one last reviewed; -Dgolden.update=true writes schema.txt anew")
    void the_schema_is_as_reviewed() throws IOException {
        String listing = SchemaListing.of(dsl);
        if (Boolean.getBoolean("golden.update")) {
            Files.writeString(LISTING, listing);
        }
        assertThat(listing).isEqualTo(Files.readString(LISTING));
    }

    private static void assertNone(String query) {
        assertThat(dsl.fetchValues(query)).isEqualTo(List.of());
    }
}
