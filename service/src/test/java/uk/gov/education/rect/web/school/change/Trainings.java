package uk.gov.education.rect.web.school.change;

import java.util.List;
import java.util.Locale;
import org.jooq.DSLContext;
import uk.gov.education.rect.schools.SchoolId;
import uk.gov.education.rect.testing.Scene;
import uk.gov.education.rect.training.AtSchoolPeriodId;

/** Says in one line each how somebody is and was trained in a spell at a school, earliest first. */
public final class Trainings {

    private Trainings() {}

    /**
     * Such as {@code 2025-09-03–2025-10-14 Ambition Institute 2025 confirmed ecf-standard-september}, or {@code
     * 2025-10-15– school-led}.
     */
    public static List<String> of(DSLContext database, AtSchoolPeriodId period) {
        return database.resultQuery("""
                        select concat_ws(' ',
                          tp.started_on || '–' || coalesce(tp.finished_on::text, ''),
                          case when tp.training_programme = 'school_led' then 'school-led' end,
                          coalesce(partner.name, interest.name),
                          coalesce(partner_year.contract_period_year, interest_year.contract_period_year),
                          case when tp.school_partnership_id is not null then 'confirmed'
                            when tp.expression_of_interest_id is not null then 'awaited' end,
                          s.identifier)
                        from training_periods tp
                        left join schedules s on s.id = tp.schedule_id
                        left join school_partnerships sp on sp.id = tp.school_partnership_id
                        left join lead_provider_delivery_partnerships p on p.id = sp.lead_provider_delivery_partnership_id
                        left join active_lead_providers partner_year on partner_year.id = p.active_lead_provider_id
                        left join lead_providers partner on partner.id = partner_year.lead_provider_id
                        left join active_lead_providers interest_year on interest_year.id = tp.expression_of_interest_id
                        left join lead_providers interest on interest.id = interest_year.lead_provider_id
                        where coalesce(tp.ect_at_school_period_id, tp.mentor_at_school_period_id) = ?
                          and tp.trainee_role::text = ?
                        order by tp.started_on
                        """, period.value(), period.role().name().toLowerCase(Locale.ROOT))
                .fetch(0, String.class);
    }

    /** Who mentored the ECT, such as {@code 2025-09-03–2025-10-14 17}, with the key of the mentor's spell. */
    public static List<String> mentorsOf(DSLContext database, AtSchoolPeriodId ect) {
        return database.resultQuery("""
                        select started_on || '–' || coalesce(finished_on::text, '') || ' ' || mentor_at_school_period_id
                        from mentorship_periods where ect_at_school_period_id = ? order by started_on
                        """, ect.value()).fetch(0, String.class);
    }

    /**
     * Confirms all training of the spell with Ambition Institute by a partnership as the older service left it, also in a
     * contract period in which none can be made any more.
     */
    public static void confirm(
            DSLContext database, Scene scene, SchoolId school, AtSchoolPeriodId period, int contractYear) {
        var partner = scene.aDeliveryPartner();
        scene.pair(Scene.AMBITION, partner, contractYear);
        database.execute(
                "with made as (insert into school_partnerships (school_id, lead_provider_delivery_partnership_id)"
                        + " select ?, id from lead_provider_delivery_partnerships where delivery_partner_id = ? returning id)"
                        + " update training_periods set school_partnership_id = made.id from made where"
                        + " coalesce(ect_at_school_period_id, mentor_at_school_period_id) = ? and trainee_role::text = ?",
                school.value(),
                partner.value(),
                period.value(),
                period.role().name().toLowerCase(Locale.ROOT));
    }
}
