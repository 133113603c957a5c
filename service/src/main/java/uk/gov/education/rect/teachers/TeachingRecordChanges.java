package uk.gov.education.rect.teachers;

import static uk.gov.education.rect.database.Tables.DECLARATIONS;
import static uk.gov.education.rect.database.Tables.TRAINING_PERIODS;

import java.util.Objects;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.gov.education.rect.calendar.ServiceClock;
import uk.gov.education.rect.database.enums.TraineeRole;
import uk.gov.education.rect.database.tables.records.TeachersRecord;
import uk.gov.education.rect.timeline.Author;
import uk.gov.education.rect.timeline.Event;
import uk.gov.education.rect.timeline.EventType;
import uk.gov.education.rect.timeline.Link;
import uk.gov.education.rect.timeline.Timeline;

/** Puts what a record of TRS says onto a teacher, with an event for each kind of change (spec 07 §3.9, steps 1 to 3). */
@Component
class TeachingRecordChanges {

    private final DSLContext database;
    private final ServiceClock clock;
    private final Timeline timeline;

    TeachingRecordChanges(DSLContext database, ServiceClock clock, Timeline timeline) {
        this.database = database;
        this.clock = clock;
        this.timeline = timeline;
    }

    /**
     * Changes the row in memory; the caller stores it.
     *
     * @return whether anything TRS knows of the person was new
     */
    boolean apply(Author author, TeachersRecord teacher, TeachingRecord person) {
        boolean renamed = names(author, teacher, person);
        boolean moved = inductionStatus(author, teacher, person);
        boolean qualified = attributes(author, teacher, person);
        return renamed || moved || qualified;
    }

    /** DM-NAM-02. */
    private boolean names(Author author, TeachersRecord teacher, TeachingRecord person) {
        TeacherNames before = TeacherNames.of(teacher);
        TeacherNames after = before.withTrs(person.firstName(), person.lastName());
        teacher.setTrsFirstName(after.trsFirstName());
        teacher.setTrsLastName(after.trsLastName());
        teacher.setCorrectedName(after.correctedName());
        if (!before.trsName().equals(after.trsName())) {
            timeline.record(Event.of(
                            EventType.TEACHER_NAME_UPDATED_BY_TRS,
                            author,
                            "Name changed from '" + before.trsName() + "' to '" + after.trsName() + "'")
                    .about(Link.TEACHER, teacher.getId())
                    .with("old_name", before.trsName())
                    .with("new_name", after.trsName()));
        }
        return !before.equals(after);
    }

    private boolean inductionStatus(Author author, TeachersRecord teacher, TeachingRecord person) {
        String before = teacher.getTrsInductionStatus();
        String after = person.status().code();
        boolean datesMoved = !Objects.equals(teacher.getTrsInductionStartDate(), person.inductionStartedOn())
                || !Objects.equals(teacher.getTrsInductionCompletedDate(), person.inductionCompletedOn());
        teacher.setTrsInductionStatus(after);
        teacher.setTrsInductionStartDate(person.inductionStartedOn());
        teacher.setTrsInductionCompletedDate(person.inductionCompletedOn());
        if (after.equals(before)) {
            return datesMoved;
        }
        String note = exemption(teacher, before, person.status());
        timeline.record(Event.of(
                        EventType.TEACHER_TRS_INDUCTION_STATUS_UPDATED,
                        author,
                        "Induction status " + (before == null ? "" : "changed from '" + before + "' to ")
                                + (before == null ? "set to " : "") + "'" + after + "'")
                .about(Link.TEACHER, teacher.getId())
                .because(note, null));
        return true;
    }

    /**
     * DM-FUN-04: the first exempt day stays; DM-GAP-31: it goes when TRS takes the exemption back before anything was
     * declared, otherwise somebody has to look.
     *
     * @return a note for the timeline, or null
     */
    private @Nullable String exemption(TeachersRecord teacher, @Nullable String before, TrsInductionStatus after) {
        if (after == TrsInductionStatus.EXEMPT) {
            if (teacher.getEctBecameIneligibleForFundingOn() == null) {
                teacher.setEctBecameIneligibleForFundingOn(clock.today());
            }
            return null;
        }
        if (!TrsInductionStatus.EXEMPT.code().equals(before) || teacher.getEctBecameIneligibleForFundingOn() == null) {
            return null;
        }
        if (hasEctDeclarations(teacher.getId())) {
            return "The exemption was taken back after declarations were made: check whether the ECT is fundable";
        }
        teacher.setEctBecameIneligibleForFundingOn(null);
        return null;
    }

    private boolean hasEctDeclarations(long teacher) {
        return database.fetchExists(database.selectOne()
                .from(DECLARATIONS)
                .join(TRAINING_PERIODS)
                .on(TRAINING_PERIODS.ID.eq(DECLARATIONS.TRAINING_PERIOD_ID))
                .where(TRAINING_PERIODS.TEACHER_ID.eq(teacher))
                .and(TRAINING_PERIODS.TRAINEE_ROLE.eq(TraineeRole.ECT)));
    }

    private boolean attributes(Author author, TeachersRecord teacher, TeachingRecord person) {
        Event event = Event.of(
                        EventType.TEACHER_TRS_ATTRIBUTES_UPDATED,
                        author,
                        "Qualifications and training updated from TRS")
                .about(Link.TEACHER, teacher.getId())
                .changing("trs_qts_awarded_on", teacher.getTrsQtsAwardedOn(), person.qtsAwardedOn())
                .changing("trs_qts_status_description", teacher.getTrsQtsStatusDescription(), person.qtsDescription())
                .changing(
                        "trs_initial_teacher_training_provider_name",
                        teacher.getTrsInitialTeacherTrainingProviderName(),
                        person.ittProvider())
                .changing(
                        "trs_initial_teacher_training_end_date",
                        teacher.getTrsInitialTeacherTrainingEndDate(),
                        person.ittEndedOn());
        if (event.changes().isEmpty()) {
            return false;
        }
        teacher.setTrsQtsAwardedOn(person.qtsAwardedOn());
        teacher.setTrsQtsStatusDescription(person.qtsDescription());
        teacher.setTrsInitialTeacherTrainingProviderName(person.ittProvider());
        teacher.setTrsInitialTeacherTrainingEndDate(person.ittEndedOn());
        timeline.record(event);
        return true;
    }
}
