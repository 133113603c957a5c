package uk.gov.education.rect.teachers;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.gov.education.rect.database.Tables.EVENTS;
import static uk.gov.education.rect.database.Tables.TEACHERS;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.jooq.DSLContext;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import uk.gov.education.rect.database.enums.TrsResponses;
import uk.gov.education.rect.database.tables.records.TeachersRecord;
import uk.gov.education.rect.teachers.RecordTrsAnswer.Result;
import uk.gov.education.rect.teachers.TeachingRecordAnswer.Deactivated;
import uk.gov.education.rect.teachers.TeachingRecordAnswer.Found;
import uk.gov.education.rect.teachers.TeachingRecordAnswer.Merged;
import uk.gov.education.rect.teachers.TeachingRecordAnswer.NotFound;
import uk.gov.education.rect.teachers.TeachingRecordAnswer.Reason;
import uk.gov.education.rect.teachers.TeachingRecordAnswer.Unavailable;
import uk.gov.education.rect.testing.ServiceTest;
import uk.gov.education.rect.testing.TestClock;
import uk.gov.education.rect.timeline.Author;

@ServiceTest
class RecordTrsAnswerTest {

    private static final AtomicInteger TRNS = new AtomicInteger(1_000_000);

    @Autowired
    DSLContext database;

    @Autowired
    RecordTrsAnswer record;

    @Autowired
    FindOrCreateTeacher findOrCreate;

    @Autowired
    TransactionTemplate transaction;

    private final Trn trn = new Trn(Integer.toString(TRNS.incrementAndGet()));

    @Test
    @DisplayName("DM-TRS-01: the first record fills the teacher and says so on the timeline")
    void first_record() {
        TeacherId teacher = teacher("Ann", "Example");
        assertThat(answer(teacher, new Found(SomeTeachingRecords.inProgress(trn))))
                .isEqualTo(Result.CHANGED);
        TeachersRecord row = row(teacher);
        assertThat(row.getTrsResponse()).isEqualTo(TrsResponses.OK);
        assertThat(row.getTrsInductionStatus()).isEqualTo("InProgress");
        assertThat(row.getTrsInductionStartDate()).isEqualTo("2025-09-01");
        assertThat(row.getTrsQtsAwardedOn()).isEqualTo("2025-07-01");
        assertThat(row.getTrsInitialTeacherTrainingProviderName()).isEqualTo("Example Training Partnership");
        assertThat(row.getTrsDataLastRefreshedAt()).isEqualTo(TestClock.DEFAULT);
        assertThat(events(teacher))
                .containsExactlyInAnyOrder("teacher_trs_induction_status_updated", "teacher_trs_attributes_updated");
    }

    @Test
    @DisplayName("DM-TRS-01: the same record again changes nothing and records nothing")
    void again() {
        TeacherId teacher = teacher("Ann", "Example");
        answer(teacher, new Found(SomeTeachingRecords.inProgress(trn)));
        List<String> before = events(teacher);
        assertThat(answer(teacher, new Found(SomeTeachingRecords.inProgress(trn))))
                .isEqualTo(Result.UNCHANGED);
        assertThat(events(teacher)).isEqualTo(before);
    }

    @Test
    @DisplayName("DM-NAM-02: a new TRS name is recorded, and a corrected name that says the same goes")
    void new_name() {
        TeacherId teacher = teacher("Ann", "Example");
        database.update(TEACHERS)
                .set(TEACHERS.CORRECTED_NAME, "Ann Van Dam")
                .where(TEACHERS.ID.eq(teacher.value()))
                .execute();
        answer(teacher, new Found(SomeTeachingRecords.with(trn, "Ann", "VanDam", TrsInductionStatus.NONE)));
        assertThat(row(teacher).getTrsLastName()).isEqualTo("VanDam");
        assertThat(row(teacher).getCorrectedName()).isNull();
        assertThat(events(teacher)).contains("teacher_name_updated_by_trs");
    }

    @Test
    @DisplayName("DM-FUN-04: the first exempt day stays")
    void exempt() {
        TeacherId teacher = teacher("Ann", "Example");
        answer(teacher, new Found(SomeTeachingRecords.with(trn, "Ann", "Example", TrsInductionStatus.EXEMPT)));
        assertThat(row(teacher).getEctBecameIneligibleForFundingOn()).isEqualTo("2026-10-06");
        TestClock.set(LocalDate.of(2026, 11, 1));
        answer(teacher, new Found(SomeTeachingRecords.with(trn, "Ann", "Example", TrsInductionStatus.EXEMPT)));
        assertThat(row(teacher).getEctBecameIneligibleForFundingOn()).isEqualTo("2026-10-06");
    }

    @Test
    @DisplayName("DM-GAP-31: the day goes when TRS takes the exemption back before anything was declared")
    void exemption_taken_back() {
        TeacherId teacher = teacher("Ann", "Example");
        answer(teacher, new Found(SomeTeachingRecords.with(trn, "Ann", "Example", TrsInductionStatus.EXEMPT)));
        answer(teacher, new Found(SomeTeachingRecords.inProgress(trn)));
        assertThat(row(teacher).getEctBecameIneligibleForFundingOn()).isNull();
    }

    @Test
    @DisplayName("DM-TRS-01: not found, deactivated and merged flag the teacher, each with its event")
    void flags() {
        TeacherId teacher = teacher("Ann", "Example");
        assertThat(answer(teacher, new NotFound())).isEqualTo(Result.FLAGGED);
        assertThat(row(teacher).getTrsResponse()).isEqualTo(TrsResponses.NOT_FOUND);
        answer(teacher, new Deactivated());
        assertThat(row(teacher).getTrsResponse()).isEqualTo(TrsResponses.GONE);
        answer(teacher, new Merged(new Trn("7654321")));
        assertThat(row(teacher).getTrsResponse()).isEqualTo(TrsResponses.PERMANENT_REDIRECT);
        assertThat(row(teacher).getTrsRedirectedTo()).isEqualTo("7654321");
        assertThat(events(teacher))
                .containsExactly("teacher_trs_not_found", "teacher_trs_deactivated", "teacher_trs_merged");
    }

    @Test
    @DisplayName("DM-TRS-04: a merged TRN is only recorded: our two teachers stay two until somebody merges them")
    void merged_stays_two() {
        TeacherId teacher = teacher("Ann", "Example");
        Trn surviving = new Trn(Integer.toString(TRNS.incrementAndGet()));
        TeacherId survivor = Objects.requireNonNull(
                        transaction.execute(status -> findOrCreate.execute(surviving, "Ann", "Example")))
                .teacher();
        answer(teacher, new Merged(surviving));
        assertThat(row(teacher).getTrn()).isEqualTo(trn.value());
        assertThat(row(teacher).getAnonymisedAt()).isNull();
        assertThat(row(survivor).getTrn()).isEqualTo(surviving.value());
        assertThat(events(survivor)).isEmpty();
    }

    @Test
    @DisplayName("IMP-10: the same flag again is success, without a second event")
    void flagged_again() {
        TeacherId teacher = teacher("Ann", "Example");
        answer(teacher, new NotFound());
        assertThat(answer(teacher, new NotFound())).isEqualTo(Result.FLAGGED);
        assertThat(events(teacher)).containsExactly("teacher_trs_not_found");
    }

    @Test
    @DisplayName("07 §3.9: a flag goes when TRS has the person again")
    void flag_cleared() {
        TeacherId teacher = teacher("Ann", "Example");
        answer(teacher, new Merged(new Trn("7654321")));
        answer(teacher, new Found(SomeTeachingRecords.inProgress(trn)));
        assertThat(row(teacher).getTrsResponse()).isEqualTo(TrsResponses.OK);
        assertThat(row(teacher).getTrsRedirectedTo()).isNull();
    }

    @Test
    @DisplayName(
            "DM-TRS-02: an outcome here becomes the status of somebody TRS no longer finds, but not of a deactivated one")
    void local_outcome() {
        TeacherId teacher = teacher("Ann", "Example");
        database.execute("""
                insert into induction_periods (teacher_id, appropriate_body_period_id, started_on, finished_on,
                  induction_programme, training_programme, number_of_terms, outcome)
                select ?, ab.id, d.started_on, d.finished_on, 'fip', 'provider_led', 3, d.outcome::induction_outcomes
                from (select min(id) as id from appropriate_body_periods) ab,
                  (values (date '2024-09-01', date '2024-12-31', null), (date '2025-01-01', date '2026-07-20', 'pass'))
                    as d (started_on, finished_on, outcome)
                """, teacher.value());
        answer(teacher, new Deactivated());
        assertThat(row(teacher).getTrsInductionStatus()).isNull();
        answer(teacher, new NotFound());
        assertThat(row(teacher).getTrsInductionStatus()).isEqualTo("Passed");
        assertThat(row(teacher).getTrsInductionStartDate()).isEqualTo("2024-09-01");
        assertThat(row(teacher).getTrsInductionCompletedDate()).isEqualTo("2026-07-20");
    }

    @Test
    @DisplayName("TRS-04: no answer notes nothing")
    void unavailable() {
        TeacherId teacher = teacher("Ann", "Example");
        assertThat(answer(teacher, new Unavailable(Reason.FAILING, null))).isEqualTo(Result.IGNORED);
        assertThat(row(teacher).getTrsDataLastRefreshedAt()).isNull();
    }

    @Test
    @DisplayName("DM-REG-01: the same TRN is the same teacher, and known names stay")
    void one_teacher() {
        TeacherId first = teacher("Ann", "Example");
        FindOrCreateTeacher.Result again = findOrCreate("Anna", "Other");
        assertThat(again).isEqualTo(new FindOrCreateTeacher.Result(first, false));
        assertThat(row(first).getTrsFirstName()).isEqualTo("Ann");
    }

    private TeacherId teacher(String firstName, String lastName) {
        return findOrCreate(firstName, lastName).teacher();
    }

    private FindOrCreateTeacher.Result findOrCreate(String firstName, String lastName) {
        return Objects.requireNonNull(transaction.execute(status -> findOrCreate.execute(trn, firstName, lastName)));
    }

    private Result answer(TeacherId teacher, TeachingRecordAnswer answer) {
        return record.execute(new RecordTrsAnswer.Command(new Author.System(), teacher, trn, answer));
    }

    private TeachersRecord row(TeacherId teacher) {
        return database.selectFrom(TEACHERS)
                .where(TEACHERS.ID.eq(teacher.value()))
                .fetchSingle();
    }

    private List<String> events(TeacherId teacher) {
        return database.select(EVENTS.EVENT_TYPE)
                .from(EVENTS)
                .where(EVENTS.TEACHER_ID.eq(teacher.value()))
                .orderBy(EVENTS.ID)
                .fetch(EVENTS.EVENT_TYPE);
    }
}
