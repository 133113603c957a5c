package uk.gov.education.rect.training;

import static uk.gov.education.rect.database.Tables.TEACHERS;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.gov.education.rect.calendar.ContractPeriods;
import uk.gov.education.rect.calendar.Schedules;
import uk.gov.education.rect.calendar.ServiceClock;
import uk.gov.education.rect.providers.LeadProviders;
import uk.gov.education.rect.teachers.TeacherId;
import uk.gov.education.rect.teachers.TraineeRole;
import uk.gov.education.rect.teachers.Trn;
import uk.gov.education.rect.training.TrainingPlan.Outcome;
import uk.gov.education.rect.training.internal.AtSchoolPeriods;
import uk.gov.education.rect.training.internal.Mentorships;
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
            MentorFunding mentorFunding,
            ServiceClock clock) {
        this.database = database;
        this.contractPeriods = contractPeriods;
        this.schedules = schedules;
        this.leadProviders = leadProviders;
        this.periods = periods;
        this.trainings = trainings;
        this.mentorships = mentorships;
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
