package uk.gov.education.rect.web.appropriatebody.claim;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;
import uk.gov.education.rect.access.AppropriateBodyUser;
import uk.gov.education.rect.appropriatebodies.AppropriateBodyPeriodId;
import uk.gov.education.rect.teachers.Trn;
import uk.gov.education.rect.templates.Templates;
import uk.gov.education.rect.web.Flash;
import uk.gov.education.rect.web.Pages;
import uk.gov.education.rect.web.journey.Journeys;
import uk.gov.education.rect.web.journey.StepView;
import uk.gov.education.rect.web.journey.Turn;

/** Claiming an ECT, page by page (04 §10). */
@Controller
class ClaimController {

    private static final String LIST = "/appropriate-body/teachers";
    private static final String START = ClaimJourney.BASE + "/find-ect/new";

    private final Pages pages;
    private final Templates templates;
    private final Journeys journeys;
    private final ClaimJourney claim;
    private final Standing standing;

    ClaimController(Pages pages, Templates templates, Journeys journeys, ClaimJourney claim, Standing standing) {
        this.pages = pages;
        this.templates = templates;
        this.journeys = journeys;
        this.claim = claim;
        this.standing = standing;
    }

    @GetMapping(START)
    View start(
            AppropriateBodyUser user,
            HttpServletRequest request,
            @RequestParam(required = false) @Nullable String trn) {
        String known = trn == null ? null : Trn.parse(trn).map(Trn::value).orElse(null);
        return pages.redirect(journeys.start(claim.journey(), request, owner(user), ClaimAnswers.startingWith(known)));
    }

    @GetMapping(ClaimJourney.BASE + "/{run}/{step}")
    View open(
            AppropriateBodyUser user, HttpServletRequest request, @PathVariable String run, @PathVariable String step) {
        return draw(journeys.open(claim.journey(), request, owner(user), run, step, claimant(user)));
    }

    @PostMapping(ClaimJourney.BASE + "/{run}/{step}")
    View submit(
            AppropriateBodyUser user, HttpServletRequest request, @PathVariable String run, @PathVariable String step) {
        return draw(journeys.submit(claim.journey(), request, owner(user), run, step, claimant(user)));
    }

    private View draw(Turn<ClaimAnswers, ClaimStep, ClaimedEct> turn) {
        return switch (turn) {
            case Turn.Show<ClaimAnswers, ClaimStep, ClaimedEct>(
                    StepView<ClaimAnswers, ClaimStep> view,
                    HttpStatus status) -> show(view, status);
            case Turn.Confirm<ClaimAnswers, ClaimStep, ClaimedEct>(ClaimedEct ect) ->
                pages.page("You have claimed " + ect.name()).show(_ -> templates.appropriatebodyClaimed(ect));
            case Turn.GoTo<ClaimAnswers, ClaimStep, ClaimedEct>(String address) -> pages.redirect(address);
            case Turn.Lost<ClaimAnswers, ClaimStep, ClaimedEct> _ ->
                pages.redirect(
                        START,
                        Flash.important(
                                "We no longer have what you entered, and nothing was saved. Start again from here."));
            case Turn.NoSuchStep<ClaimAnswers, ClaimStep, ClaimedEct> _ ->
                throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        };
    }

    private View show(StepView<ClaimAnswers, ClaimStep> view, HttpStatus status) {
        return switch (view.step()) {
            case FIND_ECT ->
                form("Find an ECT", view, status)
                        .looksTeachersUp(true)
                        .show(page -> templates.appropriatebodyClaimFind(page, view));
            case CHECK_ECT, CANNOT_CLAIM -> {
                ClaimPage details = details(view);
                yield pages.page(details.heading())
                        .back(view.backOr(LIST))
                        .show(page -> templates.appropriatebodyClaimCheck(page, details));
            }
            case ALREADY_YOURS -> {
                ClaimAnswers answers = view.answers();
                yield pages.redirect(
                        LIST + "/" + Objects.requireNonNull(answers.yours()),
                        Flash.important("You have already claimed "
                                + Objects.requireNonNull(answers.person()).name() + "."));
            }
            case REGISTER_ECT -> {
                String name = Objects.requireNonNull(view.answers().person()).name();
                yield form("Tell us about " + name + "’s induction with you", view, status)
                        .show(page -> templates.appropriatebodyClaimRegister(page, view, name));
            }
            case CLAIMED -> throw new IllegalStateException("the last page is drawn from the result");
        };
    }

    private Pages.Draft form(String title, StepView<ClaimAnswers, ClaimStep> view, HttpStatus status) {
        return pages.page(title)
                .back(view.backOr(LIST))
                .invalid(!view.errors().isEmpty())
                .status(status);
    }

    private ClaimPage details(StepView<ClaimAnswers, ClaimStep> view) {
        ClaimAnswers answers = view.answers();
        String trn = Objects.requireNonNull(answers.trn());
        return new ClaimPage(
                trn,
                answers.typedTrn(),
                answers.dateOfBirth(),
                Objects.requireNonNull(answers.person()),
                standing.induction(new Trn(trn)),
                answers.blockage(),
                view.action());
    }

    private static String owner(AppropriateBodyUser user) {
        return "appropriate-body:" + user.appropriateBodyPeriodId();
    }

    private static Claimant claimant(AppropriateBodyUser user) {
        return new Claimant(new AppropriateBodyPeriodId(user.appropriateBodyPeriodId()), user.author());
    }
}
