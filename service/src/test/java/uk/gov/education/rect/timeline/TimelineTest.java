package uk.gov.education.rect.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static uk.gov.education.rect.database.Tables.EVENTS;
import static uk.gov.education.rect.database.Tables.TEACHERS;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jooq.DSLContext;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import uk.gov.education.rect.database.enums.EventAuthorTypes;
import uk.gov.education.rect.testing.ServiceTest;
import uk.gov.education.rect.testing.TestClock;

@ServiceTest
class TimelineTest {

    @Autowired
    private Timeline timeline;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private DSLContext database;

    @Test
    @DisplayName("DM-EVT-03: what changed is kept from old to new, with a line people can read")
    void changes_are_kept() {
        Event event = Event.of(
                        EventType.INDUCTION_PERIOD_UPDATED,
                        new Author.AppropriateBodyUser("a@ab.example", "Ab"),
                        "Updated")
                .changing("finished_on", null, LocalDate.of(1998, 1, 2))
                .changing("number_of_terms", 3, 3);
        long id = record(event);
        String modifications = database.select(EVENTS.MODIFICATIONS)
                .from(EVENTS)
                .where(EVENTS.ID.eq(id))
                .fetchSingle()
                .value1()
                .data();
        assertThat(modifications).contains("Finished on set to '2 Jan 1998'").doesNotContain("number_of_terms");
    }

    @Test
    @DisplayName("DM-EVT-03: removed and changed values are quoted")
    void sentences() {
        assertThat(new Change("email", "a", "b").sentence()).isEqualTo("Email changed from 'a' to 'b'");
        assertThat(new Change("finished_on", LocalDate.of(2026, 9, 1), null).sentence())
                .isEqualTo("Finished on '1 Sep 2026' removed");
    }

    @Test
    @DisplayName("DM-EVT-04: an event is recorded in the transaction of what happened, and goes with it")
    void in_the_same_transaction() {
        Event event = Event.of(EventType.SCHOOL_OPENED, new Author.System(), "Rolled back");
        assertThatThrownBy(() -> timeline.record(event)).isInstanceOf(IllegalStateException.class);
        transaction.executeWithoutResult(status -> {
            timeline.record(event);
            status.setRollbackOnly();
        });
        assertThat(database.fetchCount(EVENTS, EVENTS.HEADING.eq("Rolled back")))
                .isZero();
    }

    @Test
    @DisplayName(
            "spec 01 §15.1: an event happens when it is recorded unless it says otherwise; a date begins in London")
    void when_it_happens() {
        TestClock.set(Instant.parse("2026-07-01T08:30:00Z"));
        Event event = Event.of(EventType.SCHOOL_OPENED, new Author.System(), "Opened");
        long now = record(event);
        long summer = record(event.on(LocalDate.of(2026, 7, 4)));
        assertThat(happenedAt(now)).isEqualTo(Instant.parse("2026-07-01T08:30:00Z"));
        assertThat(happenedAt(summer)).isEqualTo(Instant.parse("2026-07-03T23:00:00Z"));
    }

    @Test
    @DisplayName("spec 01 §15.1: a lead provider's event is authored by its name")
    void lead_provider_author() {
        long id = record(
                Event.of(EventType.TEACHER_DECLARATION_CREATED, new Author.LeadProviderApi("Teach First"), "Declared"));
        var row = database.fetchSingle(EVENTS, EVENTS.ID.eq(id));
        assertThat(row.getAuthorType()).isEqualTo(EventAuthorTypes.LEAD_PROVIDER_API);
        assertThat(row.getAuthorName()).isEqualTo("Teach First");
    }

    @Test
    @DisplayName("DM-GAP-19: every kind of event can be recorded, also those that the reference loses")
    void every_kind() {
        for (EventType type : EventType.values()) {
            long id = record(Event.of(type, new Author.System(), "Happened"));
            assertThat(EventType.of(
                            database.fetchSingle(EVENTS, EVENTS.ID.eq(id)).getEventType()))
                    .isEqualTo(type);
        }
    }

    @Test
    @DisplayName("DM-GAP-19, DM-EVT-04: what is deleted after its event, in the same transaction, takes no event along")
    void about_something_deleted() {
        long id = transaction.execute(status -> {
            long teacher = aTeacher();
            long event =
                    timeline.record(Event.of(EventType.TEACHER_IMPORTED_FROM_TRS, new Author.System(), "Came and went")
                            .about(Link.TEACHER, teacher));
            database.deleteFrom(TEACHERS).where(TEACHERS.ID.eq(teacher)).execute();
            return event;
        });
        var row = database.fetchSingle(EVENTS, EVENTS.ID.eq(id));
        assertThat(row.getHeading()).isEqualTo("Came and went");
        assertThat(row.getTeacherId()).isNull();
    }

    @Test
    @DisplayName("DM-EVT-02: nothing is recorded about what does not exist")
    void about_nothing() {
        Event event = Event.of(EventType.TEACHER_IMPORTED_FROM_TRS, new Author.System(), "About nobody")
                .about(Link.TEACHER, 987_654_321);
        assertThatThrownBy(() -> record(event)).hasMessageContaining("events_teacher_fk");
        assertThat(database.fetchCount(EVENTS, EVENTS.HEADING.eq("About nobody")))
                .isZero();
    }

    @Test
    @DisplayName(
            "DM-EVT-01: everybody but the system and a lead provider is named by an e-mail address, staff also by a key")
    void authors() {
        long staff = database.fetchSingle(
                        "insert into users (name, email) values ('Sam Support', 'sam.support@education.gov.uk') returning id")
                .get(0, Long.class);
        for (Author author : List.of(
                new Author.SchoolUser("tutor@school.example", "Tamsin Tutor"),
                new Author.AppropriateBodyUser("body@hub.example", "Bo Body"),
                new Author.DfeStaffUser(staff, "sam.support@education.gov.uk", "Sam Support"))) {
            var row = database.fetchSingle(
                    EVENTS, EVENTS.ID.eq(record(Event.of(EventType.SCHOOL_OPENED, author, "Done"))));
            assertThat(row.getAuthorEmail()).isNotBlank();
            assertThat(row.getAuthorId()).isEqualTo(author instanceof Author.DfeStaffUser ? staff : null);
        }
    }

    private long aTeacher() {
        return database.insertInto(TEACHERS)
                .set(TEACHERS.TRNLESS, true)
                .returningResult(TEACHERS.ID)
                .fetchSingle()
                .value1();
    }

    private long record(Event event) {
        return transaction.execute(status -> timeline.record(event));
    }

    private Instant happenedAt(long id) {
        return database.fetchSingle(EVENTS, EVENTS.ID.eq(id)).getHappenedAt();
    }
}
