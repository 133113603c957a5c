package uk.gov.education.rect.training;

import static uk.gov.education.rect.database.Tables.TEACHERS;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import uk.gov.education.rect.calendar.ContractCalendar;
import uk.gov.education.rect.calendar.ContractPeriod;
import uk.gov.education.rect.calendar.ContractPeriods;
import uk.gov.education.rect.calendar.DateRange;
import uk.gov.education.rect.calendar.ServiceClock;
import uk.gov.education.rect.schools.SchoolId;
import uk.gov.education.rect.teachers.TeacherId;
import uk.gov.education.rect.teachers.Trn;
import uk.gov.education.rect.training.internal.AtSchoolPeriods;
import uk.gov.education.rect.training.internal.Names;
import uk.gov.education.rect.training.internal.TrainingPeriods;

/**
 * Which days can be the first or the last of somebody at a school. Pages ask while the question is on the screen, use
 * cases again when the answer is saved. The first day of an earlier spell is allowed (DM-GAP-14): a registration on
 * that very day replaces it.
 */
@Component
public class DateRules {

    private static final int MONTHS_AHEAD = 4;

    private final DSLContext database;
    private final ContractPeriods contractPeriods;
    private final AtSchoolPeriods periods;
    private final TrainingPeriods trainings;
    private final Names names;
    private final ServiceClock clock;

    DateRules(
            DSLContext database,
            ContractPeriods contractPeriods,
            AtSchoolPeriods periods,
            TrainingPeriods trainings,
            Names names,
            ServiceClock clock) {
        this.database = database;
        this.contractPeriods = contractPeriods;
        this.periods = periods;
        this.trainings = trainings;
        this.names = names;
        this.clock = clock;
    }

    /**
     * What is wrong with the first day of an ECT at a school, in the order of spec 02 §9.4.
     *
     * @param trn of the ECT, who may be new to the service
     */
    public Optional<DateProblem> ectStart(Trn trn, LocalDate startedOn) {
        List<EctAtSchoolPeriod> spells = teacher(trn).map(periods::asEct).orElse(List.of());
        Optional<EctAtSchoolPeriod> latest = spells.isEmpty() ? Optional.empty() : Optional.of(spells.getLast());
        return start(
                startedOn,
                latest.flatMap(spell -> notBefore(spell.dates(), spell.school(), spell.id(), startedOn)),
                latest.filter(spell -> spell.dates().ongoing()).isPresent());
    }

    /**
     * What is wrong with the first day of a mentor at a school (SJ-RM-10 to SJ-RM-13).
     *
     * @param trn of the mentor, who may be new to the service
     * @param school where they are to start
     */
    public Optional<DateProblem> mentorStart(Trn trn, SchoolId school, LocalDate startedOn) {
        LocalDate today = clock.today();
        List<MentorAtSchoolPeriod> elsewhere = teacher(trn).map(periods::asMentor).orElse(List.of()).stream()
                .filter(spell -> !spell.school().equals(school))
                .filter(spell -> spell.dates().currentOrFuture(startedOn.isBefore(today) ? startedOn : today))
                .toList();
        Optional<MentorAtSchoolPeriod> latest =
                elsewhere.isEmpty() ? Optional.empty() : Optional.of(elsewhere.getLast());
        return start(
                startedOn,
                latest.flatMap(spell -> notBefore(spell.dates(), spell.school(), spell.id(), startedOn)),
                latest.isPresent());
    }

    /**
     * What is wrong with starting today where no other day can be given (SJ-RM-15): unlike a day that somebody gives, it
     * needs today's contract period to be open.
     */
    public Optional<DateProblem> startToday() {
        Optional<ContractPeriod> current = contractPeriods.calendar().containing(clock.today());
        return current.filter(ContractPeriod::enabled).isPresent()
                ? Optional.empty()
                : Optional.of(new DateProblem.NotOpen(
                        current.map(ContractPeriod::year).orElse(null)));
    }

    /** What is wrong with the last day of an ECT at a school (DM-VAL-07, DM-VAL-08). */
    public Optional<DateProblem> ectLeaving(EctAtSchoolPeriodId period, LocalDate finishedOn) {
        return periods.find(period)
                .flatMap(spell -> boundary(spell.dates(), spell.school(), spell.id(), finishedOn))
                .or(() -> tooFarAhead(finishedOn));
    }

    /** What is wrong with the last day of a mentor at a school (DM-VAL-07, DM-VAL-08). */
    public Optional<DateProblem> mentorLeaving(MentorAtSchoolPeriodId period, LocalDate finishedOn) {
        return periods.find(period)
                .flatMap(spell -> boundary(spell.dates(), spell.school(), spell.id(), finishedOn))
                .or(() -> tooFarAhead(finishedOn));
    }

    /** The days on which a mentorship that has begun can end: at most four months ahead, and not later than it does. */
    public DateRange lastDaysOf(MentorshipPeriod mentorship) {
        LocalDate latest = clock.today().plusMonths(MONTHS_AHEAD);
        return DateRange.between(
                mentorship.dates().startedOn(),
                mentorship.dates().end().filter(end -> end.isBefore(latest)).orElse(latest));
    }

    private Optional<DateProblem> start(LocalDate startedOn, Optional<DateProblem> boundary, boolean transfers) {
        ContractCalendar calendar = contractPeriods.calendar();
        return Stream.<Optional<DateProblem>>of(
                        tooEarly(calendar, startedOn),
                        boundary,
                        notOpen(calendar, startedOn),
                        transfers ? tooFarAhead(startedOn) : Optional.empty())
                .flatMap(Optional::stream)
                .findFirst();
    }

    private Optional<DateProblem> tooEarly(ContractCalendar calendar, LocalDate startedOn) {
        return calendar.earliestEctStart(clock.today())
                .filter(startedOn::isBefore)
                .map(DateProblem.TooEarly::new);
    }

    private Optional<DateProblem> notOpen(ContractCalendar calendar, LocalDate startedOn) {
        if (calendar.registrationOpenFor(startedOn, clock.today())) {
            return Optional.empty();
        }
        return Optional.of(new DateProblem.NotOpen(
                calendar.containing(startedOn).map(ContractPeriod::year).orElse(null)));
    }

    private Optional<DateProblem> tooFarAhead(LocalDate day) {
        LocalDate latest = clock.today().plusMonths(MONTHS_AHEAD);
        return day.isAfter(latest) ? Optional.of(new DateProblem.TooFarAhead(latest)) : Optional.empty();
    }

    private Optional<DateProblem> notBefore(DateRange spell, SchoolId school, AtSchoolPeriodId period, LocalDate day) {
        return spell.startedOn().isAfter(clock.today()) && day.isBefore(spell.startedOn())
                ? Optional.of(new DateProblem.BeforePlannedSpell(names.school(school), spell.startedOn()))
                : boundary(spell, school, period, day);
    }

    private Optional<DateProblem> boundary(DateRange spell, SchoolId school, AtSchoolPeriodId period, LocalDate day) {
        if (day.isBefore(spell.startedOn())) {
            return Optional.of(new DateProblem.BeforeSpell(names.school(school), spell.startedOn()));
        }
        LocalDate today = clock.today();
        return trainings.in(period).periods().reversed().stream()
                .map(training -> training.dates().startedOn())
                .filter(started -> !started.isAfter(today))
                .findFirst()
                .filter(day::isBefore)
                .map(started -> new DateProblem.BeforeTraining(names.school(school), started));
    }

    private Optional<TeacherId> teacher(Trn trn) {
        return database.select(TEACHERS.ID)
                .from(TEACHERS)
                .where(TEACHERS.TRN.eq(trn.value()))
                .fetchOptional(row -> new TeacherId(row.value1()));
    }
}
