package uk.gov.education.rect.referencedata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;
import static uk.gov.education.rect.database.Tables.ACTIVE_LEAD_PROVIDERS;
import static uk.gov.education.rect.database.Tables.APPROPRIATE_BODY_PERIODS;
import static uk.gov.education.rect.database.Tables.CONTRACTS;
import static uk.gov.education.rect.database.Tables.CONTRACT_PERIODS;
import static uk.gov.education.rect.database.Tables.GIAS_SCHOOL_TYPES;
import static uk.gov.education.rect.database.Tables.LEAD_PROVIDERS;
import static uk.gov.education.rect.database.Tables.MILESTONES;
import static uk.gov.education.rect.database.Tables.REFERENCE_FILES;
import static uk.gov.education.rect.database.Tables.REGIONS;
import static uk.gov.education.rect.database.Tables.REGISTRATION_WINDOWS;
import static uk.gov.education.rect.database.Tables.SCHEDULES;
import static uk.gov.education.rect.database.Tables.STATEMENTS;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.Table;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import uk.gov.education.rect.database.enums.DeclarationTypes;
import uk.gov.education.rect.database.enums.FeeTypes;
import uk.gov.education.rect.database.enums.ScheduleIdentifiers;
import uk.gov.education.rect.database.enums.StatementStatuses;
import uk.gov.education.rect.database.testing.TestDatabase;

class ReferenceDataTest {

    private static final List<Table<?>> TABLES = List.of(
            CONTRACT_PERIODS,
            REGISTRATION_WINDOWS,
            SCHEDULES,
            MILESTONES,
            LEAD_PROVIDERS,
            ACTIVE_LEAD_PROVIDERS,
            GIAS_SCHOOL_TYPES,
            APPROPRIATE_BODY_PERIODS,
            REGIONS);

    private TestDatabase database;
    private DSLContext dsl;

    @BeforeEach
    void freshDatabase() {
        database = TestDatabase.fresh();
        dsl = database.dsl();
    }

    @AfterEach
    void drop() {
        database.close();
    }

    @Test
    @DisplayName("DM-6, DM-16: everything the specification lists is there")
    void everything_is_there() {
        assertThat(counts())
                .containsExactly(
                        entry("contract_periods", 6),
                        entry("registration_windows", 1),
                        entry("schedules", 72),
                        entry("milestones", 486),
                        entry("lead_providers", 7),
                        entry("active_lead_providers", 33),
                        entry("gias_school_types", 41),
                        entry("appropriate_body_periods", 3),
                        entry("regions", 87));
    }

    @Test
    @DisplayName("DM-CP-06: every contract period has all twelve schedules")
    void fully_scheduled() {
        assertThat(dsl.select(SCHEDULES.CONTRACT_PERIOD_YEAR, SCHEDULES.IDENTIFIER)
                        .from(SCHEDULES)
                        .fetchGroups(SCHEDULES.CONTRACT_PERIOD_YEAR, SCHEDULES.IDENTIFIER))
                .containsOnlyKeys(2021, 2022, 2023, 2024, 2025, 2026)
                .allSatisfy((year, identifiers) ->
                        assertThat(identifiers).containsExactlyInAnyOrder(ScheduleIdentifiers.values()));
        assertThat(ScheduleIdentifiers.values()).hasSize(12);
    }

    @Test
    @DisplayName("Loading again, with the files applied anew, changes no row")
    void loading_twice_is_loading_once() {
        Map<String, String> before = contents();
        dsl.deleteFrom(REFERENCE_FILES).execute();
        ReferenceData.load(database.dataSource());
        assertThat(contents()).isEqualTo(before);
        assertThat(dsl.fetchCount(REFERENCE_FILES)).isEqualTo(8);
    }

    @Test
    @DisplayName("What staff changed stays until the file says something new")
    void an_unchanged_file_is_left_alone() {
        dsl.update(CONTRACT_PERIODS)
                .set(CONTRACT_PERIODS.PAYMENTS_FROZEN_AT, Instant.parse("2027-05-01T00:00:00Z"))
                .where(CONTRACT_PERIODS.YEAR.eq(2023))
                .execute();
        ReferenceData.load(database.dataSource());
        assertThat(dsl.fetchValue(CONTRACT_PERIODS.PAYMENTS_FROZEN_AT, CONTRACT_PERIODS.YEAR.eq(2023)))
                .isEqualTo(Instant.parse("2027-05-01T00:00:00Z"));
    }

    @Test
    @DisplayName("A changed file updates its rows and deletes none")
    void a_changed_file_updates_its_rows() {
        loadWith("lead-providers.csv", """
                name,vat_registered,ecf_id,ecf_cpd_lead_provider_id
                Capita,false,7a6753ef-6bb1-4fb3-ba93-fcbf3b20541b,
                """);
        var capita = dsl.fetchSingle(LEAD_PROVIDERS, LEAD_PROVIDERS.NAME.eq("Capita"));
        assertThat(capita.getVatRegistered()).isFalse();
        assertThat(capita.getEcfCpdLeadProviderId()).isNull();
        assertThat(dsl.fetchCount(LEAD_PROVIDERS)).isEqualTo(7);
    }

    @Test
    @DisplayName("DM-6.1: payments of 2021 and 2022 are frozen from midnight in London")
    void frozen_contract_periods() {
        assertThat(dsl.select(CONTRACT_PERIODS.YEAR, CONTRACT_PERIODS.PAYMENTS_FROZEN_AT)
                        .from(CONTRACT_PERIODS)
                        .where(CONTRACT_PERIODS.PAYMENTS_FROZEN_AT.isNotNull())
                        .fetchMap(CONTRACT_PERIODS.YEAR, CONTRACT_PERIODS.PAYMENTS_FROZEN_AT))
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        2021, Instant.parse("2024-06-17T23:00:00Z"),
                        2022, Instant.parse("2025-06-15T23:00:00Z")));
    }

    @Test
    @DisplayName("DM-6.3: extended, reduced and replacement schedules open on one day and never close")
    void open_schedules() {
        for (int year = 2021; year <= 2026; year++) {
            for (String kind : List.of("extended", "reduced", "replacement")) {
                assertMilestones(year, kind, "september", LocalDate.of(year, 9, 1));
                assertMilestones(year, kind, "january", LocalDate.of(year + 1, 1, 1));
                assertMilestones(year, kind, "april", LocalDate.of(year + 1, 4, 1));
            }
        }
    }

    @Test
    @DisplayName("DM-6.4: standard schedules of 2025 and 2026 open on one day and never close")
    void standard_schedules_from_2025() {
        for (int year = 2025; year <= 2026; year++) {
            assertMilestones(year, "standard", "september", LocalDate.of(year, 6, 1));
            assertMilestones(year, "standard", "january", LocalDate.of(year + 1, 1, 1));
            assertMilestones(year, "standard", "april", LocalDate.of(year + 1, 4, 1));
        }
    }

    @Test
    @DisplayName("DM-6.5: standard schedules of 2022 to 2024 step through three windows a year")
    void standard_schedules_2022_to_2024() {
        for (int year = 2022; year <= 2024; year++) {
            List<String> months = List.of("september", "january", "april");
            for (int first = 0; first < months.size(); first++) {
                for (int step = 0; step < 6; step++) {
                    LocalDate[] window = window(year, first + step);
                    if (first == 0 && step == 0) {
                        window[0] = LocalDate.of(year, 6, 1);
                    }
                    assertThat(milestone(year, "ecf-standard-" + months.get(first), step))
                            .containsExactly(window);
                }
            }
        }
    }

    @Test
    @DisplayName("DM-6.5: standard schedules of 2021")
    void standard_schedules_2021() {
        String[] dates = {
            "2021-09-01 2021-11-30", "2021-09-01 2022-01-31", "2022-02-01 2022-04-30", "2022-05-01 2022-09-30",
            "2022-10-01 2023-01-31", "2023-02-01 2023-04-30", "2021-12-01 2022-01-31", "2022-02-01 2022-04-30",
            "2022-05-01 2022-09-30", "2022-10-01 2023-01-31", "2023-02-01 2023-04-30", "2023-05-01 2023-09-30",
            "2022-02-01 2022-05-31", "2022-05-01 2022-09-30", "2022-10-01 2023-01-31", "2023-02-01 2023-04-30",
            "2023-05-01 2023-09-30", "2023-10-01 2024-01-31"
        };
        List<String> months = List.of("september", "january", "april");
        for (int i = 0; i < dates.length; i++) {
            LocalDate[] expected =
                    Arrays.stream(dates[i].split(" ")).map(LocalDate::parse).toArray(LocalDate[]::new);
            assertThat(milestone(2021, "ecf-standard-" + months.get(i / 6), i % 6))
                    .containsExactly(expected);
        }
    }

    @Test
    @DisplayName("DM-16.3: a district with a comma in its name is one district")
    void a_district_with_a_comma() {
        assertThat(dsl.fetchValue(REGIONS.DISTRICTS, REGIONS.CODE.eq("SW1")))
                .containsExactly("Bournemouth, Christchurch and Poole", "Dorset");
        assertThat(dsl.fetchValue("select sum(cardinality(districts)) from regions"))
                .isEqualTo(301L);
    }

    @Test
    @DisplayName("A malformed value is refused with file and line, and nothing is loaded")
    void a_malformed_value() {
        assertThatThrownBy(() -> loadWith("registration-windows.csv", """
                        contract_period_year,closed_from,closed_until
                        2025,2025-06-01,2025-06-14
                        2026,2026-06-01,14 June
                        """))
                .isInstanceOf(MalformedReferenceFileException.class)
                .hasMessage("reference/registration-windows.csv line 3: closed_until '14 June' is not a date such as"
                        + " 2025-06-01");
        assertThat(dsl.fetchCount(REGISTRATION_WINDOWS)).isEqualTo(1);
    }

    @Test
    @DisplayName("Wrong headers, wrong numbers of fields, repeated and unknown rows are refused with file and line")
    void other_malformed_files() {
        assertRefused("regions.csv", "code\nL1\n", "regions.csv line 1: the header must be code,districts");
        assertRefused("regions.csv", "code,districts\nL1,A,B\n", "regions.csv line 2: has 3 fields instead of 2");
        assertRefused("regions.csv", "code,districts\nL1,A\nL1,B\n", "regions.csv line 3: repeats an earlier line");
        assertRefused("regions.csv", "code,districts\nL1,\n", "regions.csv line 2: districts is empty");
        assertRefused("regions.csv", "code,districts\n", "regions.csv line 1: has no rows");
        assertRefused(
                "active-lead-providers.csv",
                "lead_provider,contract_period_year\nNobody,2025\n",
                "active-lead-providers.csv line 2: there is no lead provider 'Nobody'");
        assertRefused(
                "gias-school-types.csv",
                "name,eligible_for_funding,in_england,independent\nAcademy,yes,true,false\n",
                "gias-school-types.csv line 2: eligible_for_funding 'yes' is not true or false");
    }

    @Test
    @DisplayName("FIN-20: sample contracts give every active lead provider prices and statements, once")
    void sample_contracts() {
        LocalDate today = LocalDate.of(2026, 1, 10);
        ReferenceData.loadSampleContracts(database.dataSource(), today);
        ReferenceData.loadSampleContracts(database.dataSource(), today);
        assertThat(dsl.fetchCount(CONTRACTS)).isEqualTo(33);
        assertThat(dsl.fetchValue("select count(*) from statements s join active_lead_providers a"
                        + " on a.id = s.active_lead_provider_id where a.contract_period_year = 2026"))
                .isEqualTo(5L * 34);
        assertThat(dsl.fetchCount(
                        STATEMENTS,
                        STATEMENTS
                                .YEAR
                                .eq(2026)
                                .and(STATEMENTS.MONTH.eq(1))
                                .and(STATEMENTS.FEE_TYPE.eq(FeeTypes.OUTPUT))))
                .isEqualTo(16);
        assertThat(dsl.selectDistinct(STATEMENTS.STATUS)
                        .from(STATEMENTS)
                        .where(STATEMENTS.DEADLINE_DATE.eq(LocalDate.of(2025, 12, 31)))
                        .fetch(STATEMENTS.STATUS))
                .containsExactly(StatementStatuses.PAYABLE);
        assertThat(dsl.fetchCount(
                        STATEMENTS,
                        STATEMENTS.DEADLINE_DATE.ge(today).and(STATEMENTS.STATUS.ne(StatementStatuses.OPEN))))
                .isZero();
    }

    private void assertRefused(String file, String content, String message) {
        assertThatThrownBy(() -> loadWith(file, content)).hasMessage("reference/" + message);
    }

    private void loadWith(String changed, String content) {
        ReferenceData.load(
                database.dataSource(), name -> name.equals(changed) ? content : ReferenceData.resource(name));
    }

    private void assertMilestones(int year, String kind, String month, LocalDate start) {
        String schedule = "ecf-" + kind + "-" + month;
        int types = kind.equals("extended") ? 9 : 6;
        for (int type = 0; type < types; type++) {
            assertThat(milestone(year, schedule, type)).containsExactly(start, null);
        }
        assertThat(dsl.fetchCount(
                        MILESTONES.join(SCHEDULES).on(MILESTONES.SCHEDULE_ID.eq(SCHEDULES.ID)),
                        SCHEDULES.CONTRACT_PERIOD_YEAR.eq(year).and(SCHEDULES.IDENTIFIER.eq(identifier(schedule)))))
                .isEqualTo(types);
    }

    private LocalDate[] milestone(int year, String schedule, int type) {
        var milestone = dsl.select(MILESTONES.START_DATE, MILESTONES.MILESTONE_DATE)
                .from(MILESTONES)
                .join(SCHEDULES)
                .on(MILESTONES.SCHEDULE_ID.eq(SCHEDULES.ID))
                .where(SCHEDULES.CONTRACT_PERIOD_YEAR.eq(year))
                .and(SCHEDULES.IDENTIFIER.eq(identifier(schedule)))
                .and(MILESTONES.DECLARATION_TYPE.eq(DeclarationTypes.values()[type]))
                .fetchSingle();
        return new LocalDate[] {milestone.value1(), milestone.value2()};
    }

    /** The windows of a year are August to December, January to March and April to July. */
    private static LocalDate[] window(int year, int number) {
        int turn = year + (number + 2) / 3;
        return switch (number % 3) {
            case 0 -> new LocalDate[] {LocalDate.of(turn, 8, 1), LocalDate.of(turn, 12, 31)};
            case 1 -> new LocalDate[] {LocalDate.of(turn, 1, 1), LocalDate.of(turn, 3, 31)};
            default -> new LocalDate[] {LocalDate.of(turn, 4, 1), LocalDate.of(turn, 7, 31)};
        };
    }

    private static ScheduleIdentifiers identifier(String literal) {
        return Arrays.stream(ScheduleIdentifiers.values())
                .filter(identifier -> identifier.getLiteral().equals(literal))
                .findFirst()
                .orElseThrow();
    }

    private Map<String, Integer> counts() {
        Map<String, Integer> counts = new LinkedHashMap<>();
        TABLES.forEach(table -> counts.put(table.getName(), dsl.fetchCount(table)));
        return counts;
    }

    private Map<String, String> contents() {
        Map<String, String> contents = new LinkedHashMap<>();
        TABLES.forEach(table -> contents.put(
                table.getName(),
                dsl.fetchSingle("select string_agg(t::text, e'\\n' order by t::text) from " + table.getName() + " t")
                        .get(0, String.class)));
        return contents;
    }
}
