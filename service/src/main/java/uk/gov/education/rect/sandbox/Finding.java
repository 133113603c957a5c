package uk.gov.education.rect.sandbox;

/** SQL that finds those who are in a situation. {0} is a lead provider, {1} a year, {2} today. */
final class Finding {

    private Finding() {}

    /** Each participant's latest training with the lead provider in each role, as {@code l}. */
    private static final String LATEST = """
            (select distinct on (tp.teacher_id, tp.trainee_role)
               tp.*, tp.trainee_role::text as role, a.contract_period_year as year, sp.school_id, t.api_id as participant,
               coalesce(e.finished_on, m.finished_on) as spell_finished_on
             from training_periods tp
             join school_partnerships sp on sp.id = tp.school_partnership_id
             join lead_provider_delivery_partnerships d on d.id = sp.lead_provider_delivery_partnership_id
             join active_lead_providers a on a.id = d.active_lead_provider_id
             join teachers t on t.id = tp.teacher_id
             left join ect_at_school_periods e on e.id = tp.ect_at_school_period_id
             left join mentor_at_school_periods m on m.id = tp.mentor_at_school_period_id
             where a.lead_provider_id = {0}
             order by tp.teacher_id, tp.trainee_role, tp.started_on desc) l
            """;

    /** The partnerships of the lead provider, as {@code p}. */
    private static final String PARTNERSHIPS = """
            (select sp.*, a.contract_period_year as year, s.api_id as school
             from school_partnerships sp
             join schools s on s.id = sp.school_id
             join lead_provider_delivery_partnerships d on d.id = sp.lead_provider_delivery_partnership_id
             join active_lead_providers a on a.id = d.active_lead_provider_id
             where a.lead_provider_id = {0}) p
            """;

    /** Participants whose latest training in the role fulfils a condition on {@code l}. */
    static String participants(String role, String condition) {
        return "select l.participant as id from " + LATEST + " where l.role = '" + role + "' and " + condition
                + " order by l.id";
    }

    /** Schools of the lead provider's partnerships that fulfil a condition on {@code p}. */
    static String partnered(String condition) {
        return "select p.school as id from " + PARTNERSHIPS + " where " + condition
                + " group by p.school order by min(p.id)";
    }

    /** Schools that fulfil a condition on {@code s}. */
    static String schools(String condition) {
        return "select s.api_id as id from schools s where " + condition + " order by s.id";
    }

    /** That a training {@code l} has a declaration of the type in one of the states. */
    static String declared(String type, String states) {
        return "exists (select from declarations d where d.training_period_id = l.id and d.clawback_status = 'no_clawback'"
                + " and d.declaration_type::text like '" + type + "' and d.payment_status in (" + states + "))";
    }

    /** That the ECT of {@code l} was, or is, mentored by a mentor who is trained in the year. */
    static String mentoredFromCohort(int year) {
        return """
                exists (
                  select from mentorship_periods mp
                  join training_periods mt on mt.mentor_at_school_period_id = mp.mentor_at_school_period_id
                  join school_partnerships msp on msp.id = mt.school_partnership_id
                  join lead_provider_delivery_partnerships md on md.id = msp.lead_provider_delivery_partnership_id
                  join active_lead_providers ma on ma.id = md.active_lead_provider_id
                  where mp.ect_at_school_period_id = l.ect_at_school_period_id and ma.contract_period_year = %d)""".formatted(year);
    }

    /** That the mentor of {@code l} has so many ECTs at so many schools. */
    static String mentors(int ects, int schools) {
        return """
                (select count(distinct e.teacher_id) >= %d and count(distinct e.school_id) >= %d
                 from mentorship_periods mp
                 join ect_at_school_periods e on e.id = mp.ect_at_school_period_id
                 join mentor_at_school_periods m on m.id = mp.mentor_at_school_period_id
                 where m.teacher_id = l.teacher_id)""".formatted(ects, schools);
    }

    /** That the person of {@code l} completed induction after training of the year. */
    static String completedEctOf(int year) {
        return """
                exists (select from induction_periods i where i.teacher_id = l.teacher_id and i.outcome = 'pass')
                and exists (
                  select from training_periods et
                  join schedules sc on sc.id = et.schedule_id
                  where et.teacher_id = l.teacher_id and et.ect_at_school_period_id is not null
                    and sc.contract_period_year = %d)""".formatted(year);
    }

    /** That the mentor of {@code l} is the induction tutor of the school, last named for the year. */
    static String tutorNamedIn(int year) {
        return """
                exists (
                  select from mentor_at_school_periods m
                  join schools s on s.id = m.school_id
                  where m.id = l.mentor_at_school_period_id and s.induction_tutor_email = m.email
                    and s.induction_tutor_last_nominated_in = %d)""".formatted(year);
    }

    /** That training in the partnership {@code p} fulfils a condition on {@code t}. */
    static String trained(String condition) {
        return "exists (select from training_periods t where t.school_partnership_id = p.id and " + condition + ")";
    }
}
