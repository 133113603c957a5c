package uk.gov.education.rect.web.school.changementor;

import org.springframework.stereotype.Component;
import uk.gov.education.rect.providers.LeadProviderId;
import uk.gov.education.rect.training.AssignEctsToMentor;
import uk.gov.education.rect.training.AssignMentor;
import uk.gov.education.rect.training.EctAtSchoolPeriodId;
import uk.gov.education.rect.usecase.Refused;
import uk.gov.education.rect.web.journey.Form;
import uk.gov.education.rect.web.journey.Question;
import uk.gov.education.rect.web.journey.Submission;
import uk.gov.education.rect.web.school.assignmentor.AssignWords;
import uk.gov.education.rect.web.school.change.Changed;
import uk.gov.education.rect.web.school.change.MentorHere;
import uk.gov.education.rect.web.school.change.Parts;
import uk.gov.education.rect.web.school.change.PeopleHere;

/** Gives a mentor the ECTs when the choice is confirmed: all of them, or none. */
@Component
class SaveAssignedEcts implements Question<ChosenEcts, AssignEctsStep, MentorHere, Changed> {

    private final AssignEctsToMentor assign;
    private final PeopleHere people;

    SaveAssignedEcts(AssignEctsToMentor assign, PeopleHere people) {
        this.assign = assign;
        this.people = people;
    }

    @Override
    public Submission<ChosenEcts, AssignEctsStep, Changed> submit(Form form, ChosenEcts answers, MentorHere mentor) {
        Long provider = answers.leadProvider();
        try {
            assign.execute(new AssignEctsToMentor.Command(
                    mentor.visit().author(),
                    mentor.period(),
                    answers.ects().stream().map(EctAtSchoolPeriodId::new).toList(),
                    provider == null ? null : new LeadProviderId(provider)));
            int many = answers.ects().size();
            return Submission.finished(Changed.of(
                    mentor,
                    mentor.name() + " mentors " + (many == 1 ? "1 more ECT" : many + " more ECTs"),
                    provider == null
                            ? "You do not need to do anything else."
                            : "We will pass their details to the lead provider, who will contact your school about"
                                    + " mentor training."));
        } catch (Refused refused) {
            return switch (refused.as(AssignEctsToMentor.Refusal.class)) {
                case AssignEctsToMentor.Refusal.NotAssignable(EctAtSchoolPeriodId ect, AssignMentor.Refusal because) ->
                    Submission.rejected(Parts.CONFIRM, AssignWords.of(because, mentor.name(), name(ect, mentor)));
                case AssignEctsToMentor.Refusal.NoPlace noPlace ->
                    Submission.rejected(
                            Parts.CONFIRM, "We cannot set up mentor training at the moment. Contact support");
                case AssignEctsToMentor.Refusal.LeadProviderNotSelectable notSelectable ->
                    Submission.rejected(
                            Parts.CONFIRM, "The lead provider can no longer be chosen. Change it to another one");
            };
        }
    }

    private String name(EctAtSchoolPeriodId ect, MentorHere mentor) {
        return people.ect(mentor.visit(), ect.value())
                .map(found -> found.name())
                .orElse("One of the ECTs");
    }
}
