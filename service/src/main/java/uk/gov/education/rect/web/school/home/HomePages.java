package uk.gov.education.rect.web.school.home;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import uk.gov.education.rect.access.SchoolUser;
import uk.gov.education.rect.govuk.Pagination;
import uk.gov.education.rect.templates.Templates;
import uk.gov.education.rect.web.Address;
import uk.gov.education.rect.web.Page;
import uk.gov.education.rect.web.Pages;
import uk.gov.education.rect.web.school.RegistrationWindow;
import uk.gov.education.rect.web.school.SchoolVisit;
import uk.gov.education.rect.web.school.SchoolVisits;

/** The lists of ECTs and mentors and the record of each (spec 02 §4 to §7). Reads only. */
@Controller
class HomePages {

    private static final String MENTORS = "/school/home/mentors";

    private final SchoolVisits visits;
    private final EctsAtSchool ects;
    private final MentorsAtSchool mentors;
    private final RegistrationWindow window;
    private final Pages pages;
    private final Templates templates;

    HomePages(
            SchoolVisits visits,
            EctsAtSchool ects,
            MentorsAtSchool mentors,
            RegistrationWindow window,
            Pages pages,
            Templates templates) {
        this.visits = visits;
        this.ects = ects;
        this.mentors = mentors;
        this.window = window;
        this.pages = pages;
        this.templates = templates;
    }

    @GetMapping({"/school/home/ects", "/school/ects"})
    View ects(
            SchoolUser user,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String status,
            @RequestParam(name = "lead_provider", defaultValue = "") String leadProvider,
            @RequestParam(defaultValue = "") String mentor,
            @RequestParam(defaultValue = "") String sort,
            @RequestParam(defaultValue = "1") String page) {
        SchoolVisit visit = visits.of(user);
        EctQuery query = EctQuery.of(q, status, leadProvider, mentor, sort);
        int number = PageNumber.of(page);
        EctsAtSchool.Page found = ects.page(visit.schoolId(), visit.today(), query, number);
        EctList list = new EctList(
                visit.school().name(),
                found.ects().stream().map(EctCard::of).toList(),
                query,
                found.matching(),
                found.registered(),
                visit.access().mayRegisterEcts(),
                window.closedOn(visit.today()).isEmpty(),
                ListFilters.of(query, found),
                query.on(ListDownloads.ECTS).toString(),
                pagination(query.on(SchoolVisits.ECTS), number, found.matching(), EctsAtSchool.PAGE_SIZE));
        return pages.page("Early career teachers (ECTs)")
                .wide()
                .show((Page shell) -> templates.schoolHomeEcts(shell, list));
    }

    @GetMapping({"/school/home/mentors", "/school/mentors"})
    View mentors(
            SchoolUser user,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String status,
            @RequestParam(name = "lead_provider", defaultValue = "") String leadProvider,
            @RequestParam(defaultValue = "") String sort,
            @RequestParam(defaultValue = "1") String page) {
        SchoolVisit visit = visits.of(user);
        MentorQuery query = MentorQuery.of(q, status, leadProvider, sort);
        int number = PageNumber.of(page);
        MentorsAtSchool.Page found = mentors.page(visit.schoolId(), visit.today(), query, number);
        MentorList list = new MentorList(
                visit.school().name(),
                found.mentors(),
                query,
                found.matching(),
                found.registered(),
                ListFilters.of(query, found),
                query.on(ListDownloads.MENTORS).toString(),
                pagination(query.on(MENTORS), number, found.matching(), MentorsAtSchool.PAGE_SIZE));
        return pages.page("Mentors").wide().show((Page shell) -> templates.schoolHomeMentors(shell, list));
    }

    @GetMapping("/school/ects/{id:[0-9]{1,18}}")
    View ect(
            SchoolUser user,
            @PathVariable long id,
            @RequestParam(name = "back_to_mentor", defaultValue = "false") boolean backToMentor,
            @RequestParam(name = "mentor_id", required = false) @Nullable Long mentor) {
        SchoolVisit visit = visits.of(user);
        Ect ect = ects.findAlsoPast(visit.schoolId(), visit.today(), id).orElseThrow(SchoolVisits::notFound);
        String back =
                backToMentor && mentor != null ? "/school/mentors/" + mentor : listOf(ect.left(), SchoolVisits.ECTS);
        EctRecord content = EctRecord.of(ect);
        return pages.page(ect.name()).back(back).show((Page shell) -> templates.schoolHomeEct(shell, content));
    }

    @GetMapping("/school/mentors/{id:[0-9]{1,18}}")
    View mentor(SchoolUser user, @PathVariable long id) {
        SchoolVisit visit = visits.of(user);
        Mentor mentor =
                mentors.findAlsoPast(visit.schoolId(), visit.today(), id).orElseThrow(SchoolVisits::notFound);
        MentorRecord content = MentorRecord.of(mentor);
        return pages.page(mentor.name())
                .back(listOf(mentor.left(), MENTORS))
                .show((Page shell) -> templates.schoolHomeMentor(shell, content));
    }

    @GetMapping(SchoolVisits.WINDOW_CLOSED)
    View registrationWindowClosed(SchoolUser user) {
        SchoolVisit visit = visits.whateverIsDue(user);
        RegistrationWindow.Closed closed = window.around(visit.today()).orElseThrow(SchoolVisits::notFound);
        Pages.Draft page = pages.page("Registration is closed");
        return (visit.tutorDue() ? page.withoutNavigation() : page)
                .back(SchoolVisits.ECTS)
                .show((Page shell) -> templates.schoolHomeWindowClosed(shell, closed));
    }

    private static String listOf(boolean left, String list) {
        return left ? list + "/left" : list;
    }

    private static @Nullable Pagination pagination(Address list, int page, int matching, int size) {
        int pageCount = (matching + size - 1) / size;
        return pageCount < 2
                ? null
                : Pagination.of(
                        page, pageCount, number -> list.with("page", number).toString());
    }
}
