package uk.gov.education.rect.training.internal;

import static uk.gov.education.rect.database.Tables.TEACHERS;

import java.time.LocalDate;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.gov.education.rect.calendar.ContractYear;
import uk.gov.education.rect.calendar.DateRange;
import uk.gov.education.rect.providers.ActiveLeadProvider;
import uk.gov.education.rect.providers.SchoolPartnerships;
import uk.gov.education.rect.schools.SchoolId;
import uk.gov.education.rect.teachers.TeacherId;
import uk.gov.education.rect.timeline.Author;
import uk.gov.education.rect.training.AtSchoolPeriodId;
import uk.gov.education.rect.training.TrainingPeriodId;
import uk.gov.education.rect.training.TrainingPlan;

/** How training begins, whoever begins it. */
@Component
public class Beginnings {

    private final DSLContext database;
    private final SchoolPartnerships partnerships;
    private final TrainingPeriods trainings;
    private final TrainingEvents events;

    Beginnings(DSLContext database, SchoolPartnerships partnerships, TrainingPeriods trainings, TrainingEvents events) {
        this.database = database;
        this.partnerships = partnerships;
        this.trainings = trainings;
        this.events = events;
    }

    /** The school's partnership with the lead provider, else the interest in it (SJ-PAR-01, SJ-PAR-03). */
    public Provision provision(SchoolId school, ActiveLeadProvider leadProvider) {
        return confirmed(school, leadProvider).orElseGet(() -> new Provision.Interest(leadProvider));
    }

    /** The school's partnership with the lead provider, if it has one (DM-SP-05). */
    public Optional<Provision> confirmed(SchoolId school, ActiveLeadProvider leadProvider) {
        return partnerships
                .matching(school, leadProvider.leadProvider().id(), leadProvider.contractYear())
                .map(Provision.Confirmed::new);
    }

    /** Begins the training that was planned, and says on which schedule. */
    public TrainingPeriodId train(
            Author author, TeacherId teacher, AtSchoolPeriodId period, TrainingPlan plan, Provision provision) {
        return train(author, teacher, period, plan, provision, null);
    }

    /**
     * Begins the training that was planned, and says on which schedule.
     *
     * @param finishedOn last day of the spell, or null while it is not known
     */
    public TrainingPeriodId train(
            Author author,
            TeacherId teacher,
            AtSchoolPeriodId period,
            TrainingPlan plan,
            Provision provision,
            @Nullable LocalDate finishedOn) {
        TrainingPeriodId training = trainings.beginProviderLed(
                period,
                new DateRange(plan.startsOn(), finishedOn),
                provision,
                plan.schedule().id());
        events.scheduleAssigned(author, teacher, training, plan);
        return training;
    }

    /** Keeps the closed contract period that an ECT leaves behind (DM-FRZ-04, DM-GAP-06). */
    public void leaveFrozenYear(TeacherId ect, ContractYear left) {
        database.update(TEACHERS)
                .set(TEACHERS.ECT_PAYMENTS_FROZEN_YEAR, left.value())
                .where(TEACHERS.ID.eq(ect.value()))
                .execute();
    }

    /** The day, or today when the day is past. */
    public static LocalDate notBefore(LocalDate day, LocalDate today) {
        return day.isBefore(today) ? today : day;
    }
}
