package uk.gov.education.rect.induction;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.gov.education.rect.appropriatebodies.AppropriateBodyPeriodId;
import uk.gov.education.rect.calendar.ServiceClock;
import uk.gov.education.rect.induction.internal.ClaimedTeachers;
import uk.gov.education.rect.induction.internal.InductionPeriods;
import uk.gov.education.rect.teachers.InductionStatusWrites;
import uk.gov.education.rect.teachers.InductionStatusWrites.Operation;
import uk.gov.education.rect.teachers.TeacherId;
import uk.gov.education.rect.teachers.TeachingRecord;
import uk.gov.education.rect.teachers.TraineeRole;
import uk.gov.education.rect.timeline.Author;
import uk.gov.education.rect.training.EvaluateFundingEligibility;
import uk.gov.education.rect.training.TrainingProgramme;
import uk.gov.education.rect.usecase.LostRaces;
import uk.gov.education.rect.usecase.Refused;
import uk.gov.education.rect.usecase.UseCase;

/**
 * An appropriate body takes an ECT on: their induction begins, or goes on, with it (spec 01 §8.15, spec 04 §10.4). The
 * teacher is created or updated from their teaching record, becomes fundable if a school has registered them, and TRS
 * is told when this is the start of their induction.
 *
 * <p>Refused, first reason that applies, when TRS stands in the way ({@link Blocked}, spec 07 §3.5); when the first day
 * is before 1 September 2021 ({@link StartBefore2021}, AB-IND-07), to come ({@link StartInFuture}, AB-IND-09) or before
 * QTS was awarded ({@link StartBeforeQts}, AB-IND-12); when another appropriate body holds the ECT
 * ({@link HeldByAnotherBody}); when an induction is served only once ({@link OutcomeRecorded}, AB-IND-26); and when the
 * first day is not after the end of what was served before ({@link StartNotAfterEarlierPeriod}, AB-IND-24, which leaves
 * nothing for DM-IND-07 and DM-IND-08 to catch). Repeated, it answers with the period there is.
 */
@UseCase
public class ClaimEct {

    /** The day the early career framework began. */
    private static final LocalDate FRAMEWORK_BEGAN = LocalDate.of(2021, 9, 1);

    private final ClaimedTeachers teachers;
    private final Inductions inductions;
    private final InductionPeriods periods;
    private final EvaluateFundingEligibility fundingEligibility;
    private final InductionStatusWrites trs;
    private final LostRaces races;
    private final ServiceClock clock;

    ClaimEct(
            ClaimedTeachers teachers,
            Inductions inductions,
            InductionPeriods periods,
            EvaluateFundingEligibility fundingEligibility,
            InductionStatusWrites trs,
            LostRaces races,
            ServiceClock clock) {
        this.teachers = teachers;
        this.inductions = inductions;
        this.periods = periods;
        this.fundingEligibility = fundingEligibility;
        this.trs = trs;
        this.races = races;
        this.clock = clock;
    }

    /**
     * Who is claimed, and from when.
     *
     * @param appropriateBody who claims
     * @param person the ECT, as TRS has just described them
     * @param startedOn first day of induction with this appropriate body
     * @param programme who designs the training
     */
    public record Command(
            Author author,
            AppropriateBodyPeriodId appropriateBody,
            TeachingRecord person,
            LocalDate startedOn,
            TrainingProgramme programme) {}

    /**
     * The appropriate body holds the ECT.
     *
     * @param already whether the appropriate body held the ECT before
     */
    public record Claimed(TeacherId teacher, InductionPeriodId period, boolean already) {}

    /** Why nothing was claimed. */
    public sealed interface Refusal extends uk.gov.education.rect.usecase.Refusal {}

    /** Induction completed, prohibited from teaching or without QTS. */
    public record Blocked(TeachingRecord.Obstacle obstacle) implements Refusal {}

    /** The first day is before 1 September 2021. */
    public record StartBefore2021() implements Refusal {}

    /** The first day is still to come. */
    public record StartInFuture() implements Refusal {}

    /** The first day is before the one on which QTS was awarded. */
    public record StartBeforeQts(LocalDate qtsAwardedOn) implements Refusal {}

    /** Another appropriate body holds the ECT. */
    public record HeldByAnotherBody(String name) implements Refusal {}

    /** The ECT passed or failed here. */
    public record OutcomeRecorded(Outcome outcome) implements Refusal {}

    /** The first day is not after the last one of an earlier spell. */
    public record StartNotAfterEarlierPeriod(LocalDate finishedOn) implements Refusal {}

    /** The dates overlap another spell that somebody recorded at the same moment. */
    public record OverlapsAnotherPeriod() implements Refusal {}

    /**
     * Claims the ECT.
     *
     * @throws Refused with a {@link Refusal}
     */
    public Claimed execute(Command command) {
        refuseWhen(command.person().obstacleToInduction().map(Blocked::new));
        refuseWhen(wrongStart(command.startedOn(), command.person().qtsAwardedOn()));
        TeacherId teacher = teachers.findOrCreate(command.author(), command.appropriateBody(), command.person());
        Induction induction = inductions.of(teacher);
        Optional<InductionPeriod> open = induction.open();
        if (open.isPresent() && open.get().appropriateBody().equals(command.appropriateBody())) {
            return new Claimed(teacher, open.get().id(), true);
        }
        refuseWhen(open.map(period -> new HeldByAnotherBody(period.appropriateBodyName())));
        refuseWhen(induction.concluded().flatMap(InductionPeriod::outcome).map(OutcomeRecorded::new));
        refuseWhen(induction
                .latestFinish()
                .filter(finish -> !command.startedOn().isAfter(finish))
                .map(StartNotAfterEarlierPeriod::new));
        return races.asRefusals(
                Map.of("induction_periods_no_overlap", new OverlapsAnotherPeriod()),
                () -> claim(command, teacher, induction));
    }

    private Claimed claim(Command command, TeacherId teacher, Induction before) {
        teachers.startServing(command.author(), teacher, command.person());
        InductionPeriodId period = periods.open(
                command.author(), teacher, command.appropriateBody(), command.startedOn(), command.programme());
        fundingEligibility.evaluate(teacher, TraineeRole.ECT, command.author());
        if (before.periods().isEmpty()) {
            trs.queue(teacher, command.person().trn(), new Operation.Begin(command.startedOn()), clock.now());
        }
        return new Claimed(teacher, period, false);
    }

    private Optional<Refusal> wrongStart(LocalDate startedOn, @Nullable LocalDate qtsAwardedOn) {
        if (startedOn.isBefore(FRAMEWORK_BEGAN)) {
            return Optional.of(new StartBefore2021());
        }
        if (startedOn.isAfter(clock.today())) {
            return Optional.of(new StartInFuture());
        }
        return Optional.ofNullable(qtsAwardedOn).filter(startedOn::isBefore).map(StartBeforeQts::new);
    }

    private static void refuseWhen(Optional<? extends Refusal> reason) {
        reason.ifPresent(refusal -> {
            throw new Refused(refusal);
        });
    }
}
