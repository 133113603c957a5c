package uk.gov.education.rect.web.appropriatebody.closing;

import java.util.Objects;
import org.springframework.stereotype.Component;
import uk.gov.education.rect.induction.RecordFail;
import uk.gov.education.rect.induction.RecordPass;
import uk.gov.education.rect.induction.ReleaseEct;
import uk.gov.education.rect.web.journey.Branch;
import uk.gov.education.rect.web.journey.Form;
import uk.gov.education.rect.web.journey.Journey;
import uk.gov.education.rect.web.journey.Question;
import uk.gov.education.rect.web.journey.Submission;

/** The three ways to close an ECT's induction, each a journey below that ECT's address (04 §13 to §15). */
@Component
class ClosingJourneys {

    private final ReleaseEct releaseEct;
    private final RecordPass recordPass;
    private final RecordFail recordFail;

    ClosingJourneys(ReleaseEct releaseEct, RecordPass recordPass, RecordFail recordFail) {
        this.releaseEct = releaseEct;
        this.recordPass = recordPass;
        this.recordFail = recordFail;
    }

    /** Where the pages of an ECT are. */
    static String record(long teacher) {
        return "/appropriate-body/teachers/" + teacher;
    }

    /** Letting the ECT go. */
    Journey<ClosingAnswers, ClosingStep, Closer, ClosedInduction> release(long teacher) {
        return oneForm(record(teacher) + "/release", this::release);
    }

    /** Recording that the ECT passed. */
    Journey<ClosingAnswers, ClosingStep, Closer, ClosedInduction> pass(long teacher) {
        return oneForm(record(teacher) + "/record-passed-outcome", this::pass);
    }

    /** Recording that the ECT failed, after confirming that they have been told (04 §15.1). */
    Journey<ClosingAnswers, FailStep, Closer, ClosedInduction> fail(long teacher) {
        return Journey.<ClosingAnswers, FailStep, Closer, ClosedInduction>at(
                        record(teacher) + "/record-failed-outcome",
                        FailStep.class,
                        ClosingAnswers.class,
                        ClosedInduction.class)
                .question(FailStep.CONFIRM, this::told, ClosingAnswers::told, Branch.otherwise(FailStep.DETAILS))
                .act(FailStep.DETAILS, this::fail)
                .confirmation(FailStep.RECORDED)
                .startingAt(FailStep.CONFIRM);
    }

    private static Journey<ClosingAnswers, ClosingStep, Closer, ClosedInduction> oneForm(
            String base, Question<ClosingAnswers, ClosingStep, Closer, ClosedInduction> work) {
        return Journey.<ClosingAnswers, ClosingStep, Closer, ClosedInduction>at(
                        base, ClosingStep.class, ClosingAnswers.class, ClosedInduction.class)
                .act(ClosingStep.DETAILS, work)
                .confirmation(ClosingStep.RECORDED)
                .startingAt(ClosingStep.DETAILS);
    }

    private Submission<ClosingAnswers, ClosingStep, ClosedInduction> release(
            Form form, ClosingAnswers answers, Closer closer) {
        return ClosingForm.submit(
                form,
                false,
                closer,
                read -> releaseEct.execute(new ReleaseEct.Command(
                        closer.author(), closer.body(), closer.teacher(), read.finishedOn(), read.terms())));
    }

    private Submission<ClosingAnswers, ClosingStep, ClosedInduction> pass(
            Form form, ClosingAnswers answers, Closer closer) {
        return ClosingForm.submit(
                form,
                false,
                closer,
                read -> recordPass.execute(new RecordPass.Command(
                        closer.author(), closer.body(), closer.teacher(), read.finishedOn(), read.terms())));
    }

    private Submission<ClosingAnswers, FailStep, ClosedInduction> told(
            Form form, ClosingAnswers answers, Closer closer) {
        return form.value("confirmed").equals("yes")
                ? Submission.accepted(new ClosingAnswers(true))
                : Submission.rejected(
                        "confirmed", "Confirm that you have told " + closer.name() + " in writing before you go on");
    }

    private Submission<ClosingAnswers, FailStep, ClosedInduction> fail(
            Form form, ClosingAnswers answers, Closer closer) {
        return ClosingForm.submit(
                form,
                true,
                closer,
                read -> recordFail.execute(new RecordFail.Command(
                        closer.author(),
                        closer.body(),
                        closer.teacher(),
                        read.finishedOn(),
                        read.terms(),
                        Objects.requireNonNull(read.toldOn()))));
    }
}
