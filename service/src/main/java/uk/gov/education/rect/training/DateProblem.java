package uk.gov.education.rect.training;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import uk.gov.education.rect.calendar.ContractYear;

/** Why a day cannot be the first or last at a school (DM-VAL-06 to DM-VAL-09, DM-CP-22). */
public sealed interface DateProblem {

    /** Before the first day that can be given (DM-VAL-06). */
    record TooEarly(LocalDate earliest) implements DateProblem {}

    /**
     * Before the person's spell at a school begins (DM-VAL-08, DM-GAP-14).
     *
     * @param schoolName where that spell is
     * @param startedOn its first day, the earliest that can be given
     */
    record BeforeSpell(String schoolName, LocalDate startedOn) implements DateProblem {}

    /**
     * Before the day on which a school has already registered the person to start, which is to come (spec 02 §9.9 #5).
     *
     * @param schoolName which school
     * @param startsOn its first day, the earliest that can be given
     */
    record BeforePlannedSpell(String schoolName, LocalDate startsOn) implements DateProblem {}

    /**
     * Before the person's latest training that has begun (DM-VAL-08, DM-GAP-14).
     *
     * @param schoolName where that training is
     * @param startedOn its first day, the earliest that can be given
     */
    record BeforeTraining(String schoolName, LocalDate startedOn) implements DateProblem {}

    /**
     * Registration for the day is not open (DM-CP-22).
     *
     * @param contractYear the contract period of the day, or null when there is none
     */
    record NotOpen(@Nullable ContractYear contractYear) implements DateProblem {}

    /** More than four months ahead (DM-VAL-07, DM-VAL-09). */
    record TooFarAhead(LocalDate latest) implements DateProblem {}
}
