package uk.gov.education.rect.leadproviderapi.documents;

import static uk.gov.education.rect.testing.Scene.AMBITION;
import static uk.gov.education.rect.testing.Scene.TEACH_FIRST;
import static uk.gov.education.rect.testing.Scene.TUTOR;

import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.gov.education.rect.appropriatebodies.AppropriateBodyPeriodId;
import uk.gov.education.rect.email.EmailAddress;
import uk.gov.education.rect.leadproviderapi.documents.Company.Ect;
import uk.gov.education.rect.leadproviderapi.documents.Company.Mentor;
import uk.gov.education.rect.schools.NominateInductionTutor;
import uk.gov.education.rect.schools.SchoolId;
import uk.gov.education.rect.teachers.CorrectedName;
import uk.gov.education.rect.teachers.Trn;
import uk.gov.education.rect.testing.TestClock;
import uk.gov.education.rect.training.AtSchoolPeriodId;
import uk.gov.education.rect.training.CancelRegistration;
import uk.gov.education.rect.training.ChangeEmailAddress;
import uk.gov.education.rect.training.ChangeName;
import uk.gov.education.rect.training.ChangeWorkingPattern;
import uk.gov.education.rect.training.EctAtSchoolPeriodId;
import uk.gov.education.rect.training.FinishEctAtSchoolPeriod;
import uk.gov.education.rect.training.FinishMentorAtSchoolPeriods;
import uk.gov.education.rect.training.RegisterEct;
import uk.gov.education.rect.training.RegisterMentor;
import uk.gov.education.rect.training.ReportLeaving;
import uk.gov.education.rect.training.WithdrawLeaving;
import uk.gov.education.rect.training.WorkingPattern;

/** What schools do about people who come, are there, and go. */
final class SchoolSteps {

    private final Company company;

    SchoolSteps(Company company) {
        this.company = company;
    }

    void addTo(Steps steps) {
        steps.often("register an ECT", () -> registerEct(company.scene.aTrn(), company.aSchool()));
        steps.once("move an ECT", () -> registerEct(company.anEct().trn(), company.aSchool()));
        steps.once("register a mentor", this::registerMentor);
        steps.once("cancel a registration", this::cancel);
        steps.once("an ECT leaves", () -> {
            Ect ect = company.anEct();
            return company.the(FinishEctAtSchoolPeriod.class)
                    .execute(new FinishEctAtSchoolPeriod.Command(
                            TUTOR, ect.period(), company.soon(), company.schoolOf(ect)));
        });
        steps.once(
                "a mentor leaves",
                () -> company.the(FinishMentorAtSchoolPeriods.class)
                        .execute(new FinishMentorAtSchoolPeriods.Command(
                                TUTOR, company.aMentor().teacher(), company.soon(), null)));
        steps.often("report a leaving", () -> {
            Ect ect = company.anEct();
            return company.the(ReportLeaving.class)
                    .execute(new ReportLeaving.Command(TUTOR, company.schoolOf(ect), ect.period(), company.soon()));
        });
        steps.once("take a leaving back", this::takeLeavingBack);
        steps.once(
                "nominate a tutor",
                () -> company.the(NominateInductionTutor.class)
                        .execute(new NominateInductionTutor.Command(
                                TUTOR,
                                company.aSchool(),
                                "Tutor " + (char) ('A' + company.random.nextInt(3)),
                                new EmailAddress("tutor" + company.random.nextInt(3) + "@school.example"))));
        steps.once(
                "change a name",
                () -> company.the(ChangeName.class)
                        .execute(new ChangeName.Command(
                                TUTOR,
                                company.anEct().period(),
                                new CorrectedName("Chosen " + company.random.nextInt(3)))));
        steps.once(
                "change a working pattern",
                () -> company.the(ChangeWorkingPattern.class)
                        .execute(new ChangeWorkingPattern.Command(
                                TUTOR, company.anEct().period(), company.one(List.of(WorkingPattern.values())))));
        steps.once(
                "change an e-mail address",
                () -> company.the(ChangeEmailAddress.class)
                        .execute(new ChangeEmailAddress.Command(
                                TUTOR,
                                company.aMentor().period(),
                                new EmailAddress("new" + company.random.nextInt(99) + "@school.example"))));
    }

    Object registerEct(Trn trn, SchoolId school) {
        return registerEct(
                trn,
                school,
                switch (company.random.nextInt(4)) {
                    case 0, 1 -> AMBITION;
                    case 2 -> TEACH_FIRST;
                    default -> null;
                });
    }

    /** Registers an ECT, school-led without a lead provider. */
    RegisterEct.Registered registerEct(Trn trn, SchoolId school, @Nullable String leadProvider) {
        AppropriateBodyPeriodId body = company.scene.aTeachingSchoolHub();
        var ect = company.scene
                .anEct()
                .withTrn(trn)
                .at(school)
                .since(TestClock.today()
                        .minusDays(20L - company.random.nextInt(30))
                        .toString())
                .assuredBy(body);
        if (leadProvider != null) {
            ect.trainedBy(leadProvider);
        }
        var registered = ect.reachedAt("ect" + company.random.nextInt(1_000_000) + "@school.example")
                .register();
        company.ects.add(new Ect(trn, registered.teacher(), registered.period(), body));
        return registered;
    }

    private Object registerMentor() {
        Ect mentee = company.anEct();
        return registerMentor(
                company.schoolOf(mentee),
                mentee.period(),
                company.random.nextBoolean() ? null : company.random.nextBoolean() ? AMBITION : TEACH_FIRST);
    }

    /** Registers a mentor of an ECT, untrained without a lead provider. */
    RegisterMentor.Registered registerMentor(
            SchoolId school, EctAtSchoolPeriodId mentee, @Nullable String leadProvider) {
        var mentor = company.scene.aMentor().at(school).of(mentee);
        if (leadProvider != null) {
            mentor.trainedBy(leadProvider);
        }
        var registered = mentor.reachedAt("mentor" + company.random.nextInt(1_000_000) + "@school.example")
                .register();
        company.mentors.add(new Mentor(registered.teacher(), registered.period()));
        return registered;
    }

    private Object cancel() {
        AtSchoolPeriodId period = company.found(
                row -> new EctAtSchoolPeriodId(row.get(0, Long.class)),
                "select id from ect_at_school_periods where started_on >= ? order by id",
                TestClock.today());
        return company.the(CancelRegistration.class).execute(new CancelRegistration.Command(TUTOR, period));
    }

    private Object takeLeavingBack() {
        return company.found(
                row -> company.the(WithdrawLeaving.class)
                        .execute(new WithdrawLeaving.Command(
                                TUTOR,
                                new SchoolId(row.get("school_id", Long.class)),
                                new EctAtSchoolPeriodId(row.get("id", Long.class)))),
                "select id, school_id from ect_at_school_periods"
                        + " where reported_leaving_by_school_id = school_id and finished_on >= ? order by id",
                TestClock.today());
    }
}
