package uk.gov.education.rect.web.school.registermentor;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import uk.gov.education.rect.access.SchoolUser;
import uk.gov.education.rect.training.EctAtSchoolPeriodId;
import uk.gov.education.rect.training.EligibleMentors;
import uk.gov.education.rect.training.EligibleMentors.EligibleMentor;
import uk.gov.education.rect.web.Flash;
import uk.gov.education.rect.web.Pages;
import uk.gov.education.rect.web.journey.Journey;
import uk.gov.education.rect.web.journey.Journeys;
import uk.gov.education.rect.web.journey.StepView;
import uk.gov.education.rect.web.journey.Turn;
import uk.gov.education.rect.web.school.SchoolVisit;
import uk.gov.education.rect.web.school.SchoolVisits;
import uk.gov.education.rect.web.school.change.EctHere;
import uk.gov.education.rect.web.school.change.PeopleHere;

/** The addresses of registering a mentor. */
@Controller
@RequestMapping(RegisterMentorJourney.BASE)
class RegisterMentorPages {

    private final SchoolVisits visits;
    private final Journeys journeys;
    private final Journey<MentorAnswers, MentorStep, SchoolVisit, MentorRegistered> journey;
    private final MentorPages mentorPages;
    private final MentorFacts facts;
    private final EligibleMentors eligible;
    private final PeopleHere people;
    private final Pages pages;

    RegisterMentorPages(
            SchoolVisits visits,
            Journeys journeys,
            Journey<MentorAnswers, MentorStep, SchoolVisit, MentorRegistered> journey,
            MentorPages mentorPages,
            MentorFacts facts,
            EligibleMentors eligible,
            PeopleHere people,
            Pages pages) {
        this.visits = visits;
        this.journeys = journeys;
        this.journey = journey;
        this.mentorPages = mentorPages;
        this.facts = facts;
        this.eligible = eligible;
        this.people = people;
        this.pages = pages;
    }

    @GetMapping("/what-you-will-need")
    View whatYouWillNeed(
            SchoolUser user,
            @RequestParam(name = "ect_id", defaultValue = "0") long ect,
            @RequestParam(name = "new_mentor_requested", defaultValue = "false") boolean instead) {
        SchoolVisit visit = visits.registering(user);
        Mentee mentee = facts.mentee(visit, ect).orElseThrow(SchoolVisits::notFound);
        return mentorPages.whatYouWillNeed(mentee, before(visit, ect, instead));
    }

    /** The page a school comes from: choosing a mentor, or another mentor, when there is a choice. */
    private String before(SchoolVisit visit, long ect, boolean instead) {
        String record = "/school/ects/" + ect;
        List<EligibleMentor> choice = eligible.of(visit.schoolId(), new EctAtSchoolPeriodId(ect));
        if (instead) {
            Optional<Long> current =
                    people.ect(visit, ect).flatMap(EctHere::assignedMentor).map(EctHere.Mentor::period);
            boolean others = choice.stream()
                    .anyMatch(mentor ->
                            !current.equals(Optional.of(mentor.period().value())));
            return others ? record + "/change-mentor/edit?preselect=0" : record;
        }
        return choice.isEmpty() ? SchoolVisits.ECTS : record + "/mentorship/new";
    }

    @PostMapping
    View begin(
            SchoolUser user, HttpServletRequest request, @RequestParam(name = "ect_id", defaultValue = "0") long ect) {
        SchoolVisit visit = visits.registering(user);
        Mentee mentee = facts.mentee(visit, ect).orElseThrow(SchoolVisits::notFound);
        return pages.redirect(journeys.start(journey, request, visit.owner(), MentorAnswers.about(mentee)));
    }

    @GetMapping("/{id}/{step}")
    View open(SchoolUser user, HttpServletRequest request, @PathVariable String id, @PathVariable String step) {
        SchoolVisit visit = visits.registering(user);
        return draw(journeys.open(journey, request, visit.owner(), id, step, visit), visit);
    }

    @PostMapping("/{id}/{step}")
    View submit(SchoolUser user, HttpServletRequest request, @PathVariable String id, @PathVariable String step) {
        SchoolVisit visit = visits.registering(user);
        return draw(journeys.submit(journey, request, visit.owner(), id, step, visit), visit);
    }

    private View draw(Turn<MentorAnswers, MentorStep, MentorRegistered> turn, SchoolVisit visit) {
        return switch (turn) {
            case Turn.Show<MentorAnswers, MentorStep, MentorRegistered>(
                    StepView<MentorAnswers, MentorStep> view,
                    HttpStatus status) -> mentorPages.show(view, status, visit);
            case Turn.Confirm<MentorAnswers, MentorStep, MentorRegistered>(MentorRegistered result) ->
                mentorPages.confirmation(result);
            case Turn.GoTo<MentorAnswers, MentorStep, MentorRegistered>(String address) -> pages.redirect(address);
            case Turn.Lost<MentorAnswers, MentorStep, MentorRegistered> lost ->
                pages.redirect(SchoolVisits.ECTS, Flash.error(SchoolVisits.NOTHING_SAVED));
            case Turn.NoSuchStep<MentorAnswers, MentorStep, MentorRegistered> none -> throw SchoolVisits.notFound();
        };
    }
}
