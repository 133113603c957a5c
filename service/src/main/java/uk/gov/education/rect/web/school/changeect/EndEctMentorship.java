package uk.gov.education.rect.web.school.changeect;

import static uk.gov.education.rect.web.journey.Prose.heading;
import static uk.gov.education.rect.web.journey.Prose.paragraph;

import org.springframework.stereotype.Component;
import uk.gov.education.rect.training.EndMentorship;
import uk.gov.education.rect.usecase.Refused;
import uk.gov.education.rect.web.journey.Form;
import uk.gov.education.rect.web.journey.Journey;
import uk.gov.education.rect.web.journey.StepView;
import uk.gov.education.rect.web.journey.Submission;
import uk.gov.education.rect.web.school.change.ActStep;
import uk.gov.education.rect.web.school.change.ChangePage;
import uk.gov.education.rect.web.school.change.Changed;
import uk.gov.education.rect.web.school.change.EctHere;
import uk.gov.education.rect.web.school.change.OneActJourney;
import uk.gov.education.rect.web.school.change.OneAnswer;
import uk.gov.education.rect.web.school.change.Parts;

/** Ends the mentoring of an ECT when nobody is known who mentors next (SJ-X-58). */
@Component
class EndEctMentorship implements EctChange<OneAnswer, ActStep> {

    private final EndMentorship end;
    private final Journey<OneAnswer, ActStep, EctHere, Changed> journey;

    EndEctMentorship(EndMentorship end) {
        this.end = end;
        this.journey = OneActJourney.of(BASE + "/end-mentorship", this::end);
    }

    @Override
    public Journey<OneAnswer, ActStep, EctHere, Changed> journey() {
        return journey;
    }

    @Override
    public boolean appliesTo(EctHere ect) {
        return ect.mentor() != null;
    }

    @Override
    public OneAnswer begin(EctHere ect) {
        return OneAnswer.NONE;
    }

    @Override
    public ChangePage page(StepView<OneAnswer, ActStep> view, EctHere ect) {
        String mentor = mentor(ect);
        String title = "End " + mentor + "’s mentoring of " + ect.name();
        return ChangePage.form(
                title,
                view,
                "End mentoring",
                heading(title),
                paragraph(mentor + " stops mentoring " + ect.name() + " today. They stay registered as a mentor at your"
                        + " school, and any mentor training goes on."),
                paragraph(ect.name()
                        + " must have a mentor during induction. If you know who it will be, change the mentor"
                        + " instead."));
    }

    private Submission<OneAnswer, ActStep, Changed> end(Form form, OneAnswer answers, EctHere ect) {
        try {
            end.execute(new EndMentorship.Command(ect.visit().author(), ect.period()));
            return Submission.finished(Changed.of(
                    ect,
                    "Mentoring ended",
                    mentor(ect) + " no longer mentors " + ect.name() + ".",
                    "Assign another mentor from " + ect.name() + "’s details as soon as you know who it will be."));
        } catch (Refused refused) {
            return Submission.rejected(
                    Parts.CONFIRM,
                    switch (refused.as(EndMentorship.Refusal.class)) {
                        case EndMentorship.Refusal.PeriodUnknown() -> Parts.HAS_LEFT;
                        case EndMentorship.Refusal.HasLeft() -> Parts.HAS_LEFT;
                        case EndMentorship.Refusal.DeclarationsExist() -> Parts.declared(ect);
                    });
        }
    }

    private static String mentor(EctHere ect) {
        return ect.assignedMentor().map(EctHere.Mentor::name).orElse("The mentor");
    }
}
