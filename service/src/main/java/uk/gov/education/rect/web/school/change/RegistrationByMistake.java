package uk.gov.education.rect.web.school.change;

import static uk.gov.education.rect.web.journey.Prose.bullets;
import static uk.gov.education.rect.web.journey.Prose.heading;
import static uk.gov.education.rect.web.journey.Prose.link;
import static uk.gov.education.rect.web.journey.Prose.paragraph;

import java.util.List;
import java.util.Optional;
import uk.gov.education.rect.training.CancelRegistration;
import uk.gov.education.rect.training.CancelRegistration.Refusal;
import uk.gov.education.rect.training.CancellableRegistrations;
import uk.gov.education.rect.usecase.Refused;
import uk.gov.education.rect.web.Formats;
import uk.gov.education.rect.web.journey.Form;
import uk.gov.education.rect.web.journey.Journey;
import uk.gov.education.rect.web.journey.StepView;
import uk.gov.education.rect.web.journey.Submission;
import uk.gov.education.rect.web.school.SchoolVisits;

/** Takes back the registration of an ECT or a mentor, or says why only support can (SJ-X-51). */
public abstract class RegistrationByMistake<P extends Person> implements Change<OneAnswer, ActStep, P> {

    private final CancelRegistration cancel;
    private final CancellableRegistrations cancellable;
    private final Journey<OneAnswer, ActStep, P, Changed> journey;

    /** @param base the journey's address, with a variable for the record */
    protected RegistrationByMistake(String base, CancelRegistration cancel, CancellableRegistrations cancellable) {
        this.cancel = cancel;
        this.cancellable = cancellable;
        this.journey = OneActJourney.of(base, this::cancel);
    }

    /** What goes with the registration, and what does not. */
    protected abstract List<String> consequences(P person);

    /** Where the school finds the others, in words and as an address. */
    protected abstract String[] list();

    @Override
    public Journey<OneAnswer, ActStep, P, Changed> journey() {
        return journey;
    }

    @Override
    public OneAnswer begin(P person) {
        return OneAnswer.NONE;
    }

    @Override
    public ChangePage page(StepView<OneAnswer, ActStep> view, P person) {
        Optional<Refusal> against = cancellable.reasonAgainst(person.period());
        if (against.isPresent() && view.errors().isEmpty()) {
            String title = "You cannot cancel " + person.name() + "’s registration here";
            return ChangePage.read(
                    title,
                    heading(title),
                    paragraph(words(against.get(), person) + "."),
                    paragraph(
                            "If they were registered by mistake, contact support. If they have left your school, tell us"
                                    + " that they left instead."),
                    link("Contact support", SchoolVisits.SUPPORT));
        }
        String title = "Cancel " + person.name() + "’s registration";
        return ChangePage.form(
                title,
                view,
                "Cancel registration",
                heading(title),
                paragraph("Only do this if " + person.name()
                        + " was registered by mistake. When you cancel the registration:"),
                bullets(consequences(person)),
                paragraph("This cannot be undone, but you can register them again."));
    }

    private Submission<OneAnswer, ActStep, Changed> cancel(Form form, OneAnswer answers, P person) {
        try {
            cancel.execute(new CancelRegistration.Command(person.visit().author(), person.period()));
            String[] list = list();
            return Submission.finished(new Changed(
                    "Registration cancelled",
                    person.name(),
                    List.of(
                            person.name() + " is no longer registered at your school.",
                            "If a lead provider was told about them, it will see that they do not start."),
                    list[0],
                    list[1]));
        } catch (Refused refused) {
            return Submission.rejected(
                    Parts.CONFIRM, words(refused.as(Refusal.class), person) + ". Nothing has been saved");
        }
    }

    private static String words(Refusal refusal, Person person) {
        return switch (refusal) {
            case Refusal.PeriodUnknown() -> person.name() + " is not registered at your school any more";
            case Refusal.HasStarted(var startedOn) ->
                person.name() + " started at your school on " + Formats.date(startedOn);
            case Refusal.CameFromAnotherSchool() ->
                "The registration ended " + person.name() + "’s time at another school, which has to be put right too";
            case Refusal.DeclarationsExist() -> "A lead provider has already reported training of " + person.name();
        };
    }
}
