package uk.gov.education.rect.training;

import static uk.gov.education.rect.database.Tables.TEACHERS;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.gov.education.rect.calendar.ContractPeriods;
import uk.gov.education.rect.calendar.ScheduleKind;
import uk.gov.education.rect.calendar.Schedules;
import uk.gov.education.rect.calendar.ServiceClock;
import uk.gov.education.rect.providers.LeadProviders;
import uk.gov.education.rect.teachers.TeacherId;
import uk.gov.education.rect.teachers.TraineeRole;
import uk.gov.education.rect.teachers.Trn;
import uk.gov.education.rect.training.TrainingPlan.Outcome;
import uk.gov.education.rect.training.internal.AtSchoolPeriods;
import uk.gov.education.rect.training.internal.Beginnings;
import uk.gov.education.rect.training.internal.Children;
import uk.gov.education.rect.training.internal.Mentorships;
import uk.gov.education.rect.training.internal.Spell;
import uk.gov.education.rect.training.internal.Spells;
import uk.gov.education.rect.training.internal.TrainingPeriods;
import uk.gov.education.rect.training.internal.TrainingPlanner;

/**
 * Where new provider-led training would belong, for lists, validations and saves alike (DM-GAP-10, SJ-LP-01). Answers
 * from the history as it will be once the registration has cut what it replaces, so asking before a registration and
 * saving it give the same.
 */
@Component
public class TrainingPlans {

    private final DSLContext database;
    private final ContractPeriods contractPeriods;
    private final Schedules schedules;
    private final LeadProviders leadProviders;
    private final AtSchoolPeriods periods;
    private final TrainingPeriods trainings;
    private final Mentorships mentorships;
    private final Spells spells;
    private final MentorFunding mentorFunding;
    private final ServiceClock clock;

    TrainingPlans(
            DSLContext database,
            ContractPeriods contractPeriods,
            Schedules schedules,
            LeadProviders leadProviders,
            AtSchoolPeriods periods,
            TrainingPeriods trainings,
            Mentorships mentorships,
            Spells spells,
            MentorFunding mentorFunding,
            ServiceClock clock) {
        this.database = database;
        this.contractPeriods = contractPeriods;
        this.schedules = schedules;
        this.leadProviders = leadProviders;
        this.periods = periods;
        this.trainings = trainings;
        this.mentorships = mentorships;
        this.spells = spells;
        this.mentorFunding = mentorFunding;
        this.clock = clock;
    }

    /**
     * For an ECT whom a school registers (DM-CPR-02, DM-REG-06, DM-REG-07).
     *
     * @param trn of the ECT, who may be new to the service
     * @param startedOn first day at the school
     */
    public Outcome ectRegistration(Trn trn, LocalDate startedOn) {
        Optional<TeacherId> teacher = teacher(trn);
        TrainingHistory history = teacher.map(known -> trainings.of(known, TraineeRole.ECT))
                .orElseGet(() -> TrainingHistory.none(TraineeRole.ECT))
                .before(startedOn.minusDays(1));
        Optional<TrainingPeriod> previous = teacher.map(periods::asEct).orElse(List.of()).reversed().stream()
                .filter(spell -> spell.dates().startedOn().isBefore(startedOn))
                .findFirst()
                .flatMap(spell -> history.in(spell.id()).latest());
        return planner().ectRegistration(startedOn, history, previous);
    }

    /**
     * For a mentor whom a school registers (DM-CPR-03, DM-REM-04).
     *
     * @param trn of the mentor, who may be new to the service
     * @param startedOn first day at the school
     * @param mentee whom they are to mentor
     */
    public Outcome mentorRegistration(Trn trn, LocalDate startedOn, EctAtSchoolPeriodId mentee) {
        Optional<TeacherId> teacher = teacher(trn);
        return planner().mentorRegistration(startedOn, mentorHistory(teacher), replaces(mentee, teacher.orElse(null)));
    }

    /**
     * For the first training of a mentor who is at the school already (spec 01 §8.4, §8.5).
     *
     * @param mentor their spell at the school
     * @param mentee whom they are to mentor
     */
    public Outcome firstMentorTraining(MentorAtSchoolPeriodId mentor, EctAtSchoolPeriodId mentee) {
        MentorAtSchoolPeriod spell = periods.find(mentor).orElseThrow();
        return planner()
                .firstMentorTraining(
                        spell.dates().startedOn(),
                        mentorHistory(Optional.of(spell.teacher())),
                        replaces(mentee, spell.teacher()));
    }

    /**
     * For the first training of the mentor of an ECT whose training has just become provider-led (DM-SWT-02, DM-SWT-05):
     * in the mentor's own contract period, from the day both are there.
     */
    public Outcome mentorBeside(MentorAtSchoolPeriod mentor, EctAtSchoolPeriod mentee) {
        LocalDate both = Stream.of(mentor.dates().startedOn(), mentee.dates().startedOn())
                .max(Comparator.naturalOrder())
                .orElseThrow();
        return planner()
                .firstMentorTraining(
                        both, mentorHistory(Optional.of(mentor.teacher())), replaces(mentee.id(), mentor.teacher()));
    }

    /**
     * For training of a mentor who is at the school already and has none there, whoever they mentor (SJ-X-57, SJ-CP-07):
     * from the history as it will be once training elsewhere has given way.
     */
    public Outcome mentorTraining(MentorAtSchoolPeriodId mentor) {
        MentorAtSchoolPeriod spell = periods.find(mentor).orElseThrow();
        LocalDate today = clock.today();
        LocalDate startsOn = Beginnings.notBefore(spell.dates().startedOn(), today);
        TrainingHistory history =
                mentorHistory(Optional.of(spell.teacher())).where(training -> Children.survives(training, startsOn));
        boolean replacing = mentorships.of(mentor).stream()
                .filter(mentorship -> mentorship.dates().currentOrFuture(today))
                .anyMatch(mentorship -> replaces(mentorship.ect(), spell.teacher()));
        return planner().mentorRegistration(startsOn, history, replacing);
    }

    /**
     * For training under another lead provider within a spell (DM-REUSE-01, DM-CLP-01, DM-CLP-02). Training that starts
     * today or later keeps its first day; other training gives way from today on.
     */
    public Outcome leadProviderChange(AtSchoolPeriodId period) {
        Spell spell = spells.find(period).orElseThrow();
        LocalDate today = clock.today();
        TrainingHistory all = trainings.of(spell.teacher(), period.role());
        TrainingHistory here = all.in(period);
        Optional<TrainingPeriod> earlier = here.latestProviderLed();
        Optional<LocalDate> unstarted = here.currentOrNext(today)
                .map(training -> training.dates().startedOn())
                .filter(start -> !start.isBefore(today));
        if (unstarted.isPresent()) {
            boolean confirmed = earlier.filter(TrainingPeriod::confirmed).isPresent();
            return planner().transition(unstarted.get(), all, earlier, confirmed, true);
        }
        LocalDate startsOn = Beginnings.notBefore(spell.dates().startedOn(), today);
        return transition(spell, all, earlier, startsOn, true);
    }

    /** For an ECT whose training becomes provider-led (DM-REUSE-01, SJ-CTP-13). */
    public Outcome switchToProviderLed(EctAtSchoolPeriodId ect) {
        Spell spell = spells.find(ect).orElseThrow();
        LocalDate today = clock.today();
        TrainingHistory all = trainings.of(spell.teacher(), TraineeRole.ECT);
        LocalDate startsOn = Beginnings.notBefore(spell.dates().startedOn(), today);
        boolean schoolLed = all.in(ect)
                .effective(today)
                .filter(training -> !training.providerLed())
                .isPresent();
        return transition(spell, all, all.before(startsOn).latestProviderLed(), startsOn, schoolLed);
    }

    /** For training whose first day is corrected: where it would have belonged had it begun on the day (SJ-X-50). */
    public Outcome correctedStart(TrainingPeriod training, LocalDate startsOn) {
        TrainingHistory others = trainings
                .of(training.teacher(), training.role())
                .where(other -> !other.id().equals(training.id()));
        boolean replacing =
                training.schedule() != null && training.schedule().identifier().kind() == ScheduleKind.REPLACEMENT;
        return planner().onDay(startsOn, others, replacing);
    }

    /** From the history as it will be once training of the spell has given way. */
    private Outcome transition(
            Spell spell,
            TrainingHistory all,
            Optional<TrainingPeriod> earlier,
            LocalDate startsOn,
            boolean keepsContractPeriod) {
        Predicate<TrainingPeriod> lasts =
                training -> !training.atSchoolPeriod().equals(spell.id()) || Children.survives(training, startsOn);
        return planner()
                .transition(
                        startsOn,
                        all.where(lasts),
                        earlier,
                        earlier.filter(lasts).isPresent(),
                        keepsContractPeriod);
    }

    private TrainingHistory mentorHistory(Optional<TeacherId> teacher) {
        return teacher.map(known -> trainings.of(known, TraineeRole.MENTOR))
                .orElseGet(() -> TrainingHistory.none(TraineeRole.MENTOR));
    }

    /** DM-SCHED-03: the mentee is trained by a lead provider, the mentor is funded, another mentor had begun. */
    private boolean replaces(EctAtSchoolPeriodId mentee, @Nullable TeacherId newMentor) {
        LocalDate today = clock.today();
        boolean providerLed = trainings
                .in(mentee)
                .currentOrNext(today)
                .filter(TrainingPeriod::providerLed)
                .isPresent();
        if (!providerLed || (newMentor != null && !mentorFunding.eligible(newMentor))) {
            return false;
        }
        TeacherId ect = periods.find(mentee).orElseThrow().teacher();
        return mentorships.otherMentorBeganTraining(ect, newMentor, today);
    }

    private Optional<TeacherId> teacher(Trn trn) {
        return database.select(TEACHERS.ID)
                .from(TEACHERS)
                .where(TEACHERS.TRN.eq(trn.value()))
                .fetchOptional(row -> new TeacherId(row.value1()));
    }

    private TrainingPlanner planner() {
        return new TrainingPlanner(contractPeriods.calendar(), clock.now(), schedules::of, leadProviders::activeIn);
    }
}
