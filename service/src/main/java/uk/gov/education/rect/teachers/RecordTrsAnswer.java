package uk.gov.education.rect.teachers;

import static uk.gov.education.rect.database.Tables.TEACHERS;

import java.util.Optional;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import uk.gov.education.rect.calendar.ServiceClock;
import uk.gov.education.rect.database.enums.TrsResponses;
import uk.gov.education.rect.database.tables.records.TeachersRecord;
import uk.gov.education.rect.timeline.Author;
import uk.gov.education.rect.timeline.Event;
import uk.gov.education.rect.timeline.EventType;
import uk.gov.education.rect.timeline.Link;
import uk.gov.education.rect.timeline.Timeline;
import uk.gov.education.rect.usecase.UseCase;

/**
 * Notes on a teacher what the Teaching Record System answered (DM-TRS-01, DM-TRS-02, spec 07 §3.9).
 *
 * <ul>
 *   <li>A record: names, induction status and dates, QTS and ITT; an event for a new name, a new status and other
 *       changes. A flag set earlier goes.
 *   <li>Not found, deactivated, merged: the teacher is flagged, with an event the first time; the same flag again is
 *       success. Not found and merged also take the induction outcome known here as the status.
 *   <li>Unavailable: nothing.
 * </ul>
 *
 * An answer about another TRN than the teacher has by now is ignored. Never refuses.
 */
@UseCase
public class RecordTrsAnswer {

    private final DSLContext database;
    private final ServiceClock clock;
    private final Timeline timeline;
    private final TeachingRecordChanges changes;
    private final LocalOutcomes outcomes;

    RecordTrsAnswer(
            DSLContext database,
            ServiceClock clock,
            Timeline timeline,
            TeachingRecordChanges changes,
            LocalOutcomes outcomes) {
        this.database = database;
        this.clock = clock;
        this.timeline = timeline;
        this.changes = changes;
        this.outcomes = outcomes;
    }

    /**
     * An answer about a teacher.
     *
     * @param asked the TRN that was asked about
     */
    public record Command(Author author, TeacherId teacher, Trn asked, TeachingRecordAnswer answer) {}

    /** What became of the teacher. */
    public enum Result {
        /** Something TRS knows of the person was new here. */
        CHANGED,
        /** All as it was. */
        UNCHANGED,
        /** TRS no longer has the person as such; noted. */
        FLAGGED,
        /** No such teacher with that TRN any more, or no answer: nothing noted. */
        IGNORED
    }

    /** Notes the answer. */
    public Result execute(Command command) {
        Optional<TeachersRecord> locked = database.selectFrom(TEACHERS)
                .where(TEACHERS.ID.eq(command.teacher.value()))
                .and(TEACHERS.TRN.eq(command.asked.value()))
                .forNoKeyUpdate()
                .fetchOptional();
        if (locked.isEmpty()) {
            return Result.IGNORED;
        }
        TeachersRecord teacher = locked.get();
        return switch (command.answer) {
            case TeachingRecordAnswer.Found(TeachingRecord person) -> found(command.author, teacher, person);
            case TeachingRecordAnswer.NotFound ignored -> flag(command.author, teacher, TrsResponses.NOT_FOUND, null);
            case TeachingRecordAnswer.Deactivated ignored -> flag(command.author, teacher, TrsResponses.GONE, null);
            case TeachingRecordAnswer.Merged(Trn survivor) ->
                flag(command.author, teacher, TrsResponses.PERMANENT_REDIRECT, survivor);
            case TeachingRecordAnswer.Unavailable ignored -> Result.IGNORED;
        };
    }

    private Result found(Author author, TeachersRecord teacher, TeachingRecord person) {
        boolean changed = changes.apply(author, teacher, person);
        teacher.setTrsResponse(TrsResponses.OK);
        teacher.setTrsRedirectedTo(null);
        teacher.setTrsDataLastRefreshedAt(clock.now());
        teacher.update();
        return changed ? Result.CHANGED : Result.UNCHANGED;
    }

    private Result flag(Author author, TeachersRecord teacher, TrsResponses response, @Nullable Trn survivor) {
        String redirectedTo = survivor == null ? null : survivor.value();
        boolean known = response == teacher.getTrsResponse()
                && java.util.Objects.equals(redirectedTo, teacher.getTrsRedirectedTo());
        teacher.setTrsResponse(response);
        teacher.setTrsRedirectedTo(redirectedTo);
        teacher.setTrsDataLastRefreshedAt(clock.now());
        if (!known) {
            if (response != TrsResponses.GONE) {
                outcomes.takeOver(teacher);
            }
            timeline.record(flagEvent(author, teacher, response, survivor));
        }
        teacher.update();
        return Result.FLAGGED;
    }

    private static Event flagEvent(
            Author author, TeachersRecord teacher, TrsResponses response, @Nullable Trn survivor) {
        String name = TeacherNames.of(teacher).fullName();
        Event event = switch (response) {
            case NOT_FOUND ->
                Event.of(EventType.TEACHER_TRS_NOT_FOUND, author, name + " was not found in TRS")
                        .because("TRN " + teacher.getTrn() + " was not found", null);
            case GONE ->
                Event.of(EventType.TEACHER_TRS_DEACTIVATED, author, name + " was deactivated in TRS")
                        .because("TRN " + teacher.getTrn() + " has been deactivated", null);
            case PERMANENT_REDIRECT ->
                Event.of(EventType.TEACHER_TRS_MERGED, author, name + " was merged in TRS")
                        .because("TRN " + teacher.getTrn() + " has been merged into TRN " + survivor, null);
            case OK -> throw new IllegalArgumentException("not a flag");
        };
        return event.about(Link.TEACHER, teacher.getId());
    }
}
