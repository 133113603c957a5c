package uk.gov.education.rect.teachers;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the Teaching Record System says of a person (spec 07 §3.4). Date of birth, National Insurance number and e-mail
 * address live only as long as the look-up they serve; the text form shows none of them.
 *
 * @param trn the number under which the record was found
 * @param firstName squeezed; may be empty
 * @param lastName squeezed; may be empty
 * @param dateOfBirth never stored on the teacher
 * @param nino National Insurance number, or null when TRS has none that is well formed
 * @param email or null
 * @param status induction status
 * @param inductionStartedOn or null
 * @param inductionCompletedOn or null
 * @param qtsAwardedOn day from which qualified teacher status is held, or null
 * @param qtsDescription kind of professional status of the last route to QTS, or null
 * @param ittProvider name of the provider of the last route, or null
 * @param ittEndedOn end of training of the last route, or null
 * @param alertCategories category of each alert, closed ones included
 * @param prohibitedFromTeaching whether a prohibition is active (TRS-01)
 */
public record TeachingRecord(
        Trn trn,
        String firstName,
        String lastName,
        LocalDate dateOfBirth,
        @Nullable NationalInsuranceNumber nino,
        @Nullable String email,
        TrsInductionStatus status,
        @Nullable LocalDate inductionStartedOn,
        @Nullable LocalDate inductionCompletedOn,
        @Nullable LocalDate qtsAwardedOn,
        @Nullable String qtsDescription,
        @Nullable String ittProvider,
        @Nullable LocalDate ittEndedOn,
        List<UUID> alertCategories,
        boolean prohibitedFromTeaching) {

    public TeachingRecord {
        alertCategories = List.copyOf(alertCategories);
    }

    /** The names in this record. */
    public TeacherNames names() {
        return TeacherNames.fromTrs(firstName, lastName);
    }

    /** Why an appropriate body or staff cannot take this person on for induction; the first that applies. */
    public enum Obstacle {
        /** Passed, failed, failed in Wales or exempt. */
        INDUCTION_ALREADY_COMPLETED,
        PROHIBITED_FROM_TEACHING,
        QTS_NOT_AWARDED
    }

    /** What stands in the way of an induction, checked in the order of spec 07 §3.5. */
    public Optional<Obstacle> obstacleToInduction() {
        if (!status.allowsInduction()) {
            return Optional.of(Obstacle.INDUCTION_ALREADY_COMPLETED);
        }
        if (prohibitedFromTeaching) {
            return Optional.of(Obstacle.PROHIBITED_FROM_TEACHING);
        }
        return qtsAwardedOn == null ? Optional.of(Obstacle.QTS_NOT_AWARDED) : Optional.empty();
    }

    /** Shows the TRN only: the rest is personal. */
    @Override
    public String toString() {
        return "TeachingRecord[" + trn + "]";
    }
}
