package uk.gov.education.rect.training;

import static uk.gov.education.rect.database.Tables.EVENTS;

import java.time.LocalDate;
import java.util.ArrayList;
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
import uk.gov.education.rect.timeline.EventType;
import uk.gov.education.rect.training.TrainingPlan.Impossible;
import uk.gov.education.rect.training.TrainingPlan.Outcome;
import uk.gov.education.rect.training.internal.AtSchoolPeriods;
import uk.gov.education.rect.training.internal.Beginnings;
import uk.gov.education.rect.training.internal.Mentorships;
import uk.gov.education.rect.training.internal.Names;
import uk.gov.education.rect.training.internal.Provision;
import uk.gov.education.rect.training.internal.StartMoves;
import uk.gov.education.rect.training.internal.TrainingPeriods;

/**
 * Finds out whether the first day of an ECT at a school can be corrected to a day, and what would begin on another day
 * with it (SJ-X-50): all as if the school had given that day when it registered the ECT. Pages ask while the question is
 * on the screen, the use case again when it saves.
 */
@Component
public class EctStartCorrections {

    private final DSLContext database;
    private final ContractPeriods contractPeriods;
    private final TrainingPlans plans;
    private final AtSchoolPeriods periods;
    private final TrainingPeriods trainings;
    private final Mentorships mentorships;
    private final Beginnings beginnings;
    private final Names names;
    private final ServiceClock clock;

    EctStartCorrections(
            DSLContext database,
            ContractPeriods contractPeriods,
            TrainingPlans plans,
            AtSchoolPeriods periods,
            TrainingPeriods trainings,
            Mentorships mentorships,
            Beginnings beginnings,
            Names names,
            ServiceClock clock) {
        this.database = database;
        this.contractPeriods = contractPeriods;
        this.plans = plans;
        this.periods = periods;
        this.trainings = trainings;
        this.mentorships = mentorships;
        this.beginnings = beginnings;
        this.names = names;
        this.clock = clock;
    }

    /** What stands against the day; empty when it will do. */
    public Optional<StartDateProblem> problem(EctAtSchoolPeriodId period, LocalDate day) {
        EctAtSchoolPeriod ect = periods.find(period).orElseThrow();
        try {
            moves(ect, day);
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
    StartMoves moves(EctAtSchoolPeriod ect, LocalDate day) {
        Stream.<Optional<StartDateProblem>>of(againstRule(day), overlap(ect, day), afterLeaving(ect, day))
                .flatMap(Optional::stream)
                .findFirst()
                .ifPresent(problem -> {
                    throw new NotPossible(problem);
                });
        return new StartMoves(ofTraining(ect, day), ofMentorships(ect, day));
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

    private Optional<StartDateProblem> overlap(EctAtSchoolPeriod ect, LocalDate day) {
        return periods.asEct(ect.teacher()).reversed().stream()
                .filter(spell -> !spell.id().equals(ect.id()))
                .filter(spell -> spell.dates().startedOn().isBefore(ect.dates().startedOn()))
                .findFirst()
                .flatMap(spell -> spell.dates()
                        .end()
                        .filter(end -> !end.isBefore(day))
                        .map(end -> new StartDateProblem.OverlapsEarlierSpell(names.school(spell.school()), end)));
    }

    private static Optional<StartDateProblem> afterLeaving(EctAtSchoolPeriod ect, LocalDate day) {
        return ect.dates().end().filter(day::isAfter).map(StartDateProblem.AfterLeaving::new);
    }

    private List<StartMoves.OfTraining> ofTraining(EctAtSchoolPeriod ect, LocalDate day) {
        LocalDate first = ect.dates().startedOn();
        List<StartMoves.OfTraining> moves = new ArrayList<>();
        for (TrainingPeriod training : trainings.in(ect.id()).periods()) {
            LocalDate startedOn = training.dates().startedOn();
            LocalDate startsOn = startedOn.equals(first)
                    ? Beginnings.notBefore(day, registeredOn(ect))
                    : Beginnings.notBefore(startedOn, day);
            if (startsOn.equals(startedOn)) {
                continue;
            }
            if (!training.dates().end().map(end -> !end.isBefore(startsOn)).orElse(true)) {
                throw new NotPossible(new StartDateProblem.SomethingEndedBefore());
            }
            if (trainings.declared(training.id())) {
                throw new NotPossible(new StartDateProblem.DeclarationsExist());
            }
            moves.add(move(training, startsOn));
        }
        return moves;
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

    private List<StartMoves.OfMentorship> ofMentorships(EctAtSchoolPeriod ect, LocalDate day) {
        LocalDate first = ect.dates().startedOn();
        LocalDate today = clock.today();
        List<StartMoves.OfMentorship> moves = new ArrayList<>();
        for (MentorshipPeriod mentorship : mentorships.of(ect.id())) {
            LocalDate startedOn = mentorship.dates().startedOn();
            LocalDate startsOn = startedOn.equals(first) && day.isBefore(first)
                    ? earlier(mentorship, day, first, today)
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

    /** A mentorship that waited for the ECT begins with them, but is not backdated (DM-ASM-01). */
    private LocalDate earlier(MentorshipPeriod mentorship, LocalDate day, LocalDate first, LocalDate today) {
        LocalDate notBackdated = today.isBefore(first) ? today : first;
        LocalDate mentorStartedOn =
                periods.find(mentorship.mentor()).orElseThrow().dates().startedOn();
        return Beginnings.notBefore(Beginnings.notBefore(day, notBackdated), mentorStartedOn);
    }

    /** The day on which the school registered the ECT: training does not begin before it (DM-REG-06). */
    private LocalDate registeredOn(EctAtSchoolPeriod ect) {
        return database.select(EVENTS.HAPPENED_AT)
                .from(EVENTS)
                .where(EVENTS.ECT_AT_SCHOOL_PERIOD_ID.eq(ect.id().value()))
                .and(EVENTS.EVENT_TYPE.eq(EventType.TEACHER_REGISTERED_AS_ECT.code()))
                .orderBy(EVENTS.ID)
                .limit(1)
                .fetchOptional(row -> ServiceClock.dateOf(row.value1()))
                .orElse(LocalDate.MIN);
    }
}
