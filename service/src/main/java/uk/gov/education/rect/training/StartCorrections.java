package uk.gov.education.rect.training;

import static uk.gov.education.rect.database.Tables.EVENTS;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import uk.gov.education.rect.calendar.ContractCalendar;
import uk.gov.education.rect.calendar.ContractPeriod;
import uk.gov.education.rect.calendar.ContractPeriods;
import uk.gov.education.rect.calendar.ContractYear;
import uk.gov.education.rect.calendar.ServiceClock;
import uk.gov.education.rect.providers.ActiveLeadProvider;
import uk.gov.education.rect.providers.LeadProvider;
import uk.gov.education.rect.teachers.TraineeRole;
import uk.gov.education.rect.timeline.EventType;
import uk.gov.education.rect.training.TrainingPlan.Impossible;
import uk.gov.education.rect.training.TrainingPlan.Outcome;
import uk.gov.education.rect.training.internal.AtSchoolPeriods;
import uk.gov.education.rect.training.internal.Beginnings;
import uk.gov.education.rect.training.internal.Mentorships;
import uk.gov.education.rect.training.internal.Names;
import uk.gov.education.rect.training.internal.Provision;
import uk.gov.education.rect.training.internal.Spell;
import uk.gov.education.rect.training.internal.Spells;
import uk.gov.education.rect.training.internal.StartMoves;
import uk.gov.education.rect.training.internal.TrainingPeriods;

/**
 * Finds out whether the first day of somebody at a school can be corrected to a day, and what would begin on another day
 * with it (SJ-X-50): all as if the school had given that day when it registered them. Pages ask while the question is on
 * the screen, the use case again when it saves.
 */
@Component
public class StartCorrections {

    private final DSLContext database;
    private final ContractPeriods contractPeriods;
    private final TrainingPlans plans;
    private final AtSchoolPeriods periods;
    private final TrainingPeriods trainings;
    private final Mentorships mentorships;
    private final Spells spells;
    private final Beginnings beginnings;
    private final Names names;
    private final ServiceClock clock;

    StartCorrections(
            DSLContext database,
            ContractPeriods contractPeriods,
            TrainingPlans plans,
            AtSchoolPeriods periods,
            TrainingPeriods trainings,
            Mentorships mentorships,
            Spells spells,
            Beginnings beginnings,
            Names names,
            ServiceClock clock) {
        this.database = database;
        this.contractPeriods = contractPeriods;
        this.plans = plans;
        this.periods = periods;
        this.trainings = trainings;
        this.mentorships = mentorships;
        this.spells = spells;
        this.beginnings = beginnings;
        this.names = names;
        this.clock = clock;
    }

    /** What stands against the day; empty when it will do. */
    public Optional<StartDateProblem> problem(AtSchoolPeriodId period, LocalDate day) {
        Spell spell = spells.find(period).orElseThrow();
        try {
            moves(spell, day);
            return Optional.empty();
        } catch (NotPossible notPossible) {
            return Optional.of(notPossible.problem);
        }
    }

    /** Carries a problem out of the search for what moves. */
    static final class NotPossible extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final transient StartDateProblem problem;

        NotPossible(StartDateProblem problem) {
            super(problem.toString(), null, false, false);
            this.problem = problem;
        }

        StartDateProblem problem() {
            return problem;
        }
    }

    /**
     * What begins on another day.
     *
     * @throws NotPossible with the first problem there is
     */
    StartMoves moves(Spell spell, LocalDate day) {
        Stream.<Optional<StartDateProblem>>of(againstRule(day), overlap(spell, day), afterLeaving(spell, day))
                .flatMap(Optional::stream)
                .findFirst()
                .ifPresent(problem -> {
                    throw new NotPossible(problem);
                });
        return new StartMoves(ofTraining(spell, day), ofMentorships(spell, day));
    }

    private Optional<StartDateProblem> againstRule(LocalDate day) {
        ContractCalendar calendar = contractPeriods.calendar();
        LocalDate today = clock.today();
        Optional<DateProblem> tooEarly =
                calendar.earliestEctStart(today).filter(day::isBefore).map(DateProblem.TooEarly::new);
        return tooEarly.or(() -> calendar.registrationOpenFor(day, today)
                        ? Optional.empty()
                        : Optional.of(new DateProblem.NotOpen(calendar.containing(day)
                                .map(ContractPeriod::year)
                                .orElse(null))))
                .map(StartDateProblem.AgainstRule::new);
    }

    /** An ECT is at one school at a time; a mentor may be at several, but once at each. */
    private Optional<StartDateProblem> overlap(Spell spell, LocalDate day) {
        Stream<Spell> others = spells.of(spell.teacher(), spell.id().role()).stream()
                .filter(other ->
                        other.id().role() == TraineeRole.ECT || other.school().equals(spell.school()));
        return others.filter(other ->
                        other.dates().startedOn().isBefore(spell.dates().startedOn()))
                .reduce((earlier, later) -> later)
                .flatMap(other -> other.dates()
                        .end()
                        .filter(end -> !end.isBefore(day))
                        .map(end -> new StartDateProblem.OverlapsEarlierSpell(names.school(other.school()), end)));
    }

    private static Optional<StartDateProblem> afterLeaving(Spell spell, LocalDate day) {
        return spell.dates().end().filter(day::isAfter).map(StartDateProblem.AfterLeaving::new);
    }

    private List<StartMoves.OfTraining> ofTraining(Spell spell, LocalDate day) {
        LocalDate first = spell.dates().startedOn();
        TrainingHistory all = trainings.of(spell.teacher(), spell.id().role());
        List<StartMoves.OfTraining> moves = new ArrayList<>();
        for (TrainingPeriod training : all.in(spell.id()).periods()) {
            LocalDate startedOn = training.dates().startedOn();
            LocalDate startsOn =
                    startedOn.equals(first) ? withTheSpell(spell, day) : Beginnings.notBefore(startedOn, day);
            if (startsOn.equals(startedOn)) {
                continue;
            }
            if (!training.dates().end().map(end -> !end.isBefore(startsOn)).orElse(true)) {
                throw new NotPossible(new StartDateProblem.SomethingEndedBefore());
            }
            if (trainings.declared(training.id())) {
                throw new NotPossible(new StartDateProblem.DeclarationsExist());
            }
            trainedElsewhere(all, training, startsOn).ifPresent(until -> {
                throw new NotPossible(new StartDateProblem.TrainedElsewhere(until));
            });
            moves.add(move(training, startsOn));
        }
        return moves;
    }

    /** Training of ECTs does not begin before they were registered (DM-REG-06); that of mentors may (DM-REM-04). */
    private LocalDate withTheSpell(Spell spell, LocalDate day) {
        return switch (spell.id().role()) {
            case ECT -> Beginnings.notBefore(day, registeredOn(spell));
            case MENTOR -> day;
        };
    }

    /** The last day of training before this one that would go on beyond its new first day. */
    private static Optional<LocalDate> trainedElsewhere(
            TrainingHistory all, TrainingPeriod training, LocalDate startsOn) {
        return all.before(training.dates().startedOn())
                .latest()
                .flatMap(earlier -> earlier.dates().end())
                .filter(end -> !end.isBefore(startsOn));
    }

    /** Where the training belongs then: the same place, unless a new day would have led to another. */
    private StartMoves.OfTraining move(TrainingPeriod training, LocalDate startsOn) {
        ContractCalendar calendar = contractPeriods.calendar();
        Optional<ContractYear> before =
                calendar.containing(training.dates().startedOn()).map(ContractPeriod::year);
        Optional<ContractYear> after = calendar.containing(startsOn).map(ContractPeriod::year);
        boolean belongsElsewhere = !training.contractYear().equals(before);
        boolean stays = before.equals(after) && startsOn.isBefore(clock.today());
        if (!training.providerLed() || belongsElsewhere || stays) {
            return new StartMoves.OfTraining(training, startsOn, null, null);
        }
        TrainingPlan plan = switch (plans.correctedStart(training, startsOn)) {
            case Outcome.Possible(TrainingPlan possible) -> possible;
            case Outcome.NotPossible(Impossible because) ->
                throw new NotPossible(new StartDateProblem.NoPlace(because));
        };
        Provision provision = null;
        if (!before.equals(after)) {
            LeadProvider leadProvider = training.leadProvider().orElseThrow();
            ActiveLeadProvider there = plan.offering(leadProvider.id())
                    .orElseThrow(() -> new NotPossible(new StartDateProblem.LeadProviderNotThere(
                            leadProvider.name(), plan.contractPeriod().year())));
            provision = beginnings.provision(training.school(), there);
        }
        return new StartMoves.OfTraining(
                training, startsOn, provision, plan.schedule().id());
    }

    private List<StartMoves.OfMentorship> ofMentorships(Spell spell, LocalDate day) {
        LocalDate first = spell.dates().startedOn();
        List<StartMoves.OfMentorship> moves = new ArrayList<>();
        for (MentorshipPeriod mentorship : mentorships.of(spell.id())) {
            LocalDate startedOn = mentorship.dates().startedOn();
            LocalDate startsOn = startedOn.equals(first) && day.isBefore(first)
                    ? earlier(mentorship, spell, day)
                    : Beginnings.notBefore(startedOn, day);
            if (startsOn.equals(startedOn)) {
                continue;
            }
            if (!mentorship.dates().end().map(end -> !end.isBefore(startsOn)).orElse(true)) {
                throw new NotPossible(new StartDateProblem.SomethingEndedBefore());
            }
            if (mentorships.declared(mentorship.id())) {
                throw new NotPossible(new StartDateProblem.DeclarationsExist());
            }
            moves.add(new StartMoves.OfMentorship(mentorship, startsOn));
        }
        return moves;
    }

    /**
     * A mentorship that waited for the person begins with them, once both are at the school and whoever mentored before
     * has stopped. It is not backdated, unless it was when it was made (DM-ASM-01).
     */
    private LocalDate earlier(MentorshipPeriod mentorship, Spell spell, LocalDate day) {
        LocalDate first = spell.dates().startedOn();
        boolean backdated = first.isBefore(registeredOn(spell));
        LocalDate notBackdated = backdated ? day : clock.today().isBefore(first) ? clock.today() : first;
        AtSchoolPeriodId other = switch (spell.id().role()) {
            case ECT -> mentorship.mentor();
            case MENTOR -> mentorship.ect();
        };
        LocalDate bothThere = Beginnings.notBefore(day, periods.dates(other).startedOn());
        LocalDate free = mentorships.of(mentorship.ect()).stream()
                .filter(earlier -> earlier.dates().startedOn().isBefore(first))
                .flatMap(earlier -> earlier.dates().end().stream())
                .map(end -> end.plusDays(1))
                .max(Comparator.naturalOrder())
                .orElse(LocalDate.MIN);
        return Stream.of(notBackdated, bothThere, free)
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    /** The day on which the school registered the person; long ago where that was not recorded. */
    private LocalDate registeredOn(Spell spell) {
        boolean ect = spell.id().role() == TraineeRole.ECT;
        return database.select(EVENTS.HAPPENED_AT)
                .from(EVENTS)
                .where((ect ? EVENTS.ECT_AT_SCHOOL_PERIOD_ID : EVENTS.MENTOR_AT_SCHOOL_PERIOD_ID)
                        .eq(spell.id().value()))
                .and(EVENTS.EVENT_TYPE.eq(
                        (ect ? EventType.TEACHER_REGISTERED_AS_ECT : EventType.TEACHER_REGISTERED_AS_MENTOR).code()))
                .orderBy(EVENTS.ID)
                .limit(1)
                .fetchOptional(row -> ServiceClock.dateOf(row.value1()))
                .orElse(LocalDate.MIN);
    }
}
