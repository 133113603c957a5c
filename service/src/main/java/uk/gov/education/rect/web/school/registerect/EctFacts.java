package uk.gov.education.rect.web.school.registerect;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import uk.gov.education.rect.email.EmailAddress;
import uk.gov.education.rect.providers.LeadProvider;
import uk.gov.education.rect.providers.LeadProviderId;
import uk.gov.education.rect.providers.SchoolPartnerships;
import uk.gov.education.rect.schools.SchoolId;
import uk.gov.education.rect.teachers.Trn;
import uk.gov.education.rect.training.DateProblem;
import uk.gov.education.rect.training.DateRules;
import uk.gov.education.rect.training.EmailInUse;
import uk.gov.education.rect.training.SelectableLeadProviders;
import uk.gov.education.rect.training.TrainingPlans;
import uk.gov.education.rect.training.TrainingProgramme;
import uk.gov.education.rect.web.school.SchoolVisit;

/** What the service knows of a person and a school while an ECT is being registered. Reads only. */
@Component
class EctFacts {

    private static final String PREVIOUS = """
            select
              gias.name as school,
              (select min(i.started_on) from induction_periods i where i.teacher_id = e.teacher_id) as induction_started_on,
              (
                select ab.name
                from induction_periods i
                join appropriate_body_periods ab on ab.id = i.appropriate_body_period_id
                where i.teacher_id = e.teacher_id
                order by i.started_on desc
                limit 1
              ) as appropriate_body,
              upper(training.training_programme::text) as programme,
              confirmed.lead_provider,
              confirmed.delivery_partner
            from ect_at_school_periods e
            join teachers t on t.id = e.teacher_id
            join schools s on s.id = e.school_id
            join gias_schools gias on gias.urn = s.urn
            left join lateral (
              select * from training_periods tp
              where tp.ect_at_school_period_id = e.id
              order by tp.started_on desc
              limit 1
            ) training on true
            left join training_providers confirmed on confirmed.training_period_id = training.id and confirmed.confirmed
            where t.trn = {0}
            order by e.started_on desc, e.id desc
            limit 1
            """;

    private final DSLContext database;
    private final DateRules dates;
    private final EmailInUse emails;
    private final SelectableLeadProviders leadProviders;
    private final TrainingPlans plans;
    private final SchoolPartnerships partnerships;
    private final PreviousChoices choices;

    EctFacts(
            DSLContext database,
            DateRules dates,
            EmailInUse emails,
            SelectableLeadProviders leadProviders,
            TrainingPlans plans,
            SchoolPartnerships partnerships,
            PreviousChoices choices) {
        this.database = database;
        this.dates = dates;
        this.emails = emails;
        this.leadProviders = leadProviders;
        this.plans = plans;
        this.partnerships = partnerships;
        this.choices = choices;
    }

    /** Whether the person is an ECT at the school with no last day; somebody who leaves may come back (SJ-RE-07). */
    boolean activeAt(SchoolId school, Trn trn) {
        return database.resultQuery("""
                select 1
                from ect_at_school_periods e
                join teachers t on t.id = e.teacher_id
                where t.trn = ? and e.school_id = ? and e.finished_on is null
                """, trn.value(), school.value()).fetch().isNotEmpty();
    }

    /** Whether the person has been an ECT at some school (SJ-RE-20). */
    boolean registeredBefore(Trn trn) {
        return database.resultQuery(
                        "select 1 from ect_at_school_periods e join teachers t on t.id = e.teacher_id where t.trn = ?",
                        trn.value())
                .fetch()
                .isNotEmpty();
    }

    /** The latest registration of somebody who has been registered before. */
    PreviousRegistration previous(Trn trn) {
        return database.resultQuery(PREVIOUS, DSL.val(trn.value()))
                .fetchSingle(row -> new PreviousRegistration(
                        row.get("school", String.class),
                        row.get("induction_started_on", LocalDate.class),
                        row.get("appropriate_body", String.class),
                        row.get("programme", TrainingProgramme.class),
                        row.get("lead_provider", String.class),
                        row.get("delivery_partner", String.class)));
    }

    /** Whether somebody else uses the address. */
    boolean emailTaken(EmailAddress email, Trn trn) {
        return emails.byAnotherThan(trn, email);
    }

    /** What is wrong with a first day. */
    Optional<DateProblem> start(Trn trn, LocalDate start) {
        return dates.ectStart(trn, start);
    }

    /** The lead providers that can train somebody who starts on the day (SJ-LP-01); none where no plan is possible. */
    List<LeadProvider> leadProviders(Trn trn, LocalDate start) {
        return leadProviders.forEct(trn, start);
    }

    /** The delivery partner of the school's partnership with the lead provider, for somebody who starts on the day. */
    Optional<String> deliveryPartner(SchoolVisit visit, Trn trn, LocalDate start, LeadProviderId leadProvider) {
        return plans.ectRegistration(trn, start)
                .found()
                .flatMap(plan -> partnerships.matching(
                        visit.schoolId(), leadProvider, plan.contractPeriod().year()))
                .map(partnership -> partnership.deliveryPartner().name());
    }

    /** What the school chose last time, when it may be chosen again for somebody who starts on the day. */
    Optional<ReuseOffer> reuse(SchoolVisit visit, Trn trn, LocalDate start) {
        return choices.offer(
                visit.school(), trn, plans.ectRegistration(trn, start).found());
    }
}
