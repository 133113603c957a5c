package uk.gov.education.rect.teachers;

import static uk.gov.education.rect.database.Tables.EVENTS;
import static uk.gov.education.rect.database.Tables.TEACHERS;
import static uk.gov.education.rect.database.Tables.TEACHER_ID_CHANGES;

import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import uk.gov.education.rect.calendar.ServiceClock;
import uk.gov.education.rect.database.enums.AnonymisationReasons;
import uk.gov.education.rect.database.tables.records.TeachersRecord;
import uk.gov.education.rect.timeline.Author;
import uk.gov.education.rect.timeline.Event;
import uk.gov.education.rect.timeline.EventType;
import uk.gov.education.rect.timeline.Link;
import uk.gov.education.rect.timeline.Timeline;
import uk.gov.education.rect.usecase.Refused;
import uk.gov.education.rect.usecase.UseCase;

/**
 * Two records turn out to be one person: all that is known of the source becomes the destination's, and the source is
 * made anonymous (spec 01 §8.17, DM-MRG-01 to DM-MRG-05). {@link TeachersMerged} is published, upon which spells at
 * schools, training, declarations and inductions move. Lead providers learn of it by a change of the participant's id;
 * the source's id goes on leading to the person. What made either fundable counts for both, the earlier time first
 * (DM-GAP-28); the source's history is on the destination's timeline from then on.
 *
 * <p>Fails as {@link Refusal} says, in that order. Repeated, it changes nothing.
 */
@UseCase
public class MergeTeachers {

    private final DSLContext database;
    private final MergeConflicts conflicts;
    private final Timeline timeline;
    private final ServiceClock clock;
    private final ApplicationEventPublisher facts;

    MergeTeachers(
            DSLContext database,
            MergeConflicts conflicts,
            Timeline timeline,
            ServiceClock clock,
            ApplicationEventPublisher facts) {
        this.database = database;
        this.conflicts = conflicts;
        this.timeline = timeline;
        this.clock = clock;
        this.facts = facts;
    }

    /**
     * Who is who.
     *
     * @param source the record that ends
     * @param destination the record that goes on
     * @param note why
     * @param zendeskTicket where it was asked for
     */
    public record Command(
            Author.DfeStaffUser author,
            TeacherId source,
            TeacherId destination,
            @Nullable String note,
            @Nullable Integer zendeskTicket) {}

    /**
     * They are one.
     *
     * @param already whether they were before
     */
    public record Merged(TeacherId teacher, boolean already) {}

    /** Why nothing was done. */
    public sealed interface Refusal extends uk.gov.education.rect.usecase.Refusal {

        /** Neither a note nor a ticket says why (DM-EVT-05). */
        record ReasonMissing() implements Refusal {}

        /** Source and destination are the same (DM-MRG-01). */
        record SameRecord() implements Refusal {}

        /** There is no such teacher, or not any more. */
        record TeacherUnknown(TeacherId teacher) implements Refusal {}

        /** Mentor training stopped being fundable for each, on other days or for other reasons: somebody has to say which. */
        record MentorFundingDiffers() implements Refusal {}

        /** Facts that cannot both be true of one person (DM-MRG-02). */
        record InConflict(List<MergeConflict> conflicts) implements Refusal {}
    }

    /**
     * Merges the records.
     *
     * @throws Refused with a {@link Refusal}
     */
    public Merged execute(Command command) {
        if ((command.note() == null || command.note().isBlank()) && command.zendeskTicket() == null) {
            throw new Refused(new Refusal.ReasonMissing());
        }
        if (command.source().equals(command.destination())) {
            throw new Refused(new Refusal.SameRecord());
        }
        Map<Long, TeachersRecord> both = lock(command);
        TeachersRecord source = known(both, command.source());
        TeachersRecord destination = known(both, command.destination());
        if (merged(source, destination)) {
            return new Merged(command.destination(), true);
        }
        refuseUnlessCurrent(command.source(), source);
        refuseUnlessCurrent(command.destination(), destination);
        if (MergedFunding.mentorFundingDiffers(source, destination)) {
            throw new Refused(new Refusal.MentorFundingDiffers());
        }
        List<MergeConflict> found = conflicts.between(command.source(), command.destination());
        if (!found.isEmpty()) {
            throw new Refused(new Refusal.InConflict(found));
        }
        merge(command, source, destination);
        return new Merged(command.destination(), false);
    }

    private void merge(Command command, TeachersRecord source, TeachersRecord destination) {
        String identities = "%s\n%s".formatted(identity(source), identity(destination));
        handOver(source, destination);
        facts.publishEvent(new TeachersMerged(command.source(), command.destination(), command.author()));
        Event into = event(
                        command,
                        TeacherNames.of(source).fullName() + "'s records were merged into those of "
                                + TeacherNames.of(destination).fullName(),
                        identities)
                .about(Link.TEACHER, destination.getId());
        timeline.record(MergedFunding.take(source, destination, into));
        anonymise(source);
        timeline.record(event(
                        command,
                        "Merged into the records of "
                                + TeacherNames.of(destination).fullName() + ", and anonymised",
                        identities)
                .about(Link.TEACHER, source.getId()));
    }

    /** In the order of their keys, so that two mergers do not wait for each other. */
    private Map<Long, TeachersRecord> lock(Command command) {
        return database.selectFrom(TEACHERS)
                .where(TEACHERS.ID.in(
                        command.source().value(), command.destination().value()))
                .orderBy(TEACHERS.ID)
                .forNoKeyUpdate()
                .fetchMap(TEACHERS.ID);
    }

    private static TeachersRecord known(Map<Long, TeachersRecord> both, TeacherId teacher) {
        TeachersRecord found = both.get(teacher.value());
        if (found == null) {
            throw new Refused(new Refusal.TeacherUnknown(teacher));
        }
        return found;
    }

    private static void refuseUnlessCurrent(TeacherId id, TeachersRecord teacher) {
        if (teacher.getAnonymisedAt() != null) {
            throw new Refused(new Refusal.TeacherUnknown(id));
        }
    }

    private boolean merged(TeachersRecord source, TeachersRecord destination) {
        return source.getAnonymisationReason() == AnonymisationReasons.TEACHER_RECORD_MERGED
                && database.fetchExists(
                        TEACHER_ID_CHANGES,
                        TEACHER_ID_CHANGES
                                .TEACHER_ID
                                .eq(destination.getId())
                                .and(TEACHER_ID_CHANGES.API_FROM_TEACHER_ID.eq(source.getApiId())));
    }

    /** DM-MRG-02, DM-MRG-03, and the source's history. */
    private void handOver(TeachersRecord source, TeachersRecord destination) {
        database.update(TEACHER_ID_CHANGES)
                .set(TEACHER_ID_CHANGES.TEACHER_ID, destination.getId())
                .where(TEACHER_ID_CHANGES.TEACHER_ID.eq(source.getId()))
                .execute();
        database.insertInto(TEACHER_ID_CHANGES)
                .set(TEACHER_ID_CHANGES.TEACHER_ID, destination.getId())
                .set(TEACHER_ID_CHANGES.API_FROM_TEACHER_ID, source.getApiId())
                .set(TEACHER_ID_CHANGES.API_TO_TEACHER_ID, destination.getApiId())
                .set(TEACHER_ID_CHANGES.CREATED_AT, clock.now())
                .execute();
        database.update(EVENTS)
                .set(EVENTS.TEACHER_ID, destination.getId())
                .where(EVENTS.TEACHER_ID.eq(source.getId()))
                .execute();
    }

    /** PII-06: names and TRN go; the row and its ids stay. */
    private void anonymise(TeachersRecord source) {
        database.update(TEACHERS)
                .setNull(TEACHERS.TRS_FIRST_NAME)
                .setNull(TEACHERS.TRS_LAST_NAME)
                .setNull(TEACHERS.CORRECTED_NAME)
                .setNull(TEACHERS.TRN)
                .set(TEACHERS.TRNLESS, true)
                .set(TEACHERS.ANONYMISED_AT, clock.now())
                .set(TEACHERS.ANONYMISATION_REASON, AnonymisationReasons.TEACHER_RECORD_MERGED)
                .where(TEACHERS.ID.eq(source.getId()))
                .execute();
    }

    private static Event event(Command command, String heading, String identities) {
        String note = command.note();
        return Event.of(EventType.TEACHER_MERGED, command.author(), heading)
                .because(
                        note == null || note.isBlank() ? identities : note + "\n" + identities,
                        command.zendeskTicket());
    }

    private static String identity(TeachersRecord teacher) {
        return "%s, TRN %s, participant %s, teacher %d"
                .formatted(
                        TeacherNames.of(teacher).fullName(),
                        teacher.getTrn() == null ? "none" : teacher.getTrn(),
                        teacher.getApiId(),
                        teacher.getId());
    }
}
