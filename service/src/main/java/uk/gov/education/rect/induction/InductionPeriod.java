package uk.gov.education.rect.induction;

import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.gov.education.rect.appropriatebodies.AppropriateBodyPeriodId;
import uk.gov.education.rect.calendar.DateRange;
import uk.gov.education.rect.training.TrainingProgramme;

/**
 * One spell of induction.
 *
 * @param appropriateBodyName for people
 * @param programmeOrNull null for inductions before September 2021 and where it is not known (AB-IND-01)
 * @param terms null while ongoing (DM-IND-04)
 * @param outcomeOrNull null while ongoing or when released (DM-IND-09)
 */
public record InductionPeriod(
        InductionPeriodId id,
        AppropriateBodyPeriodId appropriateBody,
        String appropriateBodyName,
        DateRange days,
        @Nullable TrainingProgramme programmeOrNull,
        @Nullable BigDecimal terms,
        @Nullable Outcome outcomeOrNull) {

    /** The programme, where it is known. */
    public Optional<TrainingProgramme> programme() {
        return Optional.ofNullable(programmeOrNull);
    }

    /** Pass or fail, empty while ongoing and when released. */
    public Optional<Outcome> outcome() {
        return Optional.ofNullable(outcomeOrNull);
    }

    /** Whether it has no end. */
    public boolean ongoing() {
        return days.ongoing();
    }

    /** DM-IND-09: finished without an outcome. */
    public boolean released() {
        return days.finished() && outcomeOrNull == null;
    }
}
