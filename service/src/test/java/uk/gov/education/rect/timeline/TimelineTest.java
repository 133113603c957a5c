package uk.gov.education.rect.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static uk.gov.education.rect.database.Tables.EVENTS;

import java.time.Instant;
import java.time.LocalDate;
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

    private long record(Event event) {
        return transaction.execute(status -> timeline.record(event));
    }

    private Instant happenedAt(long id) {
        return database.fetchSingle(EVENTS, EVENTS.ID.eq(id)).getHappenedAt();
    }
}
