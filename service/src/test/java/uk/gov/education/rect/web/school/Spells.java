package uk.gov.education.rect.web.school;

import java.util.Objects;
import org.jooq.DSLContext;
import uk.gov.education.rect.schools.SchoolId;
import uk.gov.education.rect.teachers.Trn;

/**
 * Says in one line how long somebody was where, and how they were trained there.
 *
 * @param database where it stands
 */
record Spells(DSLContext database) {

    /** Such as {@code 2025-09-01 to null}. */
    String ectAt(SchoolId where, Trn trn) {
        return dates("ect_at_school_periods", where, trn);
    }

    /** The same, as a mentor. */
    String mentorAt(SchoolId where, Trn trn) {
        return dates("mentor_at_school_periods", where, trn);
    }

    /** All who mentored the ECT, such as {@code 2025-09-03 to 2025-10-14, 2025-10-15 to null}. */
    String mentorshipsOf(long ect) {
        return Objects.requireNonNull(database.resultQuery("""
                select string_agg(started_on || ' to ' || coalesce(finished_on::text, 'null'), ', ' order by started_on)
                from mentorship_periods where ect_at_school_period_id = ?
                """, ect).fetchSingle(0, String.class));
    }

    /** Dates, lead provider and contract period, schedule and contract period. */
    String trainingAt(SchoolId where, Trn trn) {
        return Objects.requireNonNull(
                database.resultQuery("""
                select
                  tp.started_on || ' to ' || coalesce(tp.finished_on::text, 'null')
                    || ', ' || case when tp.school_partnership_id is null then 'interest in ' else 'confirmed by ' end
                    || lp.name || ' ' || active.contract_period_year
                    || ', ' || s.identifier || ' ' || s.contract_period_year
                from training_periods tp
                join ect_at_school_periods e on e.id = tp.ect_at_school_period_id
                left join school_partnerships sp on sp.id = tp.school_partnership_id
                left join lead_provider_delivery_partnerships pair on pair.id = sp.lead_provider_delivery_partnership_id
                join active_lead_providers active
                  on active.id = coalesce(pair.active_lead_provider_id, tp.expression_of_interest_id)
                join lead_providers lp on lp.id = active.lead_provider_id
                join schedules s on s.id = tp.schedule_id
                where e.school_id = ? and e.teacher_id = (select id from teachers where trn = ?)
                """, where.value(), trn.value()).fetchSingle(0, String.class));
    }

    private String dates(String table, SchoolId where, Trn trn) {
        return Objects.requireNonNull(database.resultQuery(
                        "select started_on || ' to ' || coalesce(finished_on::text, 'null') from " + table
                                + " where school_id = ? and teacher_id = (select id from teachers where trn = ?)",
                        where.value(),
                        trn.value())
                .fetchSingle(0, String.class));
    }
}
