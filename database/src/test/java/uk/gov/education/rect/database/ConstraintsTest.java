package uk.gov.education.rect.database;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;
import uk.gov.education.rect.database.testing.TestDatabase;

/**
 * Tries to break every constraint of the schema by SQL. The world that is attacked and the attacks on checks, exclusions,
 * partial unique indexes and triggers are written down in {@code constraints/}; attacks on keys and on columns that may
 * not be null follow from the catalogue.
 */
class ConstraintsTest {

    private record Case(String rule, String specification, List<String> statements) {}

    private static final String NOT_NULL_VIOLATION = "23502";

    private static final List<Case> CASES = cases();

    private static TestDatabase database;
    private static Connection connection;
    private static DSLContext dsl;

    @BeforeAll
    static void buildTheWorld() throws SQLException {
        database = TestDatabase.fresh();
        connection = database.dataSource().getConnection();
        dsl = DSL.using(connection, SQLDialect.POSTGRES);
        try (Statement statement = connection.createStatement()) {
            statement.execute(resource("world.sql"));
        }
        connection.setAutoCommit(false);
    }

    @AfterAll
    static void tearDown() throws SQLException {
        connection.close();
        database.close();
    }

    @TestFactory
    @DisplayName("Checks, exclusions, partial unique indexes and triggers refuse what breaks them")
    Stream<DynamicTest> every_rule_refuses() {
        return CASES.stream()
                .map(attack -> DynamicTest.dynamicTest(
                        attack.specification() + ": " + attack.rule(),
                        () -> assertThat(ruleNamedBy(refusal(attack.statements())))
                                .isEqualTo(attack.rule())));
    }

    /** The constraint; for a column that may not be null the column, as {@code table.column}. */
    private static String ruleNamedBy(ServerErrorMessage refusal) {
        return NOT_NULL_VIOLATION.equals(refusal.getSQLState())
                ? refusal.getTable() + "." + refusal.getColumn()
                : String.valueOf(refusal.getConstraint());
    }

    @Test
    @DisplayName("No check, exclusion, partial unique index or trigger is without a case")
    void every_rule_has_a_case() {
        List<String> rules =
                dsl.fetchValues("""
                select conname::text
                from pg_constraint
                where connamespace = 'public'::regnamespace
                  and contype in ('c', 'x')
                union
                select i.indexrelid::regclass::text
                from pg_index i
                join pg_class c on c.oid = i.indrelid
                where c.relnamespace = 'public'::regnamespace
                  and c.relname <> 'flyway_schema_history'
                  and i.indisunique
                  and not exists (select from pg_constraint k where k.conindid = i.indexrelid)
                union
                select t.tgname::text
                from pg_trigger t
                join pg_proc p on p.oid = t.tgfoid
                where p.proname = 'refuse_change'
                union
                select m[1]
                from pg_proc p, regexp_matches(p.prosrc, 'refuse\\(\\s*''([a-z0-9_]+)''', 'g') m
                where p.pronamespace = 'public'::regnamespace
                """).stream().map(String.class::cast).toList();
        assertThat(CASES.stream().map(Case::rule)).containsAll(rules);
    }

    @TestFactory
    @DisplayName("Spec 01 §5.1 and more: every rule has its constraints, which the other tests here break one by one")
    Stream<DynamicTest> every_rule_of_the_specification_is_a_constraint() {
        return Map.ofEntries(
                        entry("DM-DB-01", List.of("ect_at_school_periods_no_overlap")),
                        entry("DM-DB-02", List.of("mentor_at_school_periods_no_overlap")),
                        entry("DM-DB-03", List.of("mentorship_periods_no_overlap")),
                        entry("DM-DB-04 DM-DB-05 DM-GAP-02", List.of("training_periods_no_overlap")),
                        entry("DM-DB-06", List.of("induction_periods_no_overlap", "induction_periods_one_outcome")),
                        entry("DM-DB-07", List.of("contract_periods_no_overlap")),
                        entry(
                                "DM-DB-08",
                                List.of(
                                        "training_periods_within_at_school_period",
                                        "mentorship_periods_within_ect_at_school_period",
                                        "mentorship_periods_within_mentor_at_school_period",
                                        "mentorship_periods_same_school",
                                        "mentorship_periods_different_teachers")),
                        entry("DM-DB-09", List.of("training_periods_one_trainee")),
                        entry(
                                "DM-DB-10",
                                List.of(
                                        "training_periods_school_led_has_no_expression_of_interest",
                                        "training_periods_school_led_has_no_school_partnership",
                                        "training_periods_school_led_has_no_schedule",
                                        "training_periods_provider_led_has_schedule",
                                        "training_periods_provider_led_has_provider",
                                        "training_periods_mentor_is_provider_led",
                                        "training_periods_withdrawn_with_reason",
                                        "training_periods_deferred_with_reason",
                                        "training_periods_withdrawn_or_deferred_is_finished")),
                        entry("DM-DB-11", List.of("declarations_one_of_type")),
                        entry("DM-DB-12", List.of("statements_month_unique")),
                        entry("DM-DB-13 DM-GAP-30", List.of("school_funding_eligibilities_year_unique")),
                        entry("DM-DB-14", List.of("teachers_trn_has_7_digits", "teachers_trn_unless_trnless")),
                        entry("DM-EVT-01", List.of("events_author_named")),
                        entry("DM-GAP-34", List.of("lead_provider_delivery_partnerships_pair_immutable")),
                        entry("OTP-08", List.of("users_otp_school_urn_has_5_or_6_digits")),
                        entry("TRS-03", List.of("teachers_trs_induction_status_known")))
                .entrySet()
                .stream()
                .sorted(Map.Entry.comparingByKey())
                .map(rule -> DynamicTest.dynamicTest(
                        rule.getKey(), () -> assertThat(broken()).containsAll(rule.getValue())));
    }

    /** Everything that a test of this class breaks: by a case, or because the catalogue calls it unique. */
    private static List<String> broken() {
        return Stream.concat(
                        CASES.stream().map(Case::rule),
                        dsl
                                .fetchValues(
                                        "select conname::text from pg_constraint where connamespace = 'public'::regnamespace and contype = 'u'")
                                .stream()
                                .map(String.class::cast))
                .toList();
    }

    @Test
    @DisplayName(
            "DM-DB-01 to 07, DM-GAP-01: every overlap rule waits for the end of the transaction, both ends inclusive")
    void overlap_rules() {
        assertThat(dsl.fetchValues("""
                        select conrelid::regclass::text
                        from pg_constraint
                        where contype = 'x' and condeferrable and condeferred
                        order by 1
                        """).stream().map(String.class::cast))
                .containsExactly(
                        "contract_periods",
                        "ect_at_school_periods",
                        "induction_periods",
                        "mentor_at_school_periods",
                        "mentorship_periods",
                        "training_periods");
        assertThat(dsl.fetchValues("""
                        select pg_get_expr(d.adbin, d.adrelid)
                        from pg_attribute a
                        join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
                        where a.attname = 'range' and a.attgenerated = 's'
                        """).stream().map(String.class::cast))
                .hasSize(6)
                .allMatch(range -> range.contains("'[]'"));
    }

    @TestFactory
    @DisplayName("DM-5.2: every foreign key refuses a row that points nowhere")
    Stream<DynamicTest> every_foreign_key_refuses() {
        return dsl.fetch("""
                        select k.conname, k.conrelid::regclass::text as table_name, a.attname, a.atttypid::regtype::text as type
                        from pg_constraint k
                        join pg_attribute a on a.attrelid = k.conrelid and a.attnum = k.conkey[1]
                        where k.connamespace = 'public'::regnamespace
                          and k.contype = 'f'
                        order by 2, 1
                        """).stream()
                .map(key -> DynamicTest.dynamicTest(text(key, "conname"), () -> {
                    String nowhere = switch (text(key, "type")) {
                        case "uuid" -> "gen_random_uuid()";
                        case "integer", "bigint" -> "987654321";
                        default -> "'nowhere'";
                    };
                    String table = text(key, "table_name");
                    String column = text(key, "attname");
                    ServerErrorMessage refusal = refusal(List.of(
                            withoutTriggers(table),
                            "update %s set %s = %s where ctid = (select ctid from %1$s order by %2$s is null, ctid limit 1)"
                                    .formatted(table, column, nowhere)));
                    assertThat(refusal.getConstraint()).isEqualTo(text(key, "conname"));
                }));
    }

    @TestFactory
    @DisplayName("Every primary key refuses a second row of the same key")
    Stream<DynamicTest> every_primary_key_refuses() {
        return dsl.fetch("""
                        select k.conname, k.conrelid::regclass::text as table_name,
                          (
                            select string_agg(quote_ident(attname), ', ' order by attnum)
                            from pg_attribute
                            where attrelid = k.conrelid
                              and attnum > 0
                              and not attisdropped
                              and attgenerated = ''
                          ) as columns
                        from pg_constraint k
                        where k.connamespace = 'public'::regnamespace
                          and k.contype = 'p'
                          and k.conrelid <> 'flyway_schema_history'::regclass
                        order by 2
                        """).stream()
                .map(key -> DynamicTest.dynamicTest(text(key, "conname"), () -> {
                    String table = text(key, "table_name");
                    ServerErrorMessage refusal = refusal(List.of(
                            withoutTriggers(table),
                            "insert into %s (%s) overriding system value select %2$s from %1$s limit 1"
                                    .formatted(table, text(key, "columns"))));
                    assertThat(refusal.getConstraint()).isEqualTo(text(key, "conname"));
                }));
    }

    @TestFactory
    @DisplayName("Every unique constraint refuses a second row of the same values")
    Stream<DynamicTest> every_unique_constraint_refuses() {
        // A unique constraint that contains the primary key exists for a composite foreign key; the primary key refuses
        // first.
        return dsl.fetch("""
                        select k.conname, k.conrelid::regclass::text as table_name,
                          (
                            select string_agg(quote_ident(attname), ', ' order by attnum)
                            from pg_attribute
                            where attrelid = k.conrelid
                              and attnum = any (k.conkey)
                          ) as columns
                        from pg_constraint k
                        join pg_constraint p on p.conrelid = k.conrelid and p.contype = 'p'
                        where k.connamespace = 'public'::regnamespace
                          and k.contype = 'u'
                          and not k.conkey @> p.conkey
                        order by 2, 1
                        """).stream()
                .map(key -> DynamicTest.dynamicTest(text(key, "conname"), () -> {
                    String table = text(key, "table_name");
                    String columns = text(key, "columns");
                    ServerErrorMessage refusal =
                            refusal(List.of(withoutTriggers(table), """
                            with a as (select ctid as place, %2$s from %1$s where num_nulls(%2$s) = 0 limit 1)
                            update %1$s set (%2$s) = (select %2$s from a)
                            where ctid = (
                              select t.ctid
                              from %1$s t
                              where t.ctid <> (select place from a)
                              order by num_nulls(%2$s), t.ctid
                              limit 1
                            )
                            """.formatted(table, columns)));
                    assertThat(refusal.getConstraint()).isEqualTo(text(key, "conname"));
                }));
    }

    @TestFactory
    @DisplayName("Every column that may not be null refuses null")
    Stream<DynamicTest> every_mandatory_column_refuses_null() {
        return dsl.fetch("""
                        select a.attrelid::regclass::text as table_name, a.attname
                        from pg_attribute a
                        join pg_class c on c.oid = a.attrelid
                        where c.relnamespace = 'public'::regnamespace
                          and c.relkind = 'r'
                          and c.relname <> 'flyway_schema_history'
                          and a.attnum > 0
                          and a.attnotnull
                          and a.attgenerated = ''
                          and a.attidentity <> 'a'
                        order by 1, 2
                        """).stream()
                .map(column ->
                        DynamicTest.dynamicTest(text(column, "table_name") + "." + text(column, "attname"), () -> {
                            String table = text(column, "table_name");
                            ServerErrorMessage refusal = refusal(List.of(
                                    withoutTriggers(table),
                                    "update %s set %s = null where ctid = (select ctid from %1$s limit 1)"
                                            .formatted(table, text(column, "attname"))));
                            assertThat(refusal.getSQLState()).isEqualTo(NOT_NULL_VIOLATION);
                            assertThat(refusal.getColumn()).isEqualTo(text(column, "attname"));
                        }));
    }

    @Test
    @DisplayName("DM-DB-01: children and parent may change in any order within one transaction")
    void period_rules_wait_for_the_end_of_the_transaction() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("update ect_at_school_periods set finished_on = '2028-01-31' where id = 102");
            statement.execute("update training_periods set finished_on = '2028-01-31' where id = 102");
            statement.execute("update mentorship_periods set finished_on = '2028-01-31' where id = 102");
            statement.execute("set constraints all immediate");
        } finally {
            connection.rollback();
        }
    }

    @Test
    @DisplayName("DM-DB-05, DM-DB-11: when a placement moves to another teacher, training and declarations follow")
    void copied_teachers_follow() throws SQLException {
        try {
            dsl.execute("update ect_at_school_periods set teacher_id = 104 where id = 101");
            assertThat(dsl.fetchValue("select teacher_id from training_periods where id = 101"))
                    .isEqualTo(104L);
            assertThat(dsl.fetchValues("select teacher_id from declarations where training_period_id = 101"))
                    .map(Object::toString)
                    .containsOnly("104");
        } finally {
            connection.rollback();
        }
    }

    @Test
    @DisplayName("DM-5.2: an event outlives what it links to; band terms go with their prices")
    void what_deleting_does() throws SQLException {
        try {
            dsl.execute("delete from teacher_id_changes");
            dsl.execute("insert into teachers (id, trn) values (110, '9000010')");
            dsl.execute("update events set teacher_id = 110");
            dsl.execute("delete from teachers where id = 110");
            assertThat(dsl.fetchValue("select count(*) from events where teacher_id is null"))
                    .isEqualTo(1L);
            dsl.execute("delete from contract_banded_fee_structures where id = 101");
            assertThat(dsl.fetchValue("select count(*) from contract_banded_fee_structure_band_terms"))
                    .isEqualTo(0L);
        } finally {
            connection.rollback();
        }
    }

    @Test
    @DisplayName("updated_at moves with every change, unless the writer sets it")
    void updated_at_moves() throws SQLException {
        try {
            dsl.execute("update lead_providers set updated_at = '2020-01-01' where id = 101");
            assertThat(dsl.fetchValue("select updated_at = '2020-01-01' from lead_providers where id = 101"))
                    .isEqualTo(true);
            dsl.execute("update lead_providers set vat_registered = false where id = 101");
            assertThat(dsl.fetchValue("select updated_at = now() from lead_providers where id = 101"))
                    .isEqualTo(true);
        } finally {
            connection.rollback();
        }
    }

    private static String withoutTriggers(String table) {
        return "alter table " + table + " disable trigger user";
    }

    /** Runs the statements, the last of which must be refused, and forgets all they did. */
    private static ServerErrorMessage refusal(List<String> statements) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("set constraints all immediate");
            for (String sql : statements.subList(0, statements.size() - 1)) {
                statement.execute(sql);
            }
            String last = statements.getLast();
            try {
                int rows = statement.executeUpdate(last);
                return fail("Nothing refuses, " + rows + " rows changed: " + last);
            } catch (PSQLException e) {
                return Objects.requireNonNull(e.getServerErrorMessage(), e::getMessage);
            }
        } finally {
            connection.rollback();
        }
    }

    private static String text(Record catalogueRow, String column) {
        return catalogueRow.get(column, String.class);
    }

    private static List<Case> cases() {
        List<Case> cases = new ArrayList<>();
        for (String block : resource("cases.sql").split("(?m)^-- ")) {
            String[] lines = block.strip().split("\n", 2);
            String[] heading = lines[0].split(" ", 2);
            if (lines.length == 2 && heading.length == 2) {
                List<String> statements = Stream.of(lines[1].split(";\\s*(\n|$)"))
                        .map(String::strip)
                        .filter(sql -> !sql.isEmpty())
                        .toList();
                cases.add(new Case(heading[0], heading[1], statements));
            }
        }
        return List.copyOf(cases);
    }

    private static String resource(String name) {
        try (var stream = ConstraintsTest.class.getResourceAsStream("/constraints/" + name)) {
            return new String(Objects.requireNonNull(stream).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
