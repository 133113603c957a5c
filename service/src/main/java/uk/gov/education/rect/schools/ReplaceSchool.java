package uk.gov.education.rect.schools;

import static uk.gov.education.rect.database.Tables.ECT_AT_SCHOOL_PERIODS;
import static uk.gov.education.rect.database.Tables.MENTOR_AT_SCHOOL_PERIODS;
import static uk.gov.education.rect.database.Tables.SCHOOLS;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jooq.DSLContext;
import uk.gov.education.rect.timeline.Author;
import uk.gov.education.rect.timeline.Event;
import uk.gov.education.rect.timeline.EventType;
import uk.gov.education.rect.timeline.Link;
import uk.gov.education.rect.timeline.Timeline;
import uk.gov.education.rect.usecase.UseCase;

/**
 * A school goes on under another URN, as when it becomes an academy (spec 01 §8.18, replace): everything stays with the
 * school, and only the GIAS record it points at changes. Each spell of a teacher there has that on its timeline. Never
 * refuses: a school that does not qualify, or has been replaced already, stays as it is.
 */
@UseCase
public class ReplaceSchool {

    private final DSLContext database;
    private final Timeline timeline;
    private final Schools schools;
    private final Reconciliation reconciliation;

    ReplaceSchool(DSLContext database, Timeline timeline, Schools schools, Reconciliation reconciliation) {
        this.database = database;
        this.timeline = timeline;
        this.schools = schools;
        this.reconciliation = reconciliation;
    }

    /**
     * Which record closed.
     *
     * @param urn of the record that closed
     */
    public record Command(Author author, Urn urn) {}

    /**
     * Replaces the school, if it qualifies.
     *
     * @return whether the school was replaced
     */
    public boolean execute(Command command) {
        database.select(SCHOOLS.ID)
                .from(SCHOOLS)
                .where(SCHOOLS.URN.eq(command.urn.value()))
                .forNoKeyUpdate()
                .fetch();
        List<Reconciliation.Candidate> candidates = reconciliation.toReplace(command.urn);
        if (candidates.isEmpty()) {
            return false;
        }
        Urn successor = Objects.requireNonNull(candidates.getFirst().successor());
        School school = schools.find(command.urn).orElseThrow();
        GiasSchool next = schools.findInGias(successor).orElseThrow();
        LocalDate day = reconciliation.closedOn(school.gias());
        database.update(SCHOOLS)
                .set(SCHOOLS.URN, successor.value())
                .where(SCHOOLS.ID.eq(school.id().value()))
                .execute();
        timeline.record(Event.of(
                        EventType.SCHOOL_CHANGED,
                        command.author,
                        school.name() + " (" + command.urn + ") became " + next.name() + " (" + successor + ")")
                .on(day)
                .about(Link.SCHOOL, school.id().value())
                .with("old_urn", command.urn)
                .with("old_name", school.name())
                .with("new_urn", successor)
                .with("new_name", next.name()));
        recordSpells(command.author, school, next, day);
        return true;
    }

    private void recordSpells(Author author, School school, GiasSchool next, LocalDate day) {
        database.select(ECT_AT_SCHOOL_PERIODS.ID, ECT_AT_SCHOOL_PERIODS.TEACHER_ID)
                .from(ECT_AT_SCHOOL_PERIODS)
                .where(ECT_AT_SCHOOL_PERIODS.SCHOOL_ID.eq(school.id().value()))
                .forEach(spell -> timeline.record(
                        moved(EventType.TEACHER_ECT_AT_SCHOOL_PERIOD_MOVED_SCHOOL, author, school, next, day)
                                .about(Link.ECT_AT_SCHOOL_PERIOD, spell.value1())
                                .about(Link.TEACHER, spell.value2())));
        database.select(MENTOR_AT_SCHOOL_PERIODS.ID, MENTOR_AT_SCHOOL_PERIODS.TEACHER_ID)
                .from(MENTOR_AT_SCHOOL_PERIODS)
                .where(MENTOR_AT_SCHOOL_PERIODS.SCHOOL_ID.eq(school.id().value()))
                .forEach(spell -> timeline.record(
                        moved(EventType.TEACHER_MENTOR_AT_SCHOOL_PERIOD_MOVED_SCHOOL, author, school, next, day)
                                .about(Link.MENTOR_AT_SCHOOL_PERIOD, spell.value1())
                                .about(Link.TEACHER, spell.value2())));
    }

    private static Event moved(EventType type, Author author, School school, GiasSchool next, LocalDate day) {
        return Event.of(type, author, "Moved from " + school.name() + " to " + next.name() + " when the school changed")
                .on(day)
                .about(Link.SCHOOL, school.id().value());
    }
}
