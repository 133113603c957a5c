package uk.gov.education.rect.web.school.registermentor;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.gov.education.rect.email.EmailAddress;
import uk.gov.education.rect.providers.LeadProvider;
import uk.gov.education.rect.teachers.TeacherNames;
import uk.gov.education.rect.teachers.Trn;
import uk.gov.education.rect.training.DateProblem;
import uk.gov.education.rect.training.DateRules;
import uk.gov.education.rect.training.EctAtSchoolPeriodId;
import uk.gov.education.rect.training.EmailInUse;
import uk.gov.education.rect.training.SelectableLeadProviders;
import uk.gov.education.rect.web.school.SchoolVisit;

/** What the service knows of a person and an ECT while a mentor is being registered. Reads only. */
@Component
public class MentorFacts {

    private static final String MENTEE = """
            select
              t.trn, t.trs_first_name, t.trs_last_name, t.corrected_name,
              coalesce(training.training_programme = 'provider_led', false) as provider_led,
              provided.lead_provider_id as lead_provider,
              provided.lead_provider as lead_provider_name,
              provided.delivery_partner as delivery_partner_name
            from ect_at_school_periods e
            join teachers t on t.id = e.teacher_id
            left join lateral (
              select * from training_periods tp
              where tp.ect_at_school_period_id = e.id and (tp.finished_on is null or tp.finished_on >= {2})
              order by tp.started_on
              limit 1
            ) training on true
            left join training_providers provided on provided.training_period_id = training.id
            where e.id = {0} and e.school_id = {1} and (e.finished_on is null or e.finished_on >= {2})
            """;

    private static final String HISTORY = """
            select
              (
                select m.id from mentor_at_school_periods m
                where m.teacher_id = t.id and m.school_id = {1} and m.finished_on is null
                order by m.started_on desc
                limit 1
              ) as period_here,
              exists (select from mentor_at_school_periods m where m.teacher_id = t.id) as mentored_before,
              exists (
                select from mentor_at_school_periods m
                where m.teacher_id = t.id and m.school_id <> {1} and (m.finished_on is null or m.finished_on >= {2})
              ) as at_another_school,
              t.mentor_became_ineligible_for_funding_on is null
                and t.mentor_became_ineligible_for_funding_reason is null as funded,
              exists (
                select from training_periods tp where tp.teacher_id = t.id and tp.trainee_role = 'mentor'
              ) as trained_before
            from teachers t
            where t.trn = {0}
            """;

    private static final String PREVIOUS = """
            select gias.name as school, confirmed.lead_provider, confirmed.delivery_partner
            from training_periods tp
            join mentor_at_school_periods m on m.id = tp.mentor_at_school_period_id
            join teachers t on t.id = tp.teacher_id
            join schools s on s.id = m.school_id
            join gias_schools gias on gias.urn = s.urn
            left join lateral (
              select provided.lead_provider, provided.delivery_partner
              from training_periods ctp
              join training_providers provided on provided.training_period_id = ctp.id and provided.confirmed
              where ctp.teacher_id = tp.teacher_id and ctp.trainee_role = 'mentor'
              order by ctp.started_on desc
              limit 1
            ) confirmed on true
            where t.trn = {0} and tp.trainee_role = 'mentor'
            order by tp.started_on desc
            limit 1
            """;

    private final DSLContext database;
    private final DateRules dates;
    private final EmailInUse emails;
    private final SelectableLeadProviders leadProviders;

    MentorFacts(DSLContext database, DateRules dates, EmailInUse emails, SelectableLeadProviders leadProviders) {
        this.database = database;
        this.dates = dates;
        this.emails = emails;
        this.leadProviders = leadProviders;
    }

    /** The ECT of the visitor's school, as they are today (SJ-ACC-14). */
    public Optional<Mentee> mentee(SchoolVisit visit, long period) {
        return database.resultQuery(
                        MENTEE, DSL.val(period), DSL.val(visit.schoolId().value()), DSL.val(visit.today()))
                .fetchOptional(row -> new Mentee(
                        period,
                        new TeacherNames(
                                        row.get("trs_first_name", String.class),
                                        row.get("trs_last_name", String.class),
                                        row.get("corrected_name", String.class))
                                .fullName(),
                        row.get("trn", String.class),
                        row.get("provider_led", Boolean.class),
                        row.get("lead_provider", Long.class),
                        row.get("lead_provider_name", String.class),
                        row.get("delivery_partner_name", String.class)));
    }

    /** The person with the TRN as a mentor so far. */
    MentorHistory history(Trn trn, SchoolVisit visit) {
        return database.resultQuery(
                        HISTORY, DSL.val(trn.value()), DSL.val(visit.schoolId().value()), DSL.val(visit.today()))
                .fetchOptional(row -> new MentorHistory(
                        row.get("period_here", Long.class),
                        row.get("mentored_before", Boolean.class),
                        row.get("at_another_school", Boolean.class),
                        row.get("funded", Boolean.class),
                        row.get("trained_before", Boolean.class)))
                .orElse(MentorHistory.NONE);
    }

    /** The latest training of somebody who has trained as a mentor before. */
    PreviousTraining previousTraining(Trn trn) {
        return database.resultQuery(PREVIOUS, DSL.val(trn.value()))
                .fetchSingle(row -> new PreviousTraining(
                        row.get("school", String.class),
                        row.get("lead_provider", String.class),
                        row.get("delivery_partner", String.class)));
    }

    /** Whether somebody else uses the address. */
    boolean emailTaken(EmailAddress email, Trn trn) {
        return emails.byAnotherThan(trn, email);
    }

    /** What is wrong with a first day at the visitor's school. */
    Optional<DateProblem> start(SchoolVisit visit, Trn trn, LocalDate start) {
        return dates.mentorStart(trn, visit.schoolId(), start);
    }

    /** Today when registration for today's academic year is not open (SJ-RM-15), else null. */
    @Nullable
    LocalDate closedToday(SchoolVisit visit) {
        return dates.startToday().isPresent() ? visit.today() : null;
    }

    /** The last day of an earlier spell as a mentor at the visitor's school that a first day falls into (SJ-RM-10). */
    Optional<LocalDate> mentoredHereUntil(SchoolVisit visit, Trn trn, LocalDate start) {
        return database.resultQuery(
                        """
                        select m.finished_on
                        from mentor_at_school_periods m
                        join teachers t on t.id = m.teacher_id
                        where t.trn = {0} and m.school_id = {1} and m.finished_on >= {2}
                        order by m.finished_on desc
                        limit 1
                        """, DSL.val(trn.value()), DSL.val(visit.schoolId().value()), DSL.val(start))
                .fetchOptional(0, LocalDate.class);
    }

    /** The lead providers that can train a mentor of the ECT who starts on the day (SJ-LP-01), by name. */
    List<LeadProvider> leadProviders(Trn trn, LocalDate start, Mentee mentee) {
        return leadProviders.forMentor(trn, start, new EctAtSchoolPeriodId(mentee.period()));
    }

    /** Whether a lead provider can train a mentor of the ECT who starts on the day. */
    boolean offers(@Nullable Long leadProvider, Trn trn, LocalDate start, Mentee mentee) {
        return leadProvider != null
                && leadProviders(trn, start, mentee).stream()
                        .anyMatch(offered -> offered.id().value() == leadProvider);
    }
}
