package uk.gov.education.rect.web.school.assignmentor;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import uk.gov.education.rect.access.SchoolUser;
import uk.gov.education.rect.training.AssignMentor;
import uk.gov.education.rect.training.EctAtSchoolPeriodId;
import uk.gov.education.rect.training.EligibleMentors;
import uk.gov.education.rect.training.EligibleMentors.EligibleMentor;
import uk.gov.education.rect.usecase.Refused;
import uk.gov.education.rect.web.Flash;
import uk.gov.education.rect.web.Pages;
import uk.gov.education.rect.web.journey.Journey;
import uk.gov.education.rect.web.journey.Journeys;
import uk.gov.education.rect.web.journey.StepView;
import uk.gov.education.rect.web.journey.Turn;
import uk.gov.education.rect.web.school.SchoolVisit;
import uk.gov.education.rect.web.school.SchoolVisits;
import uk.gov.education.rect.web.school.home.Ect;
import uk.gov.education.rect.web.school.home.EctsAtSchool;
import uk.gov.education.rect.web.school.registermentor.Mentee;
import uk.gov.education.rect.web.school.registermentor.MentorFacts;

/** The addresses of assigning a mentor (spec 02 §10, §11). */
@Controller
class AssignMentorPages {

    /** The value of the radio that stands for a mentor who is not at the school yet (SJ-ASG-03). */
    static final String NEW_MENTOR = "0";

    private final SchoolVisits visits;
    private final EligibleMentors eligible;
    private final MentorFacts facts;
    private final EctsAtSchool ects;
    private final AssignMentor assign;
    private final FirstTraining firstTraining;
    private final Journeys journeys;
    private final Journey<Pair, TrainingStep, SchoolVisit, Assigned> journey;
    private final AssignViews views;
    private final Pages pages;

    AssignMentorPages(
            SchoolVisits visits,
            EligibleMentors eligible,
            MentorFacts facts,
            EctsAtSchool ects,
            AssignMentor assign,
            FirstTraining firstTraining,
            Journeys journeys,
            AssignWithTraining withTraining,
            AssignViews views,
            Pages pages) {
        this.visits = visits;
        this.eligible = eligible;
        this.facts = facts;
        this.ects = ects;
        this.assign = assign;
        this.firstTraining = firstTraining;
        this.journeys = journeys;
        this.journey = withTraining.journey();
        this.views = views;
        this.pages = pages;
    }

    @GetMapping("/school/ects/{ect:[0-9]{1,18}}/mentorship/new")
    View choose(SchoolUser user, @PathVariable long ect, @RequestParam(defaultValue = "") String preselect) {
        SchoolVisit visit = visits.registering(user);
        Mentee mentee = facts.mentee(visit, ect).orElseThrow(SchoolVisits::notFound);
        return views.choose(mentee, mentors(visit, ect), preselect, null);
    }

    @PostMapping("/school/ects/{ect:[0-9]{1,18}}/mentorship")
    View assign(
            SchoolUser user,
            HttpServletRequest request,
            @PathVariable long ect,
            @RequestParam(name = "mentor_id", defaultValue = "") String chosen) {
        SchoolVisit visit = visits.registering(user);
        Mentee mentee = facts.mentee(visit, ect).orElseThrow(SchoolVisits::notFound);
        if (chosen.equals(NEW_MENTOR)) {
            return pages.redirect("/school/register-mentor/what-you-will-need?ect_id=" + ect);
        }
        List<EligibleMentor> mentors = mentors(visit, ect);
        Optional<EligibleMentor> mentor = mentors.stream()
                .filter(one -> Long.toString(one.period().value()).equals(chosen))
                .findFirst();
        if (mentor.isEmpty()) {
            return views.choose(mentee, mentors, "", "Select who will mentor " + mentee.name());
        }
        return mentee.providerLed() && firstTraining.wouldBe(mentor.get().teacher())
                ? pages.redirect(journeys.start(journey, request, visit.owner(), pair(mentee, mentor.get())))
                : assigned(visit, mentee, mentors, mentor.get());
    }

    @GetMapping("/school/ects/{ect:[0-9]{1,18}}/mentorship/confirmation")
    View confirmation(SchoolUser user, @PathVariable long ect) {
        SchoolVisit visit = visits.of(user);
        Ect found = ects.find(visit.schoolId(), visit.today(), ect).orElseThrow(SchoolVisits::notFound);
        Ect.Mentor mentor = found.mentor();
        return mentor == null
                ? pages.redirect("/school/ects/" + ect)
                : views.confirmation(new Assigned(mentor.name(), found.name()));
    }

    @GetMapping(AssignWithTraining.BASE + "/{id}/{step}")
    View open(SchoolUser user, HttpServletRequest request, @PathVariable String id, @PathVariable String step) {
        SchoolVisit visit = visits.registering(user);
        return draw(journeys.open(journey, request, visit.owner(), id, step, visit));
    }

    @PostMapping(AssignWithTraining.BASE + "/{id}/{step}")
    View submit(SchoolUser user, HttpServletRequest request, @PathVariable String id, @PathVariable String step) {
        SchoolVisit visit = visits.registering(user);
        return draw(journeys.submit(journey, request, visit.owner(), id, step, visit));
    }

    private View draw(Turn<Pair, TrainingStep, Assigned> turn) {
        return switch (turn) {
            case Turn.Show<Pair, TrainingStep, Assigned>(StepView<Pair, TrainingStep> view, HttpStatus status) ->
                views.show(view, status);
            case Turn.Confirm<Pair, TrainingStep, Assigned>(Assigned result) -> views.confirmation(result);
            case Turn.GoTo<Pair, TrainingStep, Assigned>(String address) -> pages.redirect(address);
            case Turn.Lost<Pair, TrainingStep, Assigned> lost ->
                pages.redirect(SchoolVisits.ECTS, Flash.error(SchoolVisits.NOTHING_SAVED));
            case Turn.NoSuchStep<Pair, TrainingStep, Assigned> none -> throw SchoolVisits.notFound();
        };
    }

    private View assigned(SchoolVisit visit, Mentee mentee, List<EligibleMentor> mentors, EligibleMentor mentor) {
        try {
            assign.execute(new AssignMentor.Command(
                    visit.author(), new EctAtSchoolPeriodId(mentee.period()), mentor.period(), false));
            return pages.redirect("/school/ects/" + mentee.period() + "/mentorship/confirmation");
        } catch (Refused refused) {
            String chosen = Long.toString(mentor.period().value());
            return views.choose(
                    mentee,
                    mentors,
                    chosen,
                    AssignWords.of(refused.as(AssignMentor.Refusal.class), mentor.name(), mentee.name()));
        }
    }

    private List<EligibleMentor> mentors(SchoolVisit visit, long ect) {
        return eligible.of(visit.schoolId(), new EctAtSchoolPeriodId(ect));
    }

    private static Pair pair(Mentee mentee, EligibleMentor mentor) {
        return new Pair(
                mentee.period(),
                mentee.name(),
                mentor.period().value(),
                mentor.name(),
                mentee.leadProvider(),
                mentee.leadProviderName());
    }
}
