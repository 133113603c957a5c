package uk.gov.education.rect.web.admin.teachers;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.gov.education.rect.calendar.ServiceClock;
import uk.gov.education.rect.teachers.TraineeRole;
import uk.gov.education.rect.web.Formats;

/** Reads a teacher's training (06 §7.5), in one statement. */
@Component
class TrainingRecord {

    private static final String TRAINING = """
            select
              tp.id, upper(tp.trainee_role::text) as role, tp.training_programme, tp.started_on, tp.finished_on,
              tp.withdrawn_at, tp.withdrawal_reason, tp.deferred_at, tp.deferral_reason,
              tp.school_partnership_id is not null as confirmed,
              coalesce(partner.name, interested.name) as lead_provider,
              delivery.name as delivery_partner,
              coalesce(partner_year.contract_period_year, interest.contract_period_year) as year,
              schedule.identifier as schedule, g.urn, g.name as school
            from training_periods tp
            left join ect_at_school_periods e on e.id = tp.ect_at_school_period_id
            left join mentor_at_school_periods m on m.id = tp.mentor_at_school_period_id
            join schools s on s.id = coalesce(e.school_id, m.school_id)
            join gias_schools g on g.urn = s.urn
            left join school_partnerships sp on sp.id = tp.school_partnership_id
            left join lead_provider_delivery_partnerships pairing on pairing.id = sp.lead_provider_delivery_partnership_id
            left join active_lead_providers partner_year on partner_year.id = pairing.active_lead_provider_id
            left join lead_providers partner on partner.id = partner_year.lead_provider_id
            left join delivery_partners delivery on delivery.id = pairing.delivery_partner_id
            left join active_lead_providers interest on interest.id = tp.expression_of_interest_id
            left join lead_providers interested on interested.id = interest.lead_provider_id
            left join schedules schedule on schedule.id = tp.schedule_id
            where tp.teacher_id = {0}
            order by tp.started_on desc, tp.id desc
            """;

    private final DSLContext database;

    TrainingRecord(DSLContext database) {
        this.database = database;
    }

    /**
     * One training period.
     *
     * @param id {@code training_periods.id}
     * @param providerLed whether a lead provider trains them, rather than the school
     * @param confirmed whether the lead provider has confirmed working with the school
     * @param leadProvider null for school-led training
     * @param deliveryPartner null until confirmed
     * @param year of the contract period, or null
     * @param schedule its identifier, or null
     * @param notice that it was deferred or withdrawn, with the reason, or null
     */
    record Training(
            long id,
            TraineeRole role,
            boolean providerLed,
            boolean confirmed,
            @Nullable String leadProvider,
            @Nullable String deliveryPartner,
            @Nullable Integer year,
            @Nullable String schedule,
            int urn,
            String school,
            LocalDate startedOn,
            @Nullable LocalDate finishedOn,
            @Nullable String notice) {

        /** Whether a lead provider trained them and does not any more: that it ends today counts (API-STA-02). */
        boolean ended(LocalDate today) {
            return providerLed && finishedOn != null && !finishedOn.isAfter(today);
        }
    }

    /** Every training period, newest first. */
    List<Training> of(long teacher) {
        return database.resultQuery(TRAINING, DSL.val(teacher)).fetch(TrainingRecord::training);
    }

    private static Training training(Record row) {
        return new Training(
                row.get("id", Long.class),
                TraineeRole.valueOf(row.get("role", String.class)),
                row.get("training_programme", String.class).equals("provider_led"),
                row.get("confirmed", Boolean.class),
                row.get("lead_provider", String.class),
                row.get("delivery_partner", String.class),
                row.get("year", Integer.class),
                row.get("schedule", String.class),
                row.get("urn", Integer.class),
                row.get("school", String.class),
                row.get("started_on", LocalDate.class),
                row.get("finished_on", LocalDate.class),
                notice(row));
    }

    /** Both recorded, the later counts. */
    private static @Nullable String notice(Record row) {
        Instant withdrawn = row.get("withdrawn_at", Instant.class);
        Instant deferred = row.get("deferred_at", Instant.class);
        if (withdrawn != null && (deferred == null || withdrawn.isAfter(deferred))) {
            return "Withdrawn on " + Formats.date(ServiceClock.dateOf(withdrawn))
                    + reason(row.get("withdrawal_reason", String.class));
        }
        return deferred == null
                ? null
                : "Deferred on " + Formats.date(ServiceClock.dateOf(deferred))
                        + reason(row.get("deferral_reason", String.class));
    }

    private static String reason(@Nullable String code) {
        return code == null ? "" : ": " + code.replace('_', ' ').toLowerCase(Locale.UK);
    }
}
