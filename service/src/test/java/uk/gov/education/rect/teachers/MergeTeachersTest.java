package uk.gov.education.rect.teachers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static uk.gov.education.rect.database.Tables.TEACHERS;
import static uk.gov.education.rect.testing.Scene.AMBITION;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import uk.gov.education.rect.calendar.DateRange;
import uk.gov.education.rect.database.enums.AnonymisationReasons;
import uk.gov.education.rect.database.enums.MentorBecameIneligibleForFundingReason;
import uk.gov.education.rect.database.tables.records.TeachersRecord;
import uk.gov.education.rect.finance.testing.Scene.Person;
import uk.gov.education.rect.testing.Scene;
import uk.gov.education.rect.testing.ServiceTest;
import uk.gov.education.rect.testing.TestClock;
import uk.gov.education.rect.timeline.Author;
import uk.gov.education.rect.usecase.Refusal;
import uk.gov.education.rect.usecase.Refused;

@ServiceTest
class MergeTeachersTest {

    private static final LocalDate SEPTEMBER = LocalDate.of(2025, 9, 1);
    private static final LocalDate JULY = LocalDate.of(2026, 7, 17);
    private static final LocalDate THIS_SEPTEMBER = LocalDate.of(2026, 9, 1);

    @Autowired
    private MergeTeachers merge;

    @Autowired
    private DSLContext database;

    @Autowired
    private Scene scene;

    private uk.gov.education.rect.finance.testing.Scene rows;
    private Author.DfeStaffUser author;
    private Person source;
    private Person destination;

    @BeforeEach
    void two_records() {
        rows = new uk.gov.education.rect.finance.testing.Scene(database);
        author = new Author.DfeStaffUser(rows.financeUser(), "sam@education.gov.uk", "Sam Support");
        source = rows.person();
        destination = rows.person();
    }

    @Test
    @DisplayName("DM-MRG-02: spells, training, declarations, inductions and extensions become the destination's")
    void everything_moves() {
        long school = rows.school();
        long spell = rows.ectAt(school, source, SEPTEMBER, JULY);
        long training = rows.ectTraining(
                spell,
                rows.partnership(school, AMBITION, 2025),
                rows.schedule(2025, "ecf-standard-september"),
                SEPTEMBER,
                JULY);
        declared(training, "2025-10-10 09:00Z");
        long mentoring = rows.mentorAt(school, source, THIS_SEPTEMBER, null);
        inducted(source, SEPTEMBER, JULY);
        database.execute(
                "insert into induction_extensions (teacher_id, number_of_terms) values (?, 1)",
                source.id().value());
        rows.ectAt(rows.school(), destination, THIS_SEPTEMBER, null);

        assertThat(merge(source, destination)).isEqualTo(new MergeTeachers.Merged(destination.id(), false));

        for (String table : List.of("training_periods", "declarations", "induction_periods", "induction_extensions")) {
            assertThat(owners(table)).as(table).containsExactly(destination.id().value());
        }
        assertThat(owners("ect_at_school_periods"))
                .containsExactly(destination.id().value(), destination.id().value());
        assertThat(database.fetchValue("select teacher_id from mentor_at_school_periods where id = ?", mentoring))
                .isEqualTo(destination.id().value());
    }

    @Test
    @DisplayName(
            "DM-MRG-03, DM-MRG-05, PII-06: lead providers find the person by the old id; the source keeps nothing else")
    void the_old_id_leads_on() {
        assertThat(merge(source, destination).already()).isFalse();

        var change = database.fetchSingle(
                "select * from teacher_id_changes where teacher_id = ?",
                destination.id().value());
        assertThat(change.get("api_from_teacher_id")).isEqualTo(source.participantId());
        assertThat(change.get("api_to_teacher_id")).isEqualTo(destination.participantId());
        TeachersRecord gone = row(source);
        assertThat(gone.getApiId()).isEqualTo(source.participantId());
        assertThat(gone.getTrn()).isNull();
        assertThat(gone.getTrnless()).isTrue();
        assertThat(gone.getTrsFirstName()).isNull();
        assertThat(gone.getTrsLastName()).isNull();
        assertThat(gone.getAnonymisationReason()).isEqualTo(AnonymisationReasons.TEACHER_RECORD_MERGED);
        assertThat(gone.getAnonymisedAt()).isEqualTo(TestClock.DEFAULT);
    }

    @Test
    @DisplayName("DM-MRG-03: a record that others were merged into hands their ids on, too")
    void ids_are_handed_on() {
        Person earliest = rows.person();
        merge(earliest, source);
        merge(source, destination);
        assertThat(database.fetchValues(
                        "select api_from_teacher_id from teacher_id_changes where teacher_id = ? order by id",
                        destination.id().value()))
                .map(Object::toString)
                .containsExactly(
                        earliest.participantId().toString(),
                        source.participantId().toString());
    }

    @Test
    @DisplayName("DM-MRG-05, DM-EVT-05, DM-GAP-28: both records say so, with both identities, note and ticket;"
            + " the source's history is the destination's")
    void on_the_timeline() {
        var ect = scene.anEct().at(scene.aSchool()).since("2025-09-01").register();
        Person registered = new Person(ect.teacher(), row(ect.teacher()).getApiId());
        String trn = row(ect.teacher()).getTrn();

        merge.execute(new MergeTeachers.Command(author, registered.id(), destination.id(), "The same person", 123456));

        assertThat(scene.storyOf(destination.id())).containsExactly("teacher_registered_as_ect", "teacher_merged");
        assertThat(scene.storyOf(registered.id())).containsExactly("teacher_merged");
        database.fetch(
                        "select body, zendesk_ticket_id from events where event_type = 'teacher_merged' and teacher_id in (?, ?)",
                        registered.id().value(),
                        destination.id().value())
                .forEach(event -> {
                    assertThat(event.get("body", String.class))
                            .startsWith("The same person")
                            .contains(trn, row(destination).getTrn())
                            .contains(registered.participantId().toString())
                            .contains(destination.participantId().toString());
                    assertThat(event.get("zendesk_ticket_id", Integer.class)).isEqualTo(123456);
                });
    }

    @Test
    @DisplayName(
            "DM-GAP-28: the earlier times of funding, what ended it, and frozen years go over; what changed is recorded")
    void funding_goes_over() {
        Instant early = Instant.parse("2024-09-02T09:00:00Z");
        Instant late = Instant.parse("2025-09-02T09:00:00Z");
        fund(source, early, late);
        fund(destination, late, null);
        database.update(TEACHERS)
                .set(TEACHERS.ECT_PAYMENTS_FROZEN_YEAR, 2022)
                .set(TEACHERS.ECT_BECAME_INELIGIBLE_FOR_FUNDING_ON, JULY)
                .set(TEACHERS.MENTOR_BECAME_INELIGIBLE_FOR_FUNDING_ON, JULY)
                .set(
                        TEACHERS.MENTOR_BECAME_INELIGIBLE_FOR_FUNDING_REASON,
                        MentorBecameIneligibleForFundingReason.STARTED_NOT_COMPLETED)
                .where(TEACHERS.ID.eq(source.id().value()))
                .execute();
        database.update(TEACHERS)
                .set(TEACHERS.MENTOR_PAYMENTS_FROZEN_YEAR, 2021)
                .where(TEACHERS.ID.eq(destination.id().value()))
                .execute();

        merge(source, destination);

        TeachersRecord one = row(destination);
        assertThat(one.getEctFirstBecameEligibleForTrainingAt()).isEqualTo(early);
        assertThat(one.getMentorFirstBecameEligibleForTrainingAt()).isEqualTo(late);
        assertThat(one.getEctBecameIneligibleForFundingOn()).isEqualTo(JULY);
        assertThat(one.getMentorBecameIneligibleForFundingReason())
                .isEqualTo(MentorBecameIneligibleForFundingReason.STARTED_NOT_COMPLETED);
        assertThat(one.getEctPaymentsFrozenYear()).isEqualTo(2022);
        assertThat(one.getMentorPaymentsFrozenYear()).isEqualTo(2021);
        assertThat(database.fetchValue(
                                "select modifications::text from events where event_type = 'teacher_merged' and teacher_id = ?",
                                destination.id().value())
                        .toString())
                .contains("ect_first_became_eligible_for_training_at", "ect_payments_frozen_year")
                .doesNotContain("mentor_payments_frozen_year");
    }

    @Test
    @DisplayName("DM-GAP-04: an induction on one record and a school on the other make the person fundable")
    void fundable_together() {
        inducted(source, THIS_SEPTEMBER, null);
        rows.ectAt(rows.school(), destination, THIS_SEPTEMBER, null);
        merge(source, destination);
        assertThat(row(destination).getEctFirstBecameEligibleForTrainingAt()).isEqualTo(TestClock.DEFAULT);
        assertThat(scene.storyOf(destination.id()))
                .containsExactly("teacher_funding_eligibility_set", "teacher_merged");
    }

    @Test
    @DisplayName("DM-MRG-02, DM-GAP-28: what cannot both be true is listed, and nothing changes")
    void conflicts() {
        long school = rows.school();
        long sourceSpell = rows.ectAt(school, source, SEPTEMBER, JULY);
        rows.ectAt(rows.school(), destination, JULY, null);
        rows.mentorAt(school, source, THIS_SEPTEMBER, null);
        long mentor = rows.mentorAt(school, destination, SEPTEMBER, THIS_SEPTEMBER);
        rows.mentorship(sourceSpell, mentor, SEPTEMBER, JULY);
        inducted(source, SEPTEMBER, JULY);
        inducted(destination, LocalDate.of(2026, 1, 1), null);

        assertThat(refusal(source, destination))
                .isInstanceOfSatisfying(
                        MergeTeachers.Refusal.InConflict.class,
                        refused -> assertThat(refused.conflicts())
                                .containsExactly(
                                        new MergeConflict(
                                                MergeConflict.Kind.ECT_AT_SCHOOL,
                                                new DateRange(SEPTEMBER, JULY),
                                                new DateRange(JULY, null)),
                                        new MergeConflict(
                                                MergeConflict.Kind.INDUCTION,
                                                new DateRange(SEPTEMBER, JULY),
                                                new DateRange(LocalDate.of(2026, 1, 1), null)),
                                        new MergeConflict(
                                                MergeConflict.Kind.MENTORSHIP,
                                                new DateRange(SEPTEMBER, JULY),
                                                new DateRange(SEPTEMBER, THIS_SEPTEMBER)),
                                        new MergeConflict(
                                                MergeConflict.Kind.MENTOR_AT_SCHOOL,
                                                new DateRange(THIS_SEPTEMBER, null),
                                                new DateRange(SEPTEMBER, THIS_SEPTEMBER))));
        assertThat(row(source).getTrn()).isNotNull();
    }

    @Test
    @DisplayName(
            "DM-MRG-02: nor two outcomes, two declarations of a type, or mentor training at two schools on one day")
    void more_conflicts() {
        for (Person person : List.of(source, destination)) {
            long school = rows.school();
            long partnership = rows.partnership(school, AMBITION, 2025);
            LocalDate from = person == source ? SEPTEMBER : THIS_SEPTEMBER;
            LocalDate to = person == source ? JULY : null;
            long training = rows.ectTraining(
                    rows.ectAt(school, person, from, to),
                    partnership,
                    rows.schedule(2025, "ecf-standard-september"),
                    from,
                    to);
            declared(training, from.plusDays(10) + " 09:00Z");
            rows.mentorTraining(
                    rows.mentorAt(school, person, SEPTEMBER, null),
                    partnership,
                    rows.schedule(2025, "ecf-standard-september"),
                    SEPTEMBER,
                    null);
            inducted(person, from, from.plusDays(3));
            database.execute(
                    "update induction_periods set outcome = 'pass' where teacher_id = ?",
                    person.id().value());
        }
        assertThat(refusal(source, destination))
                .isInstanceOfSatisfying(
                        MergeTeachers.Refusal.InConflict.class,
                        refused -> assertThat(refused.conflicts())
                                .extracting(MergeConflict::kind)
                                .containsExactly(
                                        MergeConflict.Kind.DECLARATION,
                                        MergeConflict.Kind.MENTOR_TRAINING,
                                        MergeConflict.Kind.OUTCOME));
    }

    @Test
    @DisplayName("DM-GAP-28: where mentor funding ended differently for each, somebody has to say which it is")
    void mentor_funding_differs() {
        for (Person person : List.of(source, destination)) {
            database.update(TEACHERS)
                    .set(TEACHERS.MENTOR_BECAME_INELIGIBLE_FOR_FUNDING_ON, person == source ? JULY : SEPTEMBER)
                    .set(
                            TEACHERS.MENTOR_BECAME_INELIGIBLE_FOR_FUNDING_REASON,
                            MentorBecameIneligibleForFundingReason.COMPLETED_DECLARATION_RECEIVED)
                    .where(TEACHERS.ID.eq(person.id().value()))
                    .execute();
        }
        assertThat(refusal(source, destination)).isEqualTo(new MergeTeachers.Refusal.MentorFundingDiffers());
    }

    @Test
    @DisplayName("DM-MRG-01, DM-EVT-05: not with itself, not with nobody, not without a reason; twice is once")
    void refusals() {
        assertThat(refusal(source, source)).isEqualTo(new MergeTeachers.Refusal.SameRecord());
        TeacherId nobody = new TeacherId(987_654_321);
        assertThat(refusal(() ->
                        merge.execute(new MergeTeachers.Command(author, source.id(), nobody, "The same person", null))))
                .isEqualTo(new MergeTeachers.Refusal.TeacherUnknown(nobody));
        assertThat(refusal(() ->
                        merge.execute(new MergeTeachers.Command(author, source.id(), destination.id(), " ", null))))
                .isEqualTo(new MergeTeachers.Refusal.ReasonMissing());

        merge(source, destination);
        assertThat(merge(source, destination).already()).isTrue();
        assertThat(scene.storyOf(destination.id())).containsExactly("teacher_merged");
        assertThat(refusal(source, rows.person())).isEqualTo(new MergeTeachers.Refusal.TeacherUnknown(source.id()));
    }

    private MergeTeachers.Merged merge(Person from, Person into) {
        return merge.execute(new MergeTeachers.Command(author, from.id(), into.id(), "The same person", null));
    }

    private Refusal refusal(Person from, Person into) {
        return refusal(() -> merge(from, into));
    }

    private static Refusal refusal(org.assertj.core.api.ThrowableAssert.ThrowingCallable work) {
        return catchThrowableOfType(Refused.class, work).refusal();
    }

    private List<Object> owners(String table) {
        return List.copyOf(database.fetchValues(
                "select teacher_id from " + table + " where teacher_id in (?, ?) order by id",
                source.id().value(),
                destination.id().value()));
    }

    private void fund(Person person, Instant asEct, @org.jspecify.annotations.Nullable Instant asMentor) {
        database.update(TEACHERS)
                .set(TEACHERS.ECT_FIRST_BECAME_ELIGIBLE_FOR_TRAINING_AT, asEct)
                .set(TEACHERS.MENTOR_FIRST_BECAME_ELIGIBLE_FOR_TRAINING_AT, asMentor)
                .where(TEACHERS.ID.eq(person.id().value()))
                .execute();
    }

    private void inducted(Person person, LocalDate from, @org.jspecify.annotations.Nullable LocalDate to) {
        database.execute(
                "insert into induction_periods (teacher_id, appropriate_body_period_id, started_on, finished_on,"
                        + " induction_programme, training_programme, number_of_terms)"
                        + " values (?, ?, ?, ?, 'fip', 'provider_led', ?)",
                person.id().value(),
                rows.appropriateBody(),
                from,
                to,
                to == null ? null : 3);
    }

    private void declared(long training, String when) {
        database.execute("""
                insert into declarations (training_period_id, declaration_type, declaration_date,
                  delivery_partner_when_created_id)
                select t.id, 'started', ?::timestamptz, l.delivery_partner_id
                from training_periods t
                join school_partnerships p on p.id = t.school_partnership_id
                join lead_provider_delivery_partnerships l on l.id = p.lead_provider_delivery_partnership_id
                where t.id = ?""", when, training);
    }

    private TeachersRecord row(Person person) {
        return row(person.id());
    }

    private TeachersRecord row(TeacherId teacher) {
        return database.selectFrom(TEACHERS)
                .where(TEACHERS.ID.eq(teacher.value()))
                .fetchSingle();
    }
}
