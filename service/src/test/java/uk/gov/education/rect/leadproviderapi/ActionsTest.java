package uk.gov.education.rect.leadproviderapi;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.gov.education.rect.database.Tables.EVENTS;
import static uk.gov.education.rect.database.Tables.TRAINING_PERIODS;
import static uk.gov.education.rect.testing.Scene.AMBITION;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jooq.Condition;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import tools.jackson.databind.JsonNode;
import uk.gov.education.rect.database.tables.records.EventsRecord;
import uk.gov.education.rect.database.tables.records.TrainingPeriodsRecord;
import uk.gov.education.rect.finance.testing.Scene.Person;
import uk.gov.education.rect.testing.TestClock;

/** What tests of the participant actions share: participants of Ambition Institute, and what becomes of their training. */
abstract class ActionsTest extends ApiTest {

    static final String ECT = "ecf-induction";
    static final String MENTOR = "ecf-mentor";

    /** Tuesday; everybody's training is placed around it. */
    static final LocalDate TODAY = LocalDate.of(2026, 3, 10);

    uk.gov.education.rect.finance.testing.Scene rows;

    @BeforeEach
    void today() {
        rows = new uk.gov.education.rect.finance.testing.Scene(database);
        startOn(TODAY);
    }

    /** Sets the day, also back from that of an earlier test, with the documents of everybody as of it. */
    void startOn(LocalDate day) {
        TestClock.set(day);
        database.fetch(
                "select api_rebuild_documents(name, ?, ?::timestamptz) from api_resources",
                day,
                new TestClock().instant().toString());
    }

    /** The job of every night. */
    @AfterEach
    void the_day_turns() {
        database.fetch(
                "select api_turn_day(?, ?::timestamptz, 100000)",
                TestClock.today(),
                new TestClock().instant().toString());
    }

    /** An ECT or mentor in confirmed training, and where. */
    record Trained(Person person, long school, long spell, long partnership, long training) {

        String id() {
            return person.participantId().toString();
        }
    }

    /** An ECT trained by Ambition on the standard September schedule of 2025, at a school without end. */
    Trained ect(String from, @Nullable String to) {
        return ect(2025, "ecf-standard-september", from, to, null);
    }

    /** @param to last day of the training; else that of the spell at the school */
    Trained ect(int year, String schedule, String from, @Nullable String to, @Nullable String schoolTo) {
        Person person = rows.person();
        long school = rows.school();
        long partnership = rows.partnership(school, AMBITION, year);
        long spell = rows.ectAt(school, person, day(from), dayOrNull(schoolTo));
        String last = to == null ? schoolTo : to;
        long training = rows.ectTraining(spell, partnership, rows.schedule(year, schedule), day(from), dayOrNull(last));
        sweep();
        return new Trained(person, school, spell, partnership, training);
    }

    /** A mentor trained by Ambition on the standard September schedule of 2025, at a school without end. */
    Trained mentor(String from, @Nullable String to) {
        return mentor(2025, "ecf-standard-september", from, to);
    }

    Trained mentor(int year, String schedule, String from, @Nullable String to) {
        Person person = rows.person();
        long school = rows.school();
        long partnership = rows.partnership(school, AMBITION, year);
        long spell = rows.mentorAt(school, person, day(from), null);
        long training =
                rows.mentorTraining(spell, partnership, rows.schedule(year, schedule), day(from), dayOrNull(to));
        sweep();
        return new Trained(person, school, spell, partnership, training);
    }

    static LocalDate day(String text) {
        return LocalDate.parse(text);
    }

    private static @Nullable LocalDate dayOrNull(@Nullable String text) {
        return text == null ? null : day(text);
    }

    ApiCalls.Answer withdraw(Trained who, String reason, String course) throws Exception {
        return act(who, "withdraw", "reason", reason, "course_identifier", course);
    }

    ApiCalls.Answer defer(Trained who, String reason, String course) throws Exception {
        return act(who, "defer", "reason", reason, "course_identifier", course);
    }

    ApiCalls.Answer resume(Trained who, String course) throws Exception {
        return act(who, "resume", "course_identifier", course);
    }

    ApiCalls.Answer changeSchedule(Trained who, String schedule, String course) throws Exception {
        return act(who, "change-schedule", "schedule_identifier", schedule, "course_identifier", course);
    }

    ApiCalls.Answer changeSchedule(Trained who, String schedule, String cohort, String course) throws Exception {
        return act(
                who, "change-schedule", "schedule_identifier", schedule, "cohort", cohort, "course_identifier", course);
    }

    /** @param attributes alternately names and values */
    ApiCalls.Answer act(Trained who, String action, String... attributes) throws Exception {
        return api.as(AMBITION).put("/participants/" + who.id() + "/" + action, body(attributes));
    }

    /** The body with the attributes, alternately names and values. */
    static String body(String... attributes) {
        Map<String, String> sent = new LinkedHashMap<>();
        for (int i = 0; i < attributes.length; i += 2) {
            sent.put(attributes[i], attributes[i + 1]);
        }
        return ApiCalls.JSON.writeValueAsString(Map.of("data", Map.of("attributes", sent)));
    }

    /** The errors of a 422, as {@code title: detail}. */
    static List<String> errors(ApiCalls.Answer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(422);
        List<String> errors = new ArrayList<>();
        for (int i = 0; i < answer.titles().size(); i++) {
            errors.add(answer.titles().get(i) + ": " + answer.details().get(i));
        }
        return errors;
    }

    static JsonNode enrolment(ApiCalls.Answer answer) {
        return answer.attributes().at("/ecf_enrolments/0");
    }

    TrainingPeriodsRecord training(long id) {
        return database.fetchSingle(TRAINING_PERIODS, TRAINING_PERIODS.ID.eq(id));
    }

    List<TrainingPeriodsRecord> trainings(Trained who) {
        return database.selectFrom(TRAINING_PERIODS)
                .where(TRAINING_PERIODS.TEACHER_ID.eq(who.person().id().value()))
                .orderBy(TRAINING_PERIODS.STARTED_ON)
                .fetch();
    }

    /** As {@code 2025-09-01 2026-03-09}; the end empty when there is none. */
    List<String> days(Trained who) {
        return trainings(who).stream()
                .map(training -> training.getStartedOn()
                        + (training.getFinishedOn() == null ? "" : " " + training.getFinishedOn()))
                .toList();
    }

    List<EventsRecord> events(Trained who) {
        Condition about = EVENTS.TEACHER_ID.eq(who.person().id().value());
        return database.selectFrom(EVENTS).where(about).orderBy(EVENTS.ID).fetch();
    }

    List<String> story(Trained who) {
        return events(who).stream().map(EventsRecord::getEventType).toList();
    }

    /** A declaration of the training, stored as it is; answers {@code declarations.id}. */
    long declared(Trained who, String type, String date, String status) {
        long id = database.fetchSingle("""
                insert into declarations (training_period_id, declaration_type, declaration_date, payment_status,
                  evidence_type, delivery_partner_when_created_id)
                select {0}, {1}::declaration_types, {2}::timestamptz, {3}::declaration_payment_statuses, 'other', l.delivery_partner_id
                from school_partnerships p
                join lead_provider_delivery_partnerships l on l.id = p.lead_provider_delivery_partnership_id
                where p.id = {4}
                returning id""", who.training(), type, date, status, who.partnership())
                .get(0, Long.class);
        sweep();
        return id;
    }

    /** An ECT whose induction ended with a pass on the day. */
    void completedInduction(Trained who, String on) {
        database.execute("""
                insert into induction_periods (teacher_id, appropriate_body_period_id, started_on, finished_on,
                  number_of_terms, outcome, induction_programme, training_programme)
                values ({0}, {1}, '2025-09-01', {2}::date, 6, 'pass', 'fip', 'provider_led')""", who.person().id().value(), rows.appropriateBody(), on);
        sweep();
    }
}
