package uk.gov.education.rect.schools;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.gov.education.rect.database.Tables.ECT_AT_SCHOOL_PERIODS;
import static uk.gov.education.rect.database.Tables.EVENTS;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import uk.gov.education.rect.testing.ServiceTest;
import uk.gov.education.rect.testing.TestClock;
import uk.gov.education.rect.timeline.Author;

/** Today is 6 October 2026. */
@ServiceTest
class ReconcileSchoolsTest {

    private static final String STATUS = "EstablishmentStatus (name)";
    private static final String CLOSED_ON = "CloseDate";

    @TempDir
    Path folder;

    @Autowired
    DSLContext database;

    @Autowired
    ImportGiasExtract importExtract;

    @Autowired
    ReconcileSchools reconcile;

    @Autowired
    Schools schools;

    @BeforeEach
    void two_schools() {
        database.execute("truncate gias_schools, gias_school_links, schools, teachers, events cascade");
        take(new AnExtract().school(100001).school(100002));
    }

    @Test
    @DisplayName("01 §8.18 open: a new school without relations is set up, on its opening day")
    void opens() {
        take(new AnExtract().school(100001).school(100002).school(100003, "OpenDate", "01-09-2026"));
        ReconcileSchools.Report report = reconcile();
        assertThat(report.opened()).containsExactly(new Urn(100003));
        assertThat(schools.find(new Urn(100003))).isPresent();
        var event = database.selectFrom(EVENTS).fetchSingle();
        assertThat(event.getEventType()).isEqualTo("school_opened");
        assertThat(event.getHappenedAt()).isEqualTo("2026-08-31T23:00:00Z");
        assertThat(reconcile().reconciled()).isZero();
    }

    @Test
    @DisplayName("01 §8.18 replace: the school keeps its id and its people, and points at its successor")
    void replaces() {
        School before = schools.find(new Urn(100001)).orElseThrow();
        ect(before, LocalDate.of(2025, 9, 1), null);
        take(new AnExtract()
                .school(100001, STATUS, "Closed", CLOSED_ON, "31-08-2026")
                .school(100002)
                .school(100003, "EstablishmentName", "Academy")
                .link(100001, 100003, "Successor")
                .link(100003, 100001, "Predecessor"));
        ReconcileSchools.Report report = reconcile();
        assertThat(report.replaced()).containsExactly(new Urn(100001));
        assertThat(report.opened()).isEmpty();
        School after = schools.find(new Urn(100003)).orElseThrow();
        assertThat(after.id()).isEqualTo(before.id());
        assertThat(after.apiId()).isEqualTo(before.apiId());
        assertThat(events())
                .containsExactly(
                        "school_eligibility_changed", "school_changed", "teacher_ect_at_school_period_moved_school");
        assertThat(report.unreconciled()).isEmpty();
        assertThat(reconcile().reconciled()).isZero();
    }

    @Test
    @DisplayName("GIAS-15: a successor that opens later replaces on that day")
    void successor_opens_later() {
        AnExtract waiting = new AnExtract()
                .school(100001, STATUS, "Closed", CLOSED_ON, "31-08-2026")
                .school(100002)
                .school(100003, STATUS, "Proposed to open")
                .link(100001, 100003, "Successor");
        take(waiting);
        // the successor is not taken in yet, so nothing we know of follows this school
        database.execute("insert into gias_schools (urn, name, status, type_name, local_authority_code,"
                + " section_41_approved, in_england, eligible) values (100003, 'Academy', 'proposed_to_open',"
                + " 'Academy converter', 201, false, true, false)");
        assertThat(reconcile().unreconciled()).containsExactly(new Urn(100001));
        database.execute("update gias_schools set status = 'open' where urn = 100003");
        assertThat(reconcile().replaced()).containsExactly(new Urn(100001));
    }

    @Test
    @DisplayName("01 §8.18 close: spells there end on the last day, later ones go, the school says so once")
    void closes() {
        School school = schools.find(new Urn(100001)).orElseThrow();
        long ongoing = ect(school, LocalDate.of(2025, 9, 1), null);
        long later = ect(school, LocalDate.of(2026, 9, 1), null);
        long earlier = ect(school, LocalDate.of(2024, 9, 1), LocalDate.of(2025, 7, 1));
        take(new AnExtract()
                .school(100001, STATUS, "Closed", CLOSED_ON, "31-08-2026")
                .school(100002));
        ReconcileSchools.Report report = reconcile();
        assertThat(report.failed()).isEmpty();
        assertThat(report.closed()).containsExactly(new Urn(100001));
        assertThat(finish(ongoing)).isEqualTo(LocalDate.of(2026, 8, 31));
        assertThat(finish(earlier)).isEqualTo(LocalDate.of(2025, 7, 1));
        assertThat(database.fetchCount(ECT_AT_SCHOOL_PERIODS, ECT_AT_SCHOOL_PERIODS.ID.eq(later)))
                .isZero();
        assertThat(events()).contains("school_closed", "teacher_left_school_as_ect");
        assertThat(schools.access(new Urn(100001))).contains(SchoolAccess.CLOSED);
        assertThat(reconcile().reconciled()).isZero();
    }

    @Test
    @DisplayName("GIAS-15: a successor that GIAS names but has not opened is waited for, for 90 days")
    void successor_unknown() {
        take(new AnExtract()
                .school(100001, STATUS, "Closed", CLOSED_ON, "31-08-2026")
                .school(100002)
                .link(100001, 100009, "Successor"));
        assertThat(reconcile().closed()).isEmpty();
        assertThat(reconcile().unreconciled()).containsExactly(new Urn(100001));
        TestClock.set(LocalDate.of(2026, 11, 29));
        assertThat(reconcile().closed()).containsExactly(new Urn(100001));
    }

    @Test
    @DisplayName("01 §8.18 close: a closing day still to come closes nothing")
    void not_yet() {
        take(new AnExtract()
                .school(100001, STATUS, "Closed", CLOSED_ON, "07-10-2026")
                .school(100002));
        assertThat(reconcile().closed()).isEmpty();
        TestClock.set(LocalDate.of(2026, 10, 7));
        assertThat(reconcile().closed()).containsExactly(new Urn(100001));
    }

    @Test
    @DisplayName("GIAS-14: a merged and a split school are left for people to look at")
    void left_over() {
        take(new AnExtract()
                .school(100001, STATUS, "Closed", CLOSED_ON, "31-08-2026")
                .school(100002)
                .school(100003)
                .link(100001, 100002, "Successor - Split School")
                .link(100001, 100003, "Successor - Split School"));
        ReconcileSchools.Report report = reconcile();
        assertThat(report.reconciled()).isZero();
        assertThat(report.unreconciled()).containsExactly(new Urn(100001));
    }

    @Test
    @DisplayName("DM-SCH-07: a school GIAS knows and we have not set up is told apart from an unknown one")
    void access() {
        take(new AnExtract().school(100001).school(100002).school(100003));
        assertThat(schools.access(new Urn(100003))).contains(SchoolAccess.NOT_SET_UP);
        assertThat(schools.access(new Urn(100001))).contains(SchoolAccess.FULL);
        assertThat(schools.access(new Urn(999999))).isEmpty();
    }

    private long ect(School school, LocalDate from, @Nullable LocalDate to) {
        return database.fetchSingle("""
                        with teacher as (
                          insert into teachers (trn) values (lpad((3000000 + nextval('teachers_id_seq'))::text, 7, '0'))
                          returning id
                        )
                        insert into ect_at_school_periods (teacher_id, school_id, started_on, finished_on)
                        select id, ?, ?::date, ?::date from teacher
                        returning id
                        """, school.id().value(), from, to).get(0, Long.class);
    }

    private LocalDate finish(long period) {
        return database.select(ECT_AT_SCHOOL_PERIODS.FINISHED_ON)
                .from(ECT_AT_SCHOOL_PERIODS)
                .where(ECT_AT_SCHOOL_PERIODS.ID.eq(period))
                .fetchSingle(ECT_AT_SCHOOL_PERIODS.FINISHED_ON);
    }

    private ReconcileSchools.Report reconcile() {
        return reconcile.execute(new Author.System());
    }

    private void take(AnExtract extract) {
        importExtract.execute(new ImportGiasExtract.Command(new Author.System(), extract.in(folder)));
    }

    private List<String> events() {
        return database.select(EVENTS.EVENT_TYPE)
                .from(EVENTS)
                .orderBy(EVENTS.ID)
                .fetch(EVENTS.EVENT_TYPE);
    }
}
