package uk.gov.education.rect.schools;

import static uk.gov.education.rect.database.Tables.EVENTS;
import static uk.gov.education.rect.database.Tables.SCHOOLS;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jooq.DSLContext;
import org.springframework.context.ApplicationEventPublisher;
import uk.gov.education.rect.timeline.Author;
import uk.gov.education.rect.timeline.Event;
import uk.gov.education.rect.timeline.EventType;
import uk.gov.education.rect.timeline.Link;
import uk.gov.education.rect.timeline.Timeline;
import uk.gov.education.rect.usecase.UseCase;

/**
 * A school has closed and another one takes it over (spec 01 §8.18, merge). The successor is set up if it was not;
 * {@link SchoolMerged} is published, upon which people and partnerships move to it; what was on the predecessor's
 * timeline is from then on on the successor's (DM-GAP-20). The predecessor stays and says what it became (GIAS-16).
 *
 * <p>Never refuses: a school that does not qualify, or has merged already, stays as it is.
 */
@UseCase
public class MergeSchool {

    private final DSLContext database;
    private final Timeline timeline;
    private final Schools schools;
    private final NewSchools newSchools;
    private final Reconciliation reconciliation;
    private final ApplicationEventPublisher facts;

    MergeSchool(
            DSLContext database,
            Timeline timeline,
            Schools schools,
            NewSchools newSchools,
            Reconciliation reconciliation,
            ApplicationEventPublisher facts) {
        this.database = database;
        this.timeline = timeline;
        this.schools = schools;
        this.newSchools = newSchools;
        this.reconciliation = reconciliation;
        this.facts = facts;
    }

    /**
     * Which record closed.
     *
     * @param urn of the record that closed
     */
    public record Command(Author author, Urn urn) {}

    /**
     * Merges the school into its successor, if it qualifies.
     *
     * @return whether the school was merged
     */
    public boolean execute(Command command) {
        // one merger at a time; the schools themselves are locked after the people, as everywhere
        database.execute("select pg_advisory_xact_lock(hashtextextended('merge schools', 0))");
        List<Reconciliation.Candidate> candidates = reconciliation.toMerge(command.urn);
        if (candidates.isEmpty()) {
            return false;
        }
        Urn successorUrn = Objects.requireNonNull(candidates.getFirst().successor());
        School predecessor = schools.find(command.urn).orElseThrow();
        newSchools.setUp(command.author, schools.findInGias(successorUrn).orElseThrow());
        School successor = schools.find(successorUrn).orElseThrow();
        LocalDate day = reconciliation.closedOn(predecessor.gias());
        facts.publishEvent(new SchoolMerged(predecessor.id(), successor.id(), day, command.author));
        handHistoryOver(predecessor.id(), successor.id());
        timeline.record(Event.of(
                        EventType.SCHOOL_MERGED,
                        command.author,
                        predecessor.name() + " (" + command.urn + ") merged into " + successor.name() + " ("
                                + successorUrn + ")")
                .on(day)
                .about(Link.SCHOOL, successor.id().value())
                .with("predecessor_urn", command.urn)
                .with("predecessor_name", predecessor.name())
                .with("predecessor_school_id", predecessor.id().value())
                .with("successor_urn", successorUrn)
                .with("successor_name", successor.name()));
        return true;
    }

    private void handHistoryOver(SchoolId predecessor, SchoolId successor) {
        database.update(EVENTS)
                .set(EVENTS.SCHOOL_ID, successor.value())
                .where(EVENTS.SCHOOL_ID.eq(predecessor.value()))
                .execute();
        database.update(SCHOOLS)
                .set(SCHOOLS.MERGED_INTO_SCHOOL_ID, successor.value())
                .set(SCHOOLS.MARKED_AS_ELIGIBLE, false)
                .where(SCHOOLS.ID.eq(predecessor.value()))
                .execute();
    }
}
