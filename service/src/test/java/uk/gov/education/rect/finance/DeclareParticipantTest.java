package uk.gov.education.rect.finance;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.gov.education.rect.database.Tables.TRAINING_PERIODS;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import uk.gov.education.rect.calendar.ContractYear;
import uk.gov.education.rect.database.enums.DeferralReasons;
import uk.gov.education.rect.database.enums.WithdrawalReasons;
import uk.gov.education.rect.finance.DeclarationError.Reason;
import uk.gov.education.rect.finance.testing.Scene;
import uk.gov.education.rect.testing.TestClock;
import uk.gov.education.rect.timeline.Author;

/** What cannot be declared, rule by rule in the order of spec 03 §20.7. */
class DeclareParticipantTest extends DeclaringTest {

    @Test
    @DisplayName("API-DEC-07: without a participant there is one error, on participant_id")
    void participant_missing() {
        assertThat(errors(command(null, null, null, null, null))).containsExactly(Reason.PARTICIPANT_MISSING);
        assertThat(Reason.PARTICIPANT_MISSING.title().code()).isEqualTo("participant_id");
    }

    @ParameterizedTest
    @ValueSource(strings = {"3d9a0a5c-4c9c-4b6d-8b57-6f0b3a9b7b11", "not an id"})
    @DisplayName("API-DEC-08: the participant exists")
    void participant_unknown(String participant) {
        assertThat(errors(command(participant, "ecf-induction", "started", "2026-10-01T09:00:00Z", "other")))
                .containsExactly(Reason.PARTICIPANT_NOT_RECOGNISED);
    }

    @Test
    @DisplayName(
            "API-DEC-09a and 09b: course and date are given; the second is asked for only when nothing else is wrong")
    void course_and_date_missing() {
        String participant = ect(true).participantId().toString();

        assertThat(errors(command(participant, null, "started", null, null)))
                .containsExactly(Reason.COURSE_NOT_RECOGNISED);
        assertThat(errors(command(participant, "ecf-leadership", "started", null, null)))
                .containsExactly(Reason.COURSE_NOT_RECOGNISED);
        assertThat(errors(command(participant, "ecf-induction", "started", " ", "other")))
                .containsExactly(Reason.DATE_MISSING);
    }

    @Test
    @DisplayName("API-DEC-10a: the course is the one this lead provider trains the participant in")
    void other_role() {
        assertThat(errors(command(
                        ect(true).participantId().toString(),
                        "ecf-mentor",
                        "started",
                        "2026-10-01T09:00:00Z",
                        "training-event-attended")))
                .containsExactly(Reason.COURSE_NOT_OF_PARTICIPANT);
    }

    @Test
    @DisplayName("API-DEC-10b and 10c: the type is given and is one of the nine")
    void type_missing_or_unknown() {
        Scene.Person person = ect(true);

        assertThat(errors(command(
                        person.participantId().toString(), "ecf-induction", null, "2026-10-01T09:00:00Z", "other")))
                .containsExactly(Reason.TYPE_MISSING);
        assertThat(errors(declaring(person, "retained-5", "2026-10-01T09:00:00Z", "other")))
                .containsExactly(Reason.TYPE_NOT_RECOGNISED);
    }

    @Test
    @DisplayName(
            "API-DEC-11, FIN-DEC-13: one standing declaration of a type for a teacher in a role, from any lead provider")
    void already_declared() {
        Scene.Person person = ect(true);
        declare.execute(started(person, "2026-10-01T09:00:00Z"));

        assertThat(errors(started(person, "2026-10-02T09:00:00Z"))).containsExactly(Reason.ALREADY_DECLARED);
    }

    @Test
    @DisplayName("API-DEC-12: not later than now; now itself passes")
    void in_the_future() {
        assertThat(errors(started(ect(true), "2026-10-06T09:00:01Z"))).containsExactly(Reason.DATE_IN_FUTURE);
        assertThat(declare.execute(started(ect(true), "2026-10-06T10:00:00+01:00"))
                        .already())
                .isFalse();
    }

    @ParameterizedTest(name = "{0} of {1}: {2}")
    @CsvSource({
        "started, 2024-06-01T00:30:00+01:00, ",
        "started, 2024-05-31T23:00:00Z, ",
        "started, 2024-05-31T22:59:59Z, DATE_BEFORE_MILESTONE",
        "started, 2024-12-31T23:59:59.999999Z, ",
        "started, 2025-01-01T00:00:00Z, DATE_AFTER_MILESTONE",
        "retained-2, 2025-03-31T22:59:59Z, DATE_BEFORE_MILESTONE",
        "retained-2, 2025-03-31T23:00:00Z, ",
        "retained-2, 2025-07-31T22:59:59.999999Z, ",
        "retained-2, 2025-07-31T23:00:00Z, DATE_AFTER_MILESTONE"
    })
    @DisplayName("API-DEC-13, DM-MIL-03, DM-GAP-38: within the milestone, whole London days in winter and in summer")
    void milestone_window(String type, String date, @Nullable String reason) {
        Scene.Person person = ect(false, 2024, "ecf-standard-september", LocalDate.of(2024, 9, 1));
        DeclareParticipant.Command command = declaring(person, type, date, "other");

        if (reason == null) {
            assertThat(declare.execute(command).already()).isFalse();
        } else {
            assertThat(errors(command)).containsExactly(Reason.valueOf(reason));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-10-01",
                "2026-10-01 09:00:00",
                "2026-10-01T09:00Z",
                "2026-02-30T09:00:00Z",
                "yesterday",
                "2026-10-01T24:00:01Z",
                "2026-10-01T09:00:00+25:00"
            })
    @DisplayName("API-DEC-14: a real date and time, written as RFC 3339")
    void not_a_date(String date) {
        assertThat(errors(started(ect(true), date))).containsExactly(Reason.DATE_NOT_WELL_FORMED);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-10-01T09:00:00, 2026-10-01T08:00:00Z",
        "'2026-10-01T09:00:00,25Z', 2026-10-01T09:00:00.250Z",
        "2026-10-01T09:00:00+01, 2026-10-01T08:00:00Z",
        "2026-10-01T09:00:00-0130, 2026-10-01T10:30:00Z"
    })
    @DisplayName("API-DEC-14: fractions and offsets are understood; without an offset it is London time")
    void forms_of_dates(String date, Instant meant) {
        assertThat(row(declare.execute(started(ect(true), date))).getDeclarationDate())
                .isEqualTo(meant);
    }

    @Test
    @DisplayName("API-DEC-15, FIN-DEC-14: mentors with their own funding are declared started and completed only")
    void mentor_types() {
        Scene.Person mentor = mentor(2026, SEPTEMBER);

        assertThat(errors(command(
                        mentor.participantId().toString(),
                        "ecf-mentor",
                        "retained-1",
                        "2026-10-01T09:00:00Z",
                        "training-event-attended")))
                .containsExactly(Reason.TYPE_NOT_FOR_MENTORS);
    }

    @Test
    @DisplayName("API-DEC-16: with detailed evidence even started needs some, and of the right kind")
    void detailed_evidence() {
        Scene.Person person = ect(true);

        assertThat(errors(command(
                        person.participantId().toString(), "ecf-induction", "started", "2026-10-01T09:00:00Z", null)))
                .containsExactly(Reason.EVIDENCE_MISSING);
        assertThat(errors(declaring(person, "started", "2026-10-01T09:00:00Z", "75-percent-engagement-met")))
                .containsExactly(Reason.EVIDENCE_NOT_AVAILABLE);
    }

    @Test
    @DisplayName(
            "API-DEC-17, 03 §34 no. 25: a withdrawn participant is declared for no later day; the error tells when they withdrew")
    void withdrawn() {
        Scene.Person person = ect(true);
        Instant withdrawnAt = Instant.parse("2026-09-20T12:00:00Z");
        database.update(TRAINING_PERIODS)
                .set(TRAINING_PERIODS.FINISHED_ON, LocalDate.of(2026, 9, 20))
                .set(TRAINING_PERIODS.WITHDRAWN_AT, withdrawnAt)
                .set(TRAINING_PERIODS.WITHDRAWAL_REASON, WithdrawalReasons.OTHER)
                .where(TRAINING_PERIODS.TEACHER_ID.eq(person.id().value()))
                .execute();

        assertThat(errors(started(person, "2026-09-20T23:00:00Z")))
                .containsExactly(new DeclarationError.Withdrawn(withdrawnAt));
        assertThat(declare.execute(started(person, "2026-09-20T22:59:59Z")).already())
                .isFalse();
    }

    @Test
    @DisplayName("API-DEC-17: a deferred participant is declared for any date")
    void deferred() {
        Scene.Person person = ect(true);
        database.update(TRAINING_PERIODS)
                .set(TRAINING_PERIODS.FINISHED_ON, LocalDate.of(2026, 9, 20))
                .set(TRAINING_PERIODS.DEFERRED_AT, Instant.parse("2026-09-20T12:00:00Z"))
                .set(TRAINING_PERIODS.DEFERRAL_REASON, DeferralReasons.OTHER)
                .where(TRAINING_PERIODS.TEACHER_ID.eq(person.id().value()))
                .execute();

        assertThat(declare.execute(started(person, "2026-10-01T09:00:00Z")).already())
                .isFalse();
    }

    @Test
    @DisplayName("API-DEC-17b, DM-FRZ-05: nothing is declared while today's training is in a frozen contract period")
    void frozen() {
        Scene.Person person = ect(false, 2022, "ecf-extended-september", LocalDate.of(2022, 9, 5));

        assertThat(errors(declaring(person, "retained-1", "2023-01-10T09:00:00Z", "other")))
                .containsExactly(new DeclarationError.PaymentsFrozen(new ContractYear(2022)));
    }

    @Test
    @DisplayName("03 §34 no. 9: nor of training in a frozen contract period that has ended")
    void frozen_and_ended() {
        Scene.Person person = scene.person();
        long school = scene.school();
        LocalDate from = LocalDate.of(2022, 9, 5);
        long placement = scene.ectAt(school, person, from, null);
        scene.ectTraining(
                placement,
                scene.partnership(school, AMBITION, 2022),
                scene.schedule(2022, "ecf-extended-september"),
                from,
                LocalDate.of(2023, 7, 21));

        assertThat(errors(declaring(person, "retained-1", "2023-01-10T09:00:00Z", "other")))
                .containsExactly(new DeclarationError.PaymentsFrozen(new ContractYear(2022)));
    }

    @Test
    @DisplayName("API-DEC-18, FIN-SEL-03: fundable, but no open output statement is left")
    void contract_ended() {
        TestClock.set(LocalDate.of(2027, 2, 1));

        assertThat(errors(started(ect(true), "2026-10-01T09:00:00Z")))
                .containsExactly(new DeclarationError.ContractEnded(new ContractYear(2026)));
    }

    @Test
    @DisplayName("API-DEC-20: the schedule has a milestone of the type")
    void type_not_on_schedule() {
        assertThat(errors(declaring(ect(true), "extended-1", "2026-10-01T09:00:00Z", "training-event-attended")))
                .containsExactly(Reason.TYPE_NOT_ON_SCHEDULE);
    }

    @Test
    @DisplayName("API-DEC-21: from 2025 declarations are dated in the order of their types; the same instant passes")
    void sequence() {
        Scene.Person person = ect(true);
        declare.execute(started(person, "2026-09-10T09:00:00Z"));
        declare.execute(declaring(person, "completed", "2026-09-20T09:00:00Z", "75-percent-engagement-met"));

        assertThat(errors(declaring(person, "retained-1", "2026-09-10T08:59:59Z", "training-event-attended")))
                .containsExactly(Reason.DATE_BEFORE_EARLIER_TYPE);
        assertThat(errors(declaring(person, "retained-1", "2026-09-20T09:00:01Z", "training-event-attended")))
                .containsExactly(Reason.DATE_AFTER_LATER_TYPE);
        assertThat(declare.execute(declaring(person, "retained-1", "2026-09-10T09:00:00Z", "training-event-attended"))
                        .already())
                .isFalse();
    }

    @Test
    @DisplayName("API-DEC-21: before 2025 the order of dates is not checked")
    void no_sequence_before_2025() {
        Scene.Person person = ect(false, 2024, "ecf-extended-september", LocalDate.of(2024, 9, 1));
        declare.execute(declaring(person, "retained-1", "2025-03-01T09:00:00Z", "other"));

        assertThat(declare.execute(declaring(person, "started", "2025-04-01T09:00:00Z", "other"))
                        .already())
                .isFalse();
    }

    @Test
    @DisplayName("API-DEC-22: a participant whom another lead provider trains is not recognised")
    void not_our_participant() {
        Scene.Person person = ect(true);
        DeclareParticipant.Command byAnother = new DeclareParticipant.Command(
                new Author.LeadProviderApi(TEACH_FIRST),
                teachFirst,
                person.participantId().toString(),
                "ecf-induction",
                "started",
                "2026-10-01T09:00:00Z",
                "training-event-attended");

        assertThat(errors(byAnother)).containsExactly(Reason.PARTICIPANT_NOT_RECOGNISED);
    }

    @Test
    @DisplayName("API-ERR-01, API-ERR-04: errors of several attributes come together, in the order they failed")
    void several_errors() {
        Scene.Person person = ect(true);
        database.update(TRAINING_PERIODS)
                .set(TRAINING_PERIODS.FINISHED_ON, LocalDate.of(2026, 9, 20))
                .set(TRAINING_PERIODS.WITHDRAWN_AT, Instant.parse("2026-09-20T12:00:00Z"))
                .set(TRAINING_PERIODS.WITHDRAWAL_REASON, WithdrawalReasons.OTHER)
                .where(TRAINING_PERIODS.TEACHER_ID.eq(person.id().value()))
                .execute();
        TestClock.set(LocalDate.of(2027, 2, 1));

        assertThat(errors(command(
                        person.participantId().toString(), "ecf-induction", "started", "2026-10-01T09:00:00Z", null)))
                .extracting(error -> error.title().code())
                .containsExactly("evidence_held", "participant_id", "cohort");
    }
}
