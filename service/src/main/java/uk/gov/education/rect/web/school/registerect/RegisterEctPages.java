package uk.gov.education.rect.web.school.registerect;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.View;
import uk.gov.education.rect.access.SchoolUser;
import uk.gov.education.rect.web.Flash;
import uk.gov.education.rect.web.Pages;
import uk.gov.education.rect.web.journey.Journey;
import uk.gov.education.rect.web.journey.Journeys;
import uk.gov.education.rect.web.journey.StepView;
import uk.gov.education.rect.web.journey.Turn;
import uk.gov.education.rect.web.school.SchoolVisit;
import uk.gov.education.rect.web.school.SchoolVisits;
import uk.gov.education.rect.web.school.home.EctsAtSchool;

/** The addresses of registering an ECT. */
@Controller
@RequestMapping(RegisterEctJourney.BASE)
class RegisterEctPages {

    private final SchoolVisits visits;
    private final Journeys journeys;
    private final Journey<EctAnswers, EctStep, SchoolVisit, EctRegistered> journey;
    private final EctPages ectPages;
    private final EctsAtSchool ects;
    private final Pages pages;

    RegisterEctPages(
            SchoolVisits visits,
            Journeys journeys,
            Journey<EctAnswers, EctStep, SchoolVisit, EctRegistered> journey,
            EctPages ectPages,
            EctsAtSchool ects,
            Pages pages) {
        this.visits = visits;
        this.journeys = journeys;
        this.journey = journey;
        this.ectPages = ectPages;
        this.ects = ects;
        this.pages = pages;
    }

    @GetMapping("/what-you-will-need")
    View whatYouWillNeed(SchoolUser user) {
        visits.registeringAnEct(user);
        return ectPages.whatYouWillNeed();
    }

    @PostMapping
    View begin(SchoolUser user, HttpServletRequest request) {
        SchoolVisit visit = visits.registeringAnEct(user);
        return pages.redirect(journeys.start(
                journey, request, visit.owner(), EctAnswers.at(visit.school().independent())));
    }

    @GetMapping("/{id}/{step}")
    View open(SchoolUser user, HttpServletRequest request, @PathVariable String id, @PathVariable String step) {
        SchoolVisit visit = visits.registeringAnEct(user);
        return draw(journeys.open(journey, request, visit.owner(), id, step, visit), visit);
    }

    @PostMapping("/{id}/{step}")
    View submit(SchoolUser user, HttpServletRequest request, @PathVariable String id, @PathVariable String step) {
        SchoolVisit visit = visits.registeringAnEct(user);
        return draw(journeys.submit(journey, request, visit.owner(), id, step, visit), visit);
    }

    private View draw(Turn<EctAnswers, EctStep, EctRegistered> turn, SchoolVisit visit) {
        return switch (turn) {
            case Turn.Show<EctAnswers, EctStep, EctRegistered>(StepView<EctAnswers, EctStep> view, HttpStatus status) ->
                ectPages.show(view, status, visit);
            case Turn.Confirm<EctAnswers, EctStep, EctRegistered>(EctRegistered result) ->
                ectPages.confirmation(
                        result,
                        ects.find(visit.schoolId(), visit.today(), result.period())
                                .map(ect -> ect.assignMentorPath())
                                .orElse(SchoolVisits.ECTS));
            case Turn.GoTo<EctAnswers, EctStep, EctRegistered>(String address) -> pages.redirect(address);
            case Turn.Lost<EctAnswers, EctStep, EctRegistered> lost ->
                pages.redirect(EctPages.START, Flash.error(SchoolVisits.NOTHING_SAVED));
            case Turn.NoSuchStep<EctAnswers, EctStep, EctRegistered> none -> throw SchoolVisits.notFound();
        };
    }
}
