package uk.gov.education.rect.web.school.registerect;

import java.time.LocalDate;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.gov.education.rect.appropriatebodies.AppropriateBodies;
import uk.gov.education.rect.appropriatebodies.AppropriateBody;
import uk.gov.education.rect.appropriatebodies.AppropriateBodyPeriodId;
import uk.gov.education.rect.calendar.ContractYear;
import uk.gov.education.rect.providers.LeadProvider;
import uk.gov.education.rect.providers.LeadProviderId;
import uk.gov.education.rect.providers.SchoolPartnership;
import uk.gov.education.rect.providers.SchoolPartnerships;
import uk.gov.education.rect.schools.School;
import uk.gov.education.rect.schools.SchoolId;
import uk.gov.education.rect.teachers.Trn;
import uk.gov.education.rect.training.TrainingPlan;
import uk.gov.education.rect.training.TrainingProgramme;

/** Decides whether a school may choose for an ECT what it chose for the last one (spec 02 §9.6). */
@Component
class PreviousChoices {

    private static final String LAST_CHOSEN = """
            select
              last_chosen_appropriate_body_id,
              last_chosen_lead_provider_id,
              upper(last_chosen_training_programme::text) as programme
            from schools
            where id = ?
            """;

    // SJ-REU-03, with SJ-REU-02's: for the lead provider chosen last
    private static final String EARLIER_INTEREST = """
            select 1
            from training_periods tp
            left join ect_at_school_periods e on e.id = tp.ect_at_school_period_id
            left join mentor_at_school_periods m on m.id = tp.mentor_at_school_period_id
            join active_lead_providers active on active.id = tp.expression_of_interest_id
            where coalesce(e.school_id, m.school_id) = ?
              and active.lead_provider_id = ?
              and tp.training_programme = 'provider_led'
            """;

    // SJ-REU-04: the ECT's own last training
    private static final String LAST_TRAINING = """
            select tp.started_on, tp.training_programme = 'provider_led' as provider_led, active.lead_provider_id as interest
            from ect_at_school_periods e
            join teachers t on t.id = e.teacher_id
            join training_periods tp on tp.ect_at_school_period_id = e.id
            left join active_lead_providers active on active.id = tp.expression_of_interest_id
            where t.trn = ?
            order by e.started_on desc, tp.started_on desc
            limit 1
            """;

    private final DSLContext database;
    private final AppropriateBodies bodies;
    private final SchoolPartnerships partnerships;

    PreviousChoices(DSLContext database, AppropriateBodies bodies, SchoolPartnerships partnerships) {
        this.database = database;
        this.bodies = bodies;
        this.partnerships = partnerships;
    }

    /**
     * What may be chosen again.
     *
     * @param plan where provider-led training of the ECT would belong; empty when nowhere
     */
    Optional<ReuseOffer> offer(School school, Trn trn, Optional<TrainingPlan> plan) {
        Record last = database.resultQuery(LAST_CHOSEN, school.id().value()).fetchSingle();
        Long bodyId = last.get("last_chosen_appropriate_body_id", Long.class);
        TrainingProgramme programme = last.get("programme", TrainingProgramme.class);
        Long providerId = last.get("last_chosen_lead_provider_id", Long.class);
        if (bodyId == null || programme == null) {
            return Optional.empty();
        }
        Optional<AppropriateBody> body = bodies.find(new AppropriateBodyPeriodId(bodyId))
                .filter(found -> found.choosableBy(school.independent()));
        return switch (programme) {
            case SCHOOL_LED -> body.map(found -> offer(found, programme, null, null, null));
            case PROVIDER_LED ->
                body.flatMap(found -> plan.flatMap(there -> there.offering(
                                new LeadProviderId(providerId == null ? 0 : providerId))
                        .flatMap(active -> providerLed(school.id(), trn, there, active.leadProvider(), found))));
        };
    }

    private Optional<ReuseOffer> providerLed(
            SchoolId school, Trn trn, TrainingPlan plan, LeadProvider provider, AppropriateBody body) {
        ContractYear year = plan.contractPeriod().year();
        Optional<SchoolPartnership> used = partnerships.matching(school, provider.id(), year);
        if (used.isPresent()) {
            return Optional.of(offer(body, TrainingProgramme.PROVIDER_LED, provider, used.get(), null));
        }
        boolean movedOn = plan.frozenYearLeft().isPresent();
        // SJ-REU-01: after a move out of a closed contract period only a partnership of the new one counts
        Optional<SchoolPartnership> again = partnerships
                .reusable(school, provider.id(), year)
                .filter(partnership -> !movedOn || partnership.contractYear().equals(year));
        if (again.isPresent()) {
            return Optional.of(offer(
                    body,
                    TrainingProgramme.PROVIDER_LED,
                    provider,
                    again.get(),
                    again.get().id().value()));
        }
        boolean interested =
                movedOn ? interestAfterMovingOn(school, trn, plan, provider) : interestedBy(school, provider, plan);
        return interested
                ? Optional.of(offer(body, TrainingProgramme.PROVIDER_LED, provider, null, null))
                : Optional.empty();
    }

    private boolean interestedBy(SchoolId school, LeadProvider provider, TrainingPlan plan) {
        return database.resultQuery(
                        EARLIER_INTEREST + "and tp.started_on <= ?",
                        school.value(),
                        provider.id().value(),
                        plan.contractPeriod().dates().finishedOn())
                .fetch()
                .isNotEmpty();
    }

    private boolean interestAfterMovingOn(SchoolId school, Trn trn, TrainingPlan plan, LeadProvider provider) {
        Record own = database.resultQuery(LAST_TRAINING, trn.value()).fetchOne();
        LocalDate lastDay = plan.contractPeriod().dates().finishedOn();
        if (own == null
                || !own.get("provider_led", Boolean.class)
                || (lastDay != null && own.get("started_on", LocalDate.class).isAfter(lastDay))) {
            return false;
        }
        Long interest = own.get("interest", Long.class);
        return interest != null
                ? interest == provider.id().value()
                : database.resultQuery(
                                EARLIER_INTEREST + "and active.contract_period_year = ?",
                                school.value(),
                                provider.id().value(),
                                plan.contractPeriod().year().value())
                        .fetch()
                        .isNotEmpty();
    }

    private static ReuseOffer offer(
            AppropriateBody body,
            TrainingProgramme programme,
            @Nullable LeadProvider provider,
            @Nullable SchoolPartnership partnership,
            @Nullable Long again) {
        return new ReuseOffer(
                body.id().value(),
                body.name(),
                programme,
                provider == null ? null : provider.id().value(),
                provider == null ? null : provider.name(),
                partnership == null ? null : partnership.deliveryPartner().name(),
                again);
    }
}
