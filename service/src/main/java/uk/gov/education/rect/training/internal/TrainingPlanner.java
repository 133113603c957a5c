package uk.gov.education.rect.training.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import uk.gov.education.rect.calendar.ContractCalendar;
import uk.gov.education.rect.calendar.ContractPeriod;
import uk.gov.education.rect.calendar.ContractYear;
import uk.gov.education.rect.calendar.Schedule;
import uk.gov.education.rect.calendar.ScheduleIdentifier;
import uk.gov.education.rect.calendar.ScheduleKind;
import uk.gov.education.rect.calendar.ScheduleMonth;
import uk.gov.education.rect.calendar.ServiceClock;
import uk.gov.education.rect.providers.ActiveLeadProvider;
import uk.gov.education.rect.teachers.TraineeRole;
import uk.gov.education.rect.training.ScheduleReason;
import uk.gov.education.rect.training.TrainingHistory;
import uk.gov.education.rect.training.TrainingPeriod;
import uk.gov.education.rect.training.TrainingPlan;
import uk.gov.education.rect.training.TrainingPlan.Impossible;
import uk.gov.education.rect.training.TrainingPlan.Outcome;
import uk.gov.education.rect.training.TrainingPlan.Reason;

/**
 * Finds the contract period and schedule of new provider-led training (spec 01 §7). Pure: what it needs to know is
 * given to it.
 */
public final class TrainingPlanner {

    private final ContractCalendar calendar;
    private final Instant now;
    private final LocalDate today;
    private final Function<ContractYear, List<Schedule>> schedules;
    private final Function<ContractYear, List<ActiveLeadProvider>> leadProviders;

    /**
     * @param calendar all contract periods
     * @param now the time of the plan; today is its London date
     * @param schedules the schedules of a contract period
     * @param leadProviders the lead providers at work in a contract period
     */
    public TrainingPlanner(
            ContractCalendar calendar,
            Instant now,
            Function<ContractYear, List<Schedule>> schedules,
            Function<ContractYear, List<ActiveLeadProvider>> leadProviders) {
        this.calendar = calendar;
        this.now = now;
        this.today = ServiceClock.dateOf(now);
        this.schedules = schedules;
        this.leadProviders = leadProviders;
    }

    /**
     * Training that begins when a school registers an ECT (DM-CPR-02, DM-REG-06, DM-REG-07).
     *
     * @param startedOn first day at the school
     * @param history the teacher's training as an ECT so far
     * @param previous the latest training in the teacher's latest spell as an ECT at any school, if any
     */
    public Outcome ectRegistration(LocalDate startedOn, TrainingHistory history, Optional<TrainingPeriod> previous) {
        Optional<Placement> placement = reassigned(history, startedOn)
                .or(() -> preserved(
                        previous.flatMap(TrainingPeriod::contractYear), previous, startedOn, fromToday(startedOn)))
                .or(() -> byStartDate(startedOn, fromToday(startedOn)));
        return plan(placement, startedOn, history, ScheduleKind.STANDARD);
    }

    /**
     * Training that begins when a school registers a mentor; it may be backdated (DM-CPR-03, DM-REM-04).
     *
     * @param startedOn first day at the school
     * @param history the teacher's training as a mentor so far
     * @param replacing whether the mentor takes over from one who had begun the training (DM-SCHED-03)
     */
    public Outcome mentorRegistration(LocalDate startedOn, TrainingHistory history, boolean replacing) {
        Optional<TrainingPeriod> previous = history.latest();
        Optional<Placement> placement = preserved(
                        previous.flatMap(TrainingPeriod::assignedContractYear), Optional.empty(), startedOn, startedOn)
                .or(() -> byStartDate(startedOn, startedOn));
        return plan(placement, startedOn, history, kind(replacing));
    }

    /**
     * First training of a mentor who is at the school already (spec 01 §8.4, §8.5): one contract period, that of the
     * day the training starts, for everything.
     *
     * @param mentorStartedOn first day of the mentor's spell at the school
     */
    public Outcome firstMentorTraining(LocalDate mentorStartedOn, TrainingHistory history, boolean replacing) {
        return onDay(fromToday(mentorStartedOn), history, replacing);
    }

    /**
     * Training that begins on a day, in the contract period of that day.
     *
     * @param history the teacher's training in the role, without this
     * @param replacing whether a mentor takes over from one who had begun the training
     */
    public Outcome onDay(LocalDate startsOn, TrainingHistory history, boolean replacing) {
        Optional<Placement> placement = calendar.containing(startsOn)
                .map(period -> new Placement(period, startsOn, new Reason.ByStartDate(), Optional.empty()));
        return plan(placement, startsOn, history, kind(replacing));
    }

    /**
     * Training that goes on within a spell at a school, under another lead provider or programme (DM-REUSE-01).
     *
     * @param startsOn first day of the new training
     * @param history the teacher's training in the role that will still exist once the change is made
     * @param earlier the provider-led training that lends its contract period and schedule: the latest in the spell,
     *     also when the change deletes it; for a switch to provider-led the latest of the teacher before that day
     * @param earlierSurvives whether that training still exists once the change is made
     * @param keepsContractPeriod whether a contract period that has not closed stays although the day is in another;
     *     for a switch to provider-led only when training now is school-led
     */
    public Outcome transition(
            LocalDate startsOn,
            TrainingHistory history,
            Optional<TrainingPeriod> earlier,
            boolean earlierSurvives,
            boolean keepsContractPeriod) {
        Optional<TrainingPeriod> lasting = earlier.filter(ignored -> earlierSurvives);
        Optional<Placement> placement = lasting.flatMap(this::successorOf)
                .map(move ->
                        new Placement(move.to(), startsOn, new Reason.Reassigned(move.from()), extended(move.to())))
                .or(() -> earlier.filter(ignored -> keepsContractPeriod)
                        .filter(training -> successorOf(training).isEmpty())
                        .flatMap(training -> kept(training, startsOn)))
                .or(() -> calendar.containing(startsOn)
                        .map(period -> new Placement(period, startsOn, new Reason.ByStartDate(), Optional.empty())));
        return plan(placement, startsOn, history, ScheduleKind.STANDARD);
    }

    /** DM-REUSE-01 row 2: only where the day is in another contract period; else the schedule is found as for anybody. */
    private Optional<Placement> kept(TrainingPeriod training, LocalDate startsOn) {
        Optional<ContractYear> ofTheDay = calendar.containing(startsOn).map(ContractPeriod::year);
        return Optional.ofNullable(training.schedule())
                .filter(schedule -> !ofTheDay.equals(Optional.of(schedule.contractYear())))
                .flatMap(schedule -> calendar.find(schedule.contractYear())
                        .map(period -> new Placement(period, startsOn, new Reason.Preserved(), Optional.of(schedule))));
    }

    /** DM-CPR-02 row 1: the person's latest provider-led training is in a closed contract period (DM-FRZ-02). */
    private Optional<Placement> reassigned(TrainingHistory history, LocalDate startedOn) {
        return history.latestProviderLed().flatMap(this::successorOf).map(move -> {
            LocalDate opened = move.to().dates().startedOn();
            LocalDate startsOn = startedOn.isBefore(opened) ? opened : startedOn;
            return new Placement(move.to(), startsOn, new Reason.Reassigned(move.from()), extended(move.to()));
        });
    }

    /** DM-CPR-02 row 2, DM-CPR-03: an open contract period is kept. */
    private Optional<Placement> preserved(
            Optional<ContractYear> year, Optional<TrainingPeriod> lender, LocalDate startedOn, LocalDate startsOn) {
        return year.flatMap(calendar::find)
                .filter(period -> !period.frozen(now))
                .filter(ignored ->
                        calendar.forRegistrationStart(startedOn, today).isPresent())
                .map(period -> new Placement(
                        period,
                        startsOn,
                        new Reason.Preserved(),
                        lender.flatMap(training -> Optional.ofNullable(training.schedule()))
                                .filter(schedule -> schedule.contractYear().equals(period.year()))));
    }

    /** DM-CPR-01. */
    private Optional<Placement> byStartDate(LocalDate startedOn, LocalDate startsOn) {
        return calendar.forRegistrationStart(startedOn, today)
                .map(period -> new Placement(period, startsOn, new Reason.ByStartDate(), Optional.empty()));
    }

    private record Move(ContractYear from, ContractPeriod to) {}

    /** DM-CPR-04: an ECT whose contract period has closed moves on to its successor. */
    private Optional<Move> successorOf(TrainingPeriod training) {
        if (training.role() != TraineeRole.ECT || !training.providerLed()) {
            return Optional.empty();
        }
        return training.assignedContractYear()
                .flatMap(calendar::find)
                .filter(period -> period.frozen(now))
                .flatMap(period -> Optional.ofNullable(period.successor())
                        .flatMap(calendar::find)
                        .map(successor -> new Move(period.year(), successor)));
    }

    private Outcome plan(
            Optional<Placement> placement, LocalDate startedOn, TrainingHistory history, ScheduleKind newcomers) {
        return placement
                .map(found -> withSchedule(found, history, newcomers))
                .orElseGet(() -> new Outcome.NotPossible(new Impossible.NoContractPeriod(startedOn)));
    }

    private Outcome withSchedule(Placement placement, TrainingHistory history, ScheduleKind newcomers) {
        ContractYear year = placement.contractPeriod().year();
        ScheduleIdentifier wanted = placement.reason() instanceof Reason.Reassigned
                ? EXTENDED_SEPTEMBER
                : new ScheduleIdentifier(newcomers, ScheduleMonth.of(fromToday(placement.startsOn())));
        Optional<Chosen> chosen = placement.reason() instanceof Reason.Reassigned
                ? placement.given().map(given -> new Chosen(given, ScheduleReason.SUCCESSOR))
                : placement
                        .given()
                        .or(() -> earlierSchedule(history, year))
                        .map(kept -> new Chosen(kept, reasonToKeep(kept, history, newcomers)))
                        .or(() -> schedule(year, wanted).map(found -> new Chosen(found, reasonFor(newcomers))));
        return chosen.<Outcome>map(found -> new Outcome.Possible(new TrainingPlan(
                        placement.contractPeriod(),
                        found.schedule(),
                        found.reason(),
                        placement.startsOn(),
                        placement.reason(),
                        leadProviders.apply(year))))
                .orElseGet(() -> new Outcome.NotPossible(new Impossible.NoSchedule(year, wanted)));
    }

    private record Chosen(Schedule schedule, ScheduleReason reason) {}

    private static ScheduleReason reasonFor(ScheduleKind newcomers) {
        return newcomers == ScheduleKind.REPLACEMENT ? ScheduleReason.TAKES_OVER : ScheduleReason.BY_DAY;
    }

    private static ScheduleReason reasonToKeep(Schedule kept, TrainingHistory history, ScheduleKind newcomers) {
        if (newcomers == ScheduleKind.REPLACEMENT && kept.identifier().kind() != ScheduleKind.REPLACEMENT) {
            return ScheduleReason.TAKES_OVER_BUT_KEPT;
        }
        boolean same = history.periods().stream()
                .anyMatch(earlier -> Optional.ofNullable(earlier.schedule()).equals(Optional.of(kept)));
        return same ? ScheduleReason.KEPT : ScheduleReason.SAME_NAME;
    }

    private static final ScheduleIdentifier EXTENDED_SEPTEMBER =
            new ScheduleIdentifier(ScheduleKind.EXTENDED, ScheduleMonth.SEPTEMBER);

    private Optional<Schedule> extended(ContractPeriod successor) {
        return schedule(successor.year(), EXTENDED_SEPTEMBER);
    }

    /** DM-SCHED-01 steps 3 and 4: the schedule the teacher had, or the one of the same name (DM-SCHED-04). */
    private Optional<Schedule> earlierSchedule(TrainingHistory history, ContractYear year) {
        return history.latestProviderLed()
                .flatMap(training -> Optional.ofNullable(training.schedule()))
                .flatMap(earlier -> earlier.contractYear().equals(year)
                        ? Optional.of(earlier)
                        : schedule(year, earlier.identifier()));
    }

    private Optional<Schedule> schedule(ContractYear year, ScheduleIdentifier identifier) {
        return schedules.apply(year).stream()
                .filter(schedule -> schedule.identifier().equals(identifier))
                .findFirst();
    }

    private LocalDate fromToday(LocalDate day) {
        return day.isBefore(today) ? today : day;
    }

    private static ScheduleKind kind(boolean replacing) {
        return replacing ? ScheduleKind.REPLACEMENT : ScheduleKind.STANDARD;
    }
}
