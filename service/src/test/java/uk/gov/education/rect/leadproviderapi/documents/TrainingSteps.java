package uk.gov.education.rect.leadproviderapi.documents;

import static uk.gov.education.rect.testing.Scene.AMBITION;
import static uk.gov.education.rect.testing.Scene.TEACH_FIRST;
import static uk.gov.education.rect.testing.Scene.TUTOR;

import java.time.LocalDate;
import java.util.List;
import uk.gov.education.rect.leadproviderapi.documents.Company.Mentor;
import uk.gov.education.rect.providers.LeadProviderId;
import uk.gov.education.rect.schools.SchoolId;
import uk.gov.education.rect.testing.TestClock;
import uk.gov.education.rect.training.AssignEctsToMentor;
import uk.gov.education.rect.training.AssignMentor;
import uk.gov.education.rect.training.AssignMentorWithTraining;
import uk.gov.education.rect.training.BeginMentorTraining;
import uk.gov.education.rect.training.ChangeLeadProvider;
import uk.gov.education.rect.training.CorrectStartDate;
import uk.gov.education.rect.training.EctAtSchoolPeriodId;
import uk.gov.education.rect.training.EndMentorship;
import uk.gov.education.rect.training.MentorAtSchoolPeriodId;
import uk.gov.education.rect.training.MentorshipPeriodId;
import uk.gov.education.rect.training.SwitchToProviderLed;
import uk.gov.education.rect.training.SwitchToSchoolLed;

/** What schools decide about training and mentoring. */
final class TrainingSteps {

    private final Company company;
    private final SchoolSteps people;

    TrainingSteps(Company company, SchoolSteps people) {
        this.company = company;
        this.people = people;
    }

    void addTo(Steps steps) {
        steps.once("assign a mentor", () -> {
            Mentor mentor = company.aMentor();
            return company.the(AssignMentor.class)
                    .execute(new AssignMentor.Command(
                            TUTOR, company.one(company.colleaguesOf(mentor)), mentor.period(), false));
        });
        steps.once("give ECTs to a mentor", this::giveEcts);
        steps.once("assign a mentor who begins training", this::assignWithTraining);
        steps.once("have a mentor trained", this::beginMentorTraining);
        steps.once("end a mentorship", this::endMentorship);
        steps.once(
                "change the lead provider",
                () -> company.the(ChangeLeadProvider.class)
                        .execute(new ChangeLeadProvider.Command(TUTOR, company.aSpell(), aLeadProvider())));
        steps.once(
                "switch to provider-led",
                () -> company.the(SwitchToProviderLed.class)
                        .execute(new SwitchToProviderLed.Command(
                                TUTOR, company.anEct().period(), aLeadProvider())));
        steps.once(
                "switch to school-led",
                () -> company.the(SwitchToSchoolLed.class)
                        .execute(new SwitchToSchoolLed.Command(
                                TUTOR, company.anEct().period())));
        steps.once("correct a start date", this::correctStart);
    }

    private LeadProviderId aLeadProvider() {
        return company.scene.leadProvider(company.random.nextBoolean() ? AMBITION : TEACH_FIRST);
    }

    /** Whom the mentor never mentored. */
    private Object giveEcts() {
        return company.found(
                row -> company.the(AssignEctsToMentor.class)
                        .execute(new AssignEctsToMentor.Command(
                                TUTOR,
                                new MentorAtSchoolPeriodId(row.get("mentor", Long.class)),
                                List.of(new EctAtSchoolPeriodId(row.get("ect", Long.class))),
                                company.random.nextBoolean() ? null : company.ambition())),
                """
                        select m.id as mentor, e.id as ect
                        from mentor_at_school_periods m
                        join ect_at_school_periods e using (school_id)
                        where m.finished_on is null
                          and e.finished_on is null
                          and e.teacher_id <> m.teacher_id
                          and not exists (
                            select
                            from mentorship_periods p
                            where p.ect_at_school_period_id = e.id and p.mentor_at_school_period_id = m.id
                          )
                        order by m.id, e.id""");
    }

    /** Somebody who mentors a school-led ECT so far, and never trained as a mentor. */
    private Object assignWithTraining() {
        SchoolId school = company.aSchool();
        var schoolLed = people.registerEct(company.scene.aTrn(), school, null);
        var providerLed = people.registerEct(company.scene.aTrn(), school, AMBITION);
        var mentor = people.registerMentor(school, schoolLed.period(), null);
        return company.the(AssignMentorWithTraining.class)
                .execute(new AssignMentorWithTraining.Command(
                        TUTOR, providerLed.period(), mentor.period(), company.ambition()));
    }

    /** Somebody new, registered untrained. */
    private Object beginMentorTraining() {
        SchoolId school = company.aSchool();
        var mentee = people.registerEct(company.scene.aTrn(), school, null);
        return company.the(BeginMentorTraining.class)
                .execute(new BeginMentorTraining.Command(
                        TUTOR,
                        people.registerMentor(school, mentee.period(), null).period(),
                        aLeadProvider()));
    }

    private Object endMentorship() {
        return company.found(
                row -> company.the(EndMentorship.class)
                        .execute(new EndMentorship.Command(
                                TUTOR,
                                new EctAtSchoolPeriodId(row.get("ect_at_school_period_id", Long.class)),
                                new MentorshipPeriodId(row.get("id", Long.class)),
                                TestClock.today().plusDays(company.random.nextInt(5)))),
                "select id, ect_at_school_period_id from mentorship_periods where finished_on is null order by id");
    }

    private Object correctStart() {
        return company.found(
                row -> company.the(CorrectStartDate.class)
                        .execute(new CorrectStartDate.Command(
                                TUTOR,
                                new EctAtSchoolPeriodId(row.get("id", Long.class)),
                                row.get("started_on", LocalDate.class).plusDays(1L + company.random.nextInt(3)))),
                "select id, started_on from ect_at_school_periods order by id");
    }
}
