package uk.gov.education.rect.web.school.registermentor;

import java.util.Optional;
import org.springframework.stereotype.Component;
import uk.gov.education.rect.email.EmailAddress;
import uk.gov.education.rect.providers.LeadProviderId;
import uk.gov.education.rect.training.DateProblem;
import uk.gov.education.rect.training.EctAtSchoolPeriodId;
import uk.gov.education.rect.training.MentorAtSchoolPeriodId;
import uk.gov.education.rect.training.RegisterMentor;
import uk.gov.education.rect.usecase.Refused;
import uk.gov.education.rect.web.journey.Form;
import uk.gov.education.rect.web.journey.Submission;
import uk.gov.education.rect.web.school.SchoolVisit;
import uk.gov.education.rect.web.school.finding.Finding;
import uk.gov.education.rect.web.school.finding.StartDateWords;

/** Registers and assigns the mentor when check-your-answers is confirmed (spec 02 §12.6). */
@Component
class SaveMentor implements MentorQuestion {

    private static final String PAGE = "confirm";

    private final RegisterMentor registerMentor;

    SaveMentor(RegisterMentor registerMentor) {
        this.registerMentor = registerMentor;
    }

    @Override
    public Submission<MentorAnswers, MentorStep, MentorRegistered> submit(
            Form form, MentorAnswers answers, SchoolVisit visit) {
        try {
            RegisterMentor.Registered registered = registerMentor.execute(command(answers, visit));
            return Submission.finished(
                    new MentorRegistered(answers.name(), answers.mentee().name(), training(answers, registered)));
        } catch (Refused refused) {
            return said(refused.as(RegisterMentor.Refusal.class), answers);
        }
    }

    private static MentorRegistered.TrainingOutcome training(
            MentorAnswers answers, RegisterMentor.Registered registered) {
        if (registered.training() != null) {
            return MentorRegistered.TrainingOutcome.WILL_BE_CONTACTED;
        }
        return answers.mentee().providerLed() && !answers.history().funded()
                ? MentorRegistered.TrainingOutcome.NOT_POSSIBLE
                : MentorRegistered.TrainingOutcome.NOT_HERE;
    }

    private static Submission<MentorAnswers, MentorStep, MentorRegistered> said(
            RegisterMentor.Refusal refusal, MentorAnswers answers) {
        String name = answers.name();
        return switch (refusal) {
            case RegisterMentor.Refusal.AlreadyActiveAtSchool(MentorAtSchoolPeriodId period) ->
                Submission.accepted(answers.found(
                        answers.person().stopped(Finding.Obstacle.ALREADY_AT_SCHOOL),
                        answers.history().at(period.value())));
            case RegisterMentor.Refusal.SamePerson() ->
                Submission.accepted(
                        answers.found(answers.person().stopped(Finding.Obstacle.MENTORS_THEMSELF), answers.history()));
            case RegisterMentor.Refusal.EmailTaken() ->
                Submission.accepted(answers.reachedAt(
                        answers.contact().at(String.valueOf(answers.contact().email()), true)));
            case RegisterMentor.Refusal.MentorsElsewhere() ->
                Submission.accepted(
                        answers.found(answers.person(), answers.history().elsewhere()));
            case RegisterMentor.Refusal.DateNotPossible(DateProblem problem) ->
                Submission.rejected(PAGE, StartDateWords.of(problem, name, "mentoring"));
            case RegisterMentor.Refusal.MenteeNotAtSchool() ->
                Submission.rejected(
                        PAGE, answers.mentee().name() + " is no longer at your school. Nothing has been saved");
            case RegisterMentor.Refusal.LeadProviderNotSelectable notSelectable ->
                Submission.rejected(PAGE, "The lead provider can no longer be chosen. Change it to another one");
            case RegisterMentor.Refusal.NoPlace noPlace ->
                Submission.rejected(
                        PAGE,
                        "We cannot set up training for that start date yet. Change the start date or contact support");
            case RegisterMentor.Refusal.RegistrationClosed() ->
                Submission.rejected(PAGE, "Registration is closed at the moment. Nothing has been saved");
            case RegisterMentor.Refusal.DeclarationsExist() ->
                Submission.rejected(
                        PAGE,
                        "A lead provider has already reported training of " + name
                                + " at their other school after that start date. Change the start date or contact"
                                + " support");
            case RegisterMentor.Refusal.TrainedElsewhere() ->
                Submission.rejected(
                        PAGE,
                        name + " is being trained as a mentor at another school at the same time. Contact support");
            case RegisterMentor.Refusal.RegisteredForSameDays() ->
                Submission.rejected(
                        PAGE, name + " is already registered at your school for the same days. Change the start date");
            case RegisterMentor.Refusal.NotAssignable notAssignable ->
                Submission.rejected(
                        PAGE,
                        name + " and " + answers.mentee().name()
                                + " are not at your school at the same time. Change the start date or contact support");
        };
    }

    private static RegisterMentor.Command command(MentorAnswers answers, SchoolVisit visit) {
        Finding person = answers.person();
        Long leadProvider = answers.chosenLeadProvider();
        return new RegisterMentor.Command(
                visit.author(),
                visit.schoolId(),
                person.typedTrn(),
                person.firstName() == null ? "" : person.firstName(),
                person.lastName() == null ? "" : person.lastName(),
                answers.contact().correctedName(),
                Optional.ofNullable(answers.contact().email())
                        .flatMap(EmailAddress::parse)
                        .orElse(null),
                answers.here().startedOn(),
                answers.here().onlyHere(),
                leadProvider == null ? null : new LeadProviderId(leadProvider),
                new EctAtSchoolPeriodId(answers.mentee().period()));
    }
}
