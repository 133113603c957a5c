package uk.gov.education.rect.web.school.changeect;

import java.util.Optional;
import org.springframework.stereotype.Component;
import uk.gov.education.rect.providers.LeadProvider;
import uk.gov.education.rect.providers.LeadProviderId;
import uk.gov.education.rect.training.AssignMentor;
import uk.gov.education.rect.training.AssignMentorWithTraining;
import uk.gov.education.rect.training.MentorAtSchoolPeriodId;
import uk.gov.education.rect.usecase.Refused;
import uk.gov.education.rect.web.journey.Form;
import uk.gov.education.rect.web.journey.Question;
import uk.gov.education.rect.web.journey.Submission;
import uk.gov.education.rect.web.school.assignmentor.AssignWords;
import uk.gov.education.rect.web.school.change.Changed;
import uk.gov.education.rect.web.school.change.EctHere;
import uk.gov.education.rect.web.school.change.Parts;

/** Assigns the new mentor when it is confirmed, with training where it is their first (spec 02 §13.5). */
@Component
class SaveMentorChange implements Question<NewMentor, MentorStep, EctHere, Changed> {

    private final AssignMentor assign;
    private final AssignMentorWithTraining withTraining;
    private final OtherMentors others;

    SaveMentorChange(AssignMentor assign, AssignMentorWithTraining withTraining, OtherMentors others) {
        this.assign = assign;
        this.withTraining = withTraining;
        this.others = others;
    }

    @Override
    public Submission<NewMentor, MentorStep, Changed> submit(Form form, NewMentor answers, EctHere ect) {
        Long chosen = answers.mentor();
        if (chosen == null) {
            throw new IllegalStateException("the journey asks for a mentor first");
        }
        MentorAtSchoolPeriodId mentor = new MentorAtSchoolPeriodId(chosen);
        Optional<LeadProviderId> trainer = trainer(answers, ect);
        return trainer.isPresent() ? train(answers, ect, mentor, trainer.get()) : assign(answers, ect, mentor);
    }

    private Optional<LeadProviderId> trainer(NewMentor answers, EctHere ect) {
        if (!answers.firstTraining()) {
            return Optional.empty();
        }
        Long instead = answers.leadProvider();
        return instead == null
                ? others.ectsProvider(ect).map(LeadProvider::id)
                : Optional.of(new LeadProviderId(instead));
    }

    private Submission<NewMentor, MentorStep, Changed> assign(
            NewMentor answers, EctHere ect, MentorAtSchoolPeriodId mentor) {
        try {
            assign.execute(new AssignMentor.Command(ect.visit().author(), ect.period(), mentor, false));
            return Submission.finished(Changed.of(
                    ect,
                    "Mentor changed to " + answers.name(),
                    answers.name() + " mentors " + ect.name() + " from now on. You do not need to do anything else."));
        } catch (Refused refused) {
            return rejected(AssignWords.of(refused.as(AssignMentor.Refusal.class), answers.name(), ect.name()));
        }
    }

    private Submission<NewMentor, MentorStep, Changed> train(
            NewMentor answers, EctHere ect, MentorAtSchoolPeriodId mentor, LeadProviderId leadProvider) {
        try {
            withTraining.execute(
                    new AssignMentorWithTraining.Command(ect.visit().author(), ect.period(), mentor, leadProvider));
            return Submission.finished(Changed.of(
                    ect,
                    "Mentor changed to " + answers.name(),
                    answers.name() + " mentors " + ect.name() + " from now on.",
                    "We will pass " + answers.name() + "’s details to the lead provider, who will contact your school"
                            + " about mentor training."));
        } catch (Refused refused) {
            return rejected(
                    switch (refused.as(AssignMentorWithTraining.Refusal.class)) {
                        case AssignMentorWithTraining.Refusal.NotAssignable(AssignMentor.Refusal because) ->
                            AssignWords.of(because, answers.name(), ect.name());
                        case AssignMentorWithTraining.Refusal.NoPlace noPlace -> Parts.NO_PLACE;
                        case AssignMentorWithTraining.Refusal.LeadProviderNotSelectable gone -> Parts.NOT_SELECTABLE;
                    });
        }
    }

    private static Submission<NewMentor, MentorStep, Changed> rejected(String message) {
        return Submission.rejected(Parts.CONFIRM, message);
    }
}
