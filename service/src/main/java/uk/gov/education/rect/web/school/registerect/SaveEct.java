package uk.gov.education.rect.web.school.registerect;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.gov.education.rect.appropriatebodies.AppropriateBodyPeriodId;
import uk.gov.education.rect.email.EmailAddress;
import uk.gov.education.rect.providers.LeadProviderId;
import uk.gov.education.rect.providers.SchoolPartnershipId;
import uk.gov.education.rect.training.DateProblem;
import uk.gov.education.rect.training.RegisterEct;
import uk.gov.education.rect.training.TrainingChoice;
import uk.gov.education.rect.training.TrainingProgramme;
import uk.gov.education.rect.usecase.Refused;
import uk.gov.education.rect.web.journey.Form;
import uk.gov.education.rect.web.journey.Submission;
import uk.gov.education.rect.web.school.SchoolVisit;
import uk.gov.education.rect.web.school.finding.Finding;
import uk.gov.education.rect.web.school.finding.StartDateWords;

/**
 * Registers the ECT when check-your-answers is confirmed. What has changed since the answers were given leads back to
 * the question it concerns, or is said on the page; nothing is lost (SJ-X-22).
 */
@Component
class SaveEct implements EctQuestion {

    private static final String PAGE = "confirm";

    private final RegisterEct registerEct;

    SaveEct(RegisterEct registerEct) {
        this.registerEct = registerEct;
    }

    @Override
    public Submission<EctAnswers, EctStep, EctRegistered> submit(Form form, EctAnswers answers, SchoolVisit visit) {
        try {
            RegisterEct.Registered registered = registerEct.execute(command(answers, visit));
            return Submission.finished(
                    new EctRegistered(answers.name(), registered.period().value()));
        } catch (Refused refused) {
            return said(refused.as(RegisterEct.Refusal.class), answers);
        }
    }

    private static Submission<EctAnswers, EctStep, EctRegistered> said(
            RegisterEct.Refusal refusal, EctAnswers answers) {
        String name = answers.name();
        return switch (refusal) {
            case RegisterEct.Refusal.AlreadyActiveAtSchool already ->
                Submission.accepted(answers.found(
                        answers.person().stopped(Finding.Obstacle.ALREADY_AT_SCHOOL), answers.registeredBefore()));
            case RegisterEct.Refusal.EmailTaken() ->
                Submission.accepted(answers.reachedAt(
                        answers.contact().at(String.valueOf(answers.contact().email()), true)));
            case RegisterEct.Refusal.DateNotPossible(DateProblem problem) ->
                problem instanceof DateProblem.NotOpen
                        ? Submission.detour(answers.notYet(answers.start()), EctStep.CANNOT_REGISTER_ECT_YET)
                        : Submission.rejected(PAGE, StartDateWords.of(problem, name, "teaching as an ECT"));
            case RegisterEct.Refusal.AppropriateBodyNotChoosable() ->
                Submission.rejected(PAGE, "The appropriate body can no longer be chosen. Change it to another one");
            case RegisterEct.Refusal.LeadProviderNotSelectable notSelectable ->
                Submission.rejected(PAGE, "The lead provider can no longer be chosen. Change it to another one");
            case RegisterEct.Refusal.NoPlace noPlace ->
                Submission.rejected(
                        PAGE,
                        "We cannot set up training for that start date yet. Change the start date or contact support");
            case RegisterEct.Refusal.RegistrationClosed() ->
                Submission.rejected(PAGE, "Registration is closed at the moment. Nothing has been saved");
            case RegisterEct.Refusal.SchoolMayNotRegister notFunded ->
                Submission.rejected(PAGE, "Your school cannot register new ECTs. Nothing has been saved");
            case RegisterEct.Refusal.DeclarationsExist() ->
                Submission.rejected(
                        PAGE,
                        "A lead provider has already reported training of " + name
                                + " at their other school after that start date. Change the start date or contact"
                                + " support");
            case RegisterEct.Refusal.RegisteredMeanwhile() ->
                Submission.rejected(
                        PAGE,
                        "Another school has registered " + name
                                + " for the same time. Change the start date or contact support");
        };
    }

    private static RegisterEct.Command command(EctAnswers answers, SchoolVisit visit) {
        Finding person = answers.person();
        return new RegisterEct.Command(
                visit.author(),
                visit.schoolId(),
                person.typedTrn(),
                person.firstName() == null ? "" : person.firstName(),
                person.lastName() == null ? "" : person.lastName(),
                answers.contact().correctedName(),
                Optional.ofNullable(answers.contact().email())
                        .flatMap(EmailAddress::parse)
                        .orElse(null),
                answers.start(),
                given(answers.workingPattern()),
                new AppropriateBodyPeriodId(given(answers.choices().chosenBody())),
                choice(answers.choices()));
    }

    private static TrainingChoice choice(EctChoices choices) {
        if (choices.chosenProgramme() == TrainingProgramme.SCHOOL_LED) {
            return new TrainingChoice.SchoolLed();
        }
        ReuseOffer offer = choices.offer();
        Long again = choices.reusing() && offer != null ? offer.partnershipToReuse() : null;
        return new TrainingChoice.ProviderLed(
                new LeadProviderId(given(choices.chosenLeadProvider())),
                again == null ? null : new SchoolPartnershipId(again));
    }

    /** An answer that check-your-answers cannot be reached without. */
    private static <T> T given(@Nullable T answer) {
        if (answer == null) {
            throw new IllegalStateException("check your answers was reached without an answer");
        }
        return answer;
    }
}
