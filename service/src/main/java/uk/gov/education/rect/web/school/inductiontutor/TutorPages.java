package uk.gov.education.rect.web.school.inductiontutor;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;
import uk.gov.education.rect.access.SchoolUser;
import uk.gov.education.rect.schools.InductionTutorConfirmation;
import uk.gov.education.rect.web.Flash;
import uk.gov.education.rect.web.Pages;
import uk.gov.education.rect.web.journey.Journeys;
import uk.gov.education.rect.web.journey.StepView;
import uk.gov.education.rect.web.journey.Turn;
import uk.gov.education.rect.web.school.SchoolVisit;
import uk.gov.education.rect.web.school.SchoolVisits;

/** The addresses of everything about the induction tutor (spec 02 §16). Open whatever the person has still to tell. */
@Controller
class TutorPages {

    private static final String WIZARD = "/school/induction-tutor/{occasion:[a-z-]+}";

    private final SchoolVisits visits;
    private final InductionTutorConfirmation confirmation;
    private final Journeys journeys;
    private final TutorJourneys tutors;
    private final TutorViews views;
    private final Pages pages;

    TutorPages(
            SchoolVisits visits,
            InductionTutorConfirmation confirmation,
            Journeys journeys,
            TutorJourneys tutors,
            TutorViews views,
            Pages pages) {
        this.visits = visits;
        this.confirmation = confirmation;
        this.journeys = journeys;
        this.tutors = tutors;
        this.views = views;
        this.pages = pages;
    }

    @GetMapping(TutorViews.TUTOR)
    View details(SchoolUser user) {
        return views.details(visits.whateverIsDue(user));
    }

    @GetMapping(WIZARD + "/edit")
    View start(SchoolUser user, HttpServletRequest request, @PathVariable("occasion") String path) {
        SchoolVisit visit = visits.whateverIsDue(user);
        Occasion asked = occasion(path);
        if (asked.asked() && !confirmation.possible()) {
            return pages.redirect(
                    TutorViews.TUTOR,
                    Flash.important("Induction tutors cannot be named or confirmed at the moment. Try again later."));
        }
        Occasion occasion =
                asked == Occasion.CONFIRM_EXISTING && visit.school().inductionTutor() == null ? Occasion.NEW : asked;
        return pages.redirect(journeys.start(
                tutors.on(occasion),
                request,
                visit.owner(),
                TutorAnswers.of(visit.school().inductionTutor())));
    }

    @GetMapping(WIZARD + "/{run}/{step}")
    View open(
            SchoolUser user,
            HttpServletRequest request,
            @PathVariable("occasion") String path,
            @PathVariable String run,
            @PathVariable String step) {
        SchoolVisit visit = visits.whateverIsDue(user);
        Occasion occasion = occasion(path);
        return draw(occasion, journeys.open(tutors.on(occasion), request, visit.owner(), run, step, visit), visit);
    }

    @PostMapping(WIZARD + "/{run}/{step}")
    View submit(
            SchoolUser user,
            HttpServletRequest request,
            @PathVariable("occasion") String path,
            @PathVariable String run,
            @PathVariable String step) {
        SchoolVisit visit = visits.whateverIsDue(user);
        Occasion occasion = occasion(path);
        return draw(occasion, journeys.submit(tutors.on(occasion), request, visit.owner(), run, step, visit), visit);
    }

    private View draw(Occasion occasion, Turn<TutorAnswers, TutorStep, Tutor> turn, SchoolVisit visit) {
        return switch (turn) {
            case Turn.Show<TutorAnswers, TutorStep, Tutor>(StepView<TutorAnswers, TutorStep> view, HttpStatus status) ->
                views.step(occasion, view, status, visit);
            case Turn.Confirm<TutorAnswers, TutorStep, Tutor>(Tutor tutor) -> views.confirmation(tutor, visit);
            case Turn.GoTo<TutorAnswers, TutorStep, Tutor>(String address) -> pages.redirect(address);
            case Turn.Lost<TutorAnswers, TutorStep, Tutor> _ ->
                pages.redirect(TutorViews.TUTOR, Flash.error(SchoolVisits.NOTHING_SAVED));
            case Turn.NoSuchStep<TutorAnswers, TutorStep, Tutor> _ -> throw SchoolVisits.notFound();
        };
    }

    private static Occasion occasion(String path) {
        return Arrays.stream(Occasion.values())
                .filter(each -> each.base().endsWith("/" + path))
                .findFirst()
                .orElseThrow(SchoolVisits::notFound);
    }
}
