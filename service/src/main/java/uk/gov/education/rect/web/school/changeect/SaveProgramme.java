package uk.gov.education.rect.web.school.changeect;

import org.springframework.stereotype.Component;
import uk.gov.education.rect.providers.LeadProviderId;
import uk.gov.education.rect.training.SelectableLeadProviders;
import uk.gov.education.rect.training.SwitchToProviderLed;
import uk.gov.education.rect.training.SwitchToSchoolLed;
import uk.gov.education.rect.usecase.Refused;
import uk.gov.education.rect.web.journey.Form;
import uk.gov.education.rect.web.journey.Question;
import uk.gov.education.rect.web.journey.Submission;
import uk.gov.education.rect.web.school.change.Changed;
import uk.gov.education.rect.web.school.change.EctHere;
import uk.gov.education.rect.web.school.change.Parts;

/** Changes the training programme when it is confirmed (spec 02 §13.4). */
@Component
class SaveProgramme implements Question<NewProgramme, ProgrammeStep, EctHere, Changed> {

    private static final String CLOSED =
            "Training programmes cannot be changed while registration is closed. Nothing has been saved";

    private final SwitchToSchoolLed toSchoolLed;
    private final SwitchToProviderLed toProviderLed;
    private final SelectableLeadProviders selectable;

    SaveProgramme(
            SwitchToSchoolLed toSchoolLed, SwitchToProviderLed toProviderLed, SelectableLeadProviders selectable) {
        this.toSchoolLed = toSchoolLed;
        this.toProviderLed = toProviderLed;
        this.selectable = selectable;
    }

    @Override
    public Submission<NewProgramme, ProgrammeStep, Changed> submit(Form form, NewProgramme answers, EctHere ect) {
        Long provider = answers.leadProvider();
        return answers.providerLed() && provider != null ? toProviderLed(provider, ect) : toSchoolLed(ect);
    }

    private Submission<NewProgramme, ProgrammeStep, Changed> toSchoolLed(EctHere ect) {
        try {
            toSchoolLed.execute(new SwitchToSchoolLed.Command(ect.visit().author(), ect.period()));
            return Submission.finished(Changed.of(
                    ect,
                    "Training programme changed to school-led",
                    "Your school is now responsible for " + ect.name() + "’s training.",
                    "Tell the appropriate body if your school has not run this training programme before."));
        } catch (Refused refused) {
            return rejected(
                    switch (refused.as(SwitchToSchoolLed.Refusal.class)) {
                        case SwitchToSchoolLed.Refusal.PeriodUnknown() -> Parts.HAS_LEFT;
                        case SwitchToSchoolLed.Refusal.HasLeft() -> Parts.HAS_LEFT;
                        case SwitchToSchoolLed.Refusal.RegistrationClosed() -> CLOSED;
                        case SwitchToSchoolLed.Refusal.DeclarationsExist() -> Parts.declared(ect);
                        case SwitchToSchoolLed.Refusal.TrainedElsewhere() -> Parts.trainedElsewhere(ect);
                    });
        }
    }

    private Submission<NewProgramme, ProgrammeStep, Changed> toProviderLed(long provider, EctHere ect) {
        String name = Parts.nameOf(Long.toString(provider), selectable.forSwitch(ect.period()));
        try {
            SwitchToProviderLed.Switched switched = toProviderLed.execute(
                    new SwitchToProviderLed.Command(ect.visit().author(), ect.period(), new LeadProviderId(provider)));
            return Submission.finished(
                    Changed.of(ect, "Training programme changed to provider-led", next(switched, name, ect)));
        } catch (Refused refused) {
            return rejected(
                    switch (refused.as(SwitchToProviderLed.Refusal.class)) {
                        case SwitchToProviderLed.Refusal.PeriodUnknown() -> Parts.HAS_LEFT;
                        case SwitchToProviderLed.Refusal.HasLeft() -> Parts.HAS_LEFT;
                        case SwitchToProviderLed.Refusal.AlreadyProviderLed() ->
                            "Somebody else has just changed " + ect.name()
                                    + "’s training to another lead provider. Check their details before you try again";
                        case SwitchToProviderLed.Refusal.RegistrationClosed() -> CLOSED;
                        case SwitchToProviderLed.Refusal.NoPlace noPlace -> Parts.NO_PLACE;
                        case SwitchToProviderLed.Refusal.LeadProviderNotSelectable gone -> Parts.NOT_SELECTABLE;
                        case SwitchToProviderLed.Refusal.DeclarationsExist() -> Parts.declared(ect);
                        case SwitchToProviderLed.Refusal.TrainedElsewhere() -> Parts.trainedElsewhere(ect);
                    });
        }
    }

    private static String[] next(SwitchToProviderLed.Switched switched, String provider, EctHere ect) {
        String told = "We will tell " + provider + " that your school wants to work with them to train " + ect.name()
                + ". They will confirm it, and which delivery partner will deliver the training events.";
        String mentor = ect.assignedMentor().map(EctHere.Mentor::name).orElse("");
        return switched.mentorTraining() == null || mentor.isEmpty()
                ? new String[] {told}
                : new String[] {
                    told, provider + " will also contact your school about mentor training for " + mentor + "."
                };
    }

    private static Submission<NewProgramme, ProgrammeStep, Changed> rejected(String message) {
        return Submission.rejected(Parts.CONFIRM, message);
    }
}
