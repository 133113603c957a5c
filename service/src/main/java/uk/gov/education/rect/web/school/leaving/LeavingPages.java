package uk.gov.education.rect.web.school.leaving;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;
import uk.gov.education.rect.access.SchoolUser;
import uk.gov.education.rect.training.EctAtSchoolPeriodId;
import uk.gov.education.rect.training.MentorAtSchoolPeriodId;
import uk.gov.education.rect.training.WithdrawLeaving;
import uk.gov.education.rect.usecase.Refused;
import uk.gov.education.rect.web.Flash;
import uk.gov.education.rect.web.Pages;
import uk.gov.education.rect.web.journey.Journeys;
import uk.gov.education.rect.web.journey.StepView;
import uk.gov.education.rect.web.journey.Turn;
import uk.gov.education.rect.web.school.SchoolVisit;
import uk.gov.education.rect.web.school.SchoolVisits;

/** The addresses of telling that somebody leaves, and of taking it back. Not closed with the registration window. */
@Controller
class LeavingPages {

    private static final String WHO = "/school/{role:ects|mentors}/{id:[0-9]{1,18}}";
    private static final String LEAVING = WHO + "/report-teacher-leaving";
    private static final String STAYING = WHO + "/not-leaving";

    private final SchoolVisits visits;
    private final Leavers leavers;
    private final Journeys journeys;
    private final LeavingJourney journey;
    private final WithdrawLeaving withdraw;
    private final LeavingViews views;
    private final Pages pages;

    LeavingPages(
            SchoolVisits visits,
            Leavers leavers,
            Journeys journeys,
            LeavingJourney journey,
            WithdrawLeaving withdraw,
            LeavingViews views,
            Pages pages) {
        this.visits = visits;
        this.leavers = leavers;
        this.journeys = journeys;
        this.journey = journey;
        this.withdraw = withdraw;
        this.views = views;
        this.pages = pages;
    }

    @GetMapping(LEAVING + "/edit")
    View start(SchoolUser user, HttpServletRequest request, @PathVariable String role, @PathVariable long id) {
        Leaver leaver = leaver(user, role, id);
        if (leaver.hasLeft()) {
            throw SchoolVisits.notFound();
        }
        return pages.redirect(journeys.start(
                journey.of(leaver.record()), request, leaver.visit().owner(), LeavingAnswers.NOTHING));
    }

    @GetMapping(LEAVING + "/{run}/{step}")
    View open(
            SchoolUser user,
            HttpServletRequest request,
            @PathVariable String role,
            @PathVariable long id,
            @PathVariable String run,
            @PathVariable String step) {
        Leaver leaver = leaver(user, role, id);
        return draw(
                journeys.open(
                        journey.of(leaver.record()), request, leaver.visit().owner(), run, step, leaver),
                leaver);
    }

    @PostMapping(LEAVING + "/{run}/{step}")
    View submit(
            SchoolUser user,
            HttpServletRequest request,
            @PathVariable String role,
            @PathVariable long id,
            @PathVariable String run,
            @PathVariable String step) {
        Leaver leaver = leaver(user, role, id);
        return draw(
                journeys.submit(
                        journey.of(leaver.record()), request, leaver.visit().owner(), run, step, leaver),
                leaver);
    }

    @GetMapping(STAYING)
    View staying(SchoolUser user, @PathVariable String role, @PathVariable long id) {
        Leaver leaver = leaver(user, role, id);
        LocalDate leavingOn = leaver.hasLeft() ? null : leaver.leavingOn();
        return leavingOn == null ? pages.redirect(leaver.record()) : views.staying(leaver, leavingOn);
    }

    @PostMapping(STAYING)
    View stay(SchoolUser user, @PathVariable String role, @PathVariable long id) {
        Leaver leaver = leaver(user, role, id);
        try {
            withdraw.execute(new WithdrawLeaving.Command(
                    leaver.visit().author(), leaver.visit().schoolId(), leaver.period()));
            return pages.redirect(
                    leaver.record(), Flash.success("You’ve told us that " + leaver.name() + " is not leaving"));
        } catch (Refused refused) {
            return pages.redirect(
                    leaver.record(),
                    Flash.important(LeavingWords.of(refused.as(WithdrawLeaving.Refusal.class), leaver)));
        }
    }

    private Leaver leaver(SchoolUser user, String role, long id) {
        SchoolVisit visit = visits.of(user);
        return leavers.find(visit, role.equals("ects") ? new EctAtSchoolPeriodId(id) : new MentorAtSchoolPeriodId(id))
                .orElseThrow(SchoolVisits::notFound);
    }

    private View draw(Turn<LeavingAnswers, LeavingStep, Left> turn, Leaver leaver) {
        return switch (turn) {
            case Turn.Show<LeavingAnswers, LeavingStep, Left>(
                    StepView<LeavingAnswers, LeavingStep> view,
                    HttpStatus status) -> views.step(view, status, leaver);
            case Turn.Confirm<LeavingAnswers, LeavingStep, Left>(Left left) -> views.confirmation(left);
            case Turn.GoTo<LeavingAnswers, LeavingStep, Left>(String address) -> pages.redirect(address);
            case Turn.Lost<LeavingAnswers, LeavingStep, Left> _ ->
                pages.redirect(leaver.record(), Flash.error(SchoolVisits.NOTHING_SAVED));
            case Turn.NoSuchStep<LeavingAnswers, LeavingStep, Left> _ -> throw SchoolVisits.notFound();
        };
    }
}
