package uk.gov.education.rect.web.appropriatebody.closing;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;
import uk.gov.education.rect.access.AppropriateBodyUser;
import uk.gov.education.rect.appropriatebodies.AppropriateBodyPeriodId;
import uk.gov.education.rect.induction.ClosingRefusal;
import uk.gov.education.rect.induction.Inductions;
import uk.gov.education.rect.teachers.TeacherId;
import uk.gov.education.rect.templates.Templates;
import uk.gov.education.rect.usecase.Refused;
import uk.gov.education.rect.web.Flash;
import uk.gov.education.rect.web.Pages;
import uk.gov.education.rect.web.appropriatebody.closing.ClosingPage.Kind;
import uk.gov.education.rect.web.appropriatebody.ects.EctPage;
import uk.gov.education.rect.web.appropriatebody.ects.Ects;
import uk.gov.education.rect.web.appropriatebody.ects.Ects.Ect;
import uk.gov.education.rect.web.journey.Journey;
import uk.gov.education.rect.web.journey.Journeys;
import uk.gov.education.rect.web.journey.StepView;
import uk.gov.education.rect.web.journey.Turn;

/**
 * Releasing an ECT, recording that they passed, recording that they failed (04 §12 to §15). Somebody who is not and never
 * was with the appropriate body does not exist here; without an open induction nothing can be closed (AB-CLS-01).
 */
@Controller
class ClosingController {

    private static final String ECT = "/appropriate-body/teachers/{id:[0-9]+}";
    private static final String RUN = "/{run}/{step}";

    private final Pages pages;
    private final Templates templates;
    private final Journeys journeys;
    private final ClosingJourneys closings;
    private final Ects ects;
    private final Inductions inductions;

    ClosingController(
            Pages pages,
            Templates templates,
            Journeys journeys,
            ClosingJourneys closings,
            Ects ects,
            Inductions inductions) {
        this.pages = pages;
        this.templates = templates;
        this.journeys = journeys;
        this.closings = closings;
        this.ects = ects;
        this.inductions = inductions;
    }

    @GetMapping(ECT + "/release/new")
    View startRelease(AppropriateBodyUser user, HttpServletRequest request, @PathVariable long id) {
        return start(user, request, id, closings.release(id));
    }

    @GetMapping(ECT + "/release" + RUN)
    View openRelease(
            AppropriateBodyUser user,
            HttpServletRequest request,
            @PathVariable long id,
            @PathVariable String run,
            @PathVariable String step) {
        return oneForm(
                user,
                id,
                Kind.RELEASE,
                closer -> journeys.open(closings.release(id), request, owner(user), run, step, closer));
    }

    @PostMapping(ECT + "/release" + RUN)
    View submitRelease(
            AppropriateBodyUser user,
            HttpServletRequest request,
            @PathVariable long id,
            @PathVariable String run,
            @PathVariable String step) {
        return oneForm(
                user,
                id,
                Kind.RELEASE,
                closer -> journeys.submit(closings.release(id), request, owner(user), run, step, closer));
    }

    @GetMapping(ECT + "/record-passed-outcome/new")
    View startPass(AppropriateBodyUser user, HttpServletRequest request, @PathVariable long id) {
        return start(user, request, id, closings.pass(id));
    }

    @GetMapping(ECT + "/record-passed-outcome" + RUN)
    View openPass(
            AppropriateBodyUser user,
            HttpServletRequest request,
            @PathVariable long id,
            @PathVariable String run,
            @PathVariable String step) {
        return oneForm(
                user,
                id,
                Kind.PASS,
                closer -> journeys.open(closings.pass(id), request, owner(user), run, step, closer));
    }

    @PostMapping(ECT + "/record-passed-outcome" + RUN)
    View submitPass(
            AppropriateBodyUser user,
            HttpServletRequest request,
            @PathVariable long id,
            @PathVariable String run,
            @PathVariable String step) {
        return oneForm(
                user,
                id,
                Kind.PASS,
                closer -> journeys.submit(closings.pass(id), request, owner(user), run, step, closer));
    }

    @GetMapping(ECT + "/record-failed-outcome/confirm")
    View startFail(AppropriateBodyUser user, HttpServletRequest request, @PathVariable long id) {
        return start(user, request, id, closings.fail(id));
    }

    @GetMapping(ECT + "/record-failed-outcome" + RUN)
    View openFail(
            AppropriateBodyUser user,
            HttpServletRequest request,
            @PathVariable long id,
            @PathVariable String run,
            @PathVariable String step) {
        return fail(user, id, closer -> journeys.open(closings.fail(id), request, owner(user), run, step, closer));
    }

    @PostMapping(ECT + "/record-failed-outcome" + RUN)
    View submitFail(
            AppropriateBodyUser user,
            HttpServletRequest request,
            @PathVariable long id,
            @PathVariable String run,
            @PathVariable String step) {
        return fail(user, id, closer -> journeys.submit(closings.fail(id), request, owner(user), run, step, closer));
    }

    private interface Step<S extends Enum<S>> {
        Turn<ClosingAnswers, S, ClosedInduction> take(Closer closer);
    }

    private interface Drawing<S extends Enum<S>> {
        View of(StepView<ClosingAnswers, S> view, HttpStatus status, Ect ect);
    }

    private <S extends Enum<S>> View start(
            AppropriateBodyUser user,
            HttpServletRequest request,
            long id,
            Journey<ClosingAnswers, S, Closer, ClosedInduction> journey) {
        Ect ect = ect(user, id);
        return ect.openHere()
                ? pages.redirect(journeys.start(journey, request, owner(user), ClosingAnswers.NONE))
                : notOpen(ect, ClosingWords.noneOpen(ect.name()));
    }

    private View oneForm(AppropriateBodyUser user, long id, Kind kind, Step<ClosingStep> step) {
        return turn(user, id, kind, step, (view, status, ect) -> details(view, status, ect, kind));
    }

    private View fail(AppropriateBodyUser user, long id, Step<FailStep> step) {
        return turn(
                user,
                id,
                Kind.FAIL,
                step,
                (view, status, ect) -> view.step() == FailStep.CONFIRM
                        ? confirm(view, status, ect)
                        : details(view, status, ect, Kind.FAIL));
    }

    private <S extends Enum<S>> View turn(
            AppropriateBodyUser user, long id, Kind kind, Step<S> step, Drawing<S> drawing) {
        Ect ect = ect(user, id);
        try {
            return switch (step.take(closer(user, ect))) {
                case Turn.Show<ClosingAnswers, S, ClosedInduction>(
                        StepView<ClosingAnswers, S> view,
                        HttpStatus status) ->
                    ect.openHere() ? drawing.of(view, status, ect) : notOpen(ect, ClosingWords.noneOpen(ect.name()));
                case Turn.Confirm<ClosingAnswers, S, ClosedInduction>(ClosedInduction closed) ->
                    recorded(closed, kind, ect);
                case Turn.GoTo<ClosingAnswers, S, ClosedInduction>(String address) -> pages.redirect(address);
                case Turn.Lost<ClosingAnswers, S, ClosedInduction> _ ->
                    notOpen(ect, "We no longer have what you entered, and nothing was saved. Start again from here.");
                case Turn.NoSuchStep<ClosingAnswers, S, ClosedInduction> _ ->
                    throw new ResponseStatusException(HttpStatus.NOT_FOUND);
            };
        } catch (Refused refused) {
            return notOpen(ect, ClosingWords.notice(refused.as(ClosingRefusal.class), ect.name()));
        }
    }

    private View confirm(StepView<?, ?> view, HttpStatus status, Ect ect) {
        return pages.page("Confirm that you have told " + ect.name())
                .back(view.backOr(ClosingJourneys.record(ect.id())))
                .invalid(!view.errors().isEmpty())
                .status(status)
                .show(page -> templates.appropriatebodyFailConfirm(page, view, ect.name()));
    }

    private View details(StepView<?, ?> view, HttpStatus status, Ect ect, Kind kind) {
        String heading = switch (kind) {
            case RELEASE -> "Release " + ect.name();
            case PASS -> "Record that " + ect.name() + " passed induction";
            case FAIL -> "Record that " + ect.name() + " failed induction";
        };
        String served = EctPage.progress(inductions.of(new TeacherId(ect.id())));
        return pages.page(heading)
                .back(view.backOr(ClosingJourneys.record(ect.id())))
                .invalid(!view.errors().isEmpty())
                .status(status)
                .show(page -> templates.appropriatebodyClosing(page, new ClosingPage(view, heading, served, kind)));
    }

    private View recorded(ClosedInduction closed, Kind kind, Ect ect) {
        String title = switch (kind) {
            case RELEASE -> "You have released " + closed.name();
            case PASS -> closed.name() + " has passed induction";
            case FAIL -> "You have recorded that " + closed.name() + " failed induction";
        };
        return pages.page(title)
                .show(_ -> templates.appropriatebodyClosed(
                        title, closed, kind, ect.listed() ? ClosingJourneys.record(ect.id()) : null));
    }

    /** Back to the record with a notice, or to the list when there is no record for this appropriate body any more. */
    private View notOpen(Ect ect, String notice) {
        return pages.redirect(
                ect.listed() ? ClosingJourneys.record(ect.id()) : "/appropriate-body/teachers",
                Flash.important(notice));
    }

    private Ect ect(AppropriateBodyUser user, long id) {
        return ects.find(new AppropriateBodyPeriodId(user.appropriateBodyPeriodId()), id)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static Closer closer(AppropriateBodyUser user, Ect ect) {
        return new Closer(
                new AppropriateBodyPeriodId(user.appropriateBodyPeriodId()),
                user.author(),
                new TeacherId(ect.id()),
                ect.name());
    }

    private static String owner(AppropriateBodyUser user) {
        return "appropriate-body:" + user.appropriateBodyPeriodId();
    }
}
