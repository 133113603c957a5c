package uk.gov.education.rect.teachers;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.gov.education.rect.calendar.ScheduleKind;

/** In which of the two roles somebody is trained; a person may have both, each in its own lane. */
public enum TraineeRole {
    /** Early career teacher. */
    ECT,
    /** Mentor of early career teachers. */
    MENTOR;

    /**
     * The role that a lead provider means by the name of a course (API-REQ-03).
     *
     * @return empty for anything but {@code ecf-induction} and {@code ecf-mentor}
     */
    public static Optional<TraineeRole> ofCourse(@Nullable String courseIdentifier) {
        return switch (courseIdentifier) {
            case "ecf-induction" -> Optional.of(ECT);
            case "ecf-mentor" -> Optional.of(MENTOR);
            case null, default -> Optional.empty();
        };
    }

    /** Whether somebody in the role may be on a schedule of the kind (DM-TRN-07). */
    public boolean mayBeOn(ScheduleKind kind) {
        return switch (this) {
            case ECT -> kind != ScheduleKind.REPLACEMENT;
            case MENTOR -> kind != ScheduleKind.REDUCED;
        };
    }
}
