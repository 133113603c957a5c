package uk.gov.education.rect.web.school.home;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import uk.gov.education.rect.access.SchoolUser;
import uk.gov.education.rect.govuk.Pagination;
import uk.gov.education.rect.govuk.Table;
import uk.gov.education.rect.templates.Templates;
import uk.gov.education.rect.web.Address;
import uk.gov.education.rect.web.Formats;
import uk.gov.education.rect.web.Links;
import uk.gov.education.rect.web.Page;
import uk.gov.education.rect.web.Pages;
import uk.gov.education.rect.web.Paging;
import uk.gov.education.rect.web.school.SchoolVisit;
import uk.gov.education.rect.web.school.SchoolVisits;

/** Who was at the school before; their records can be looked at, not changed (SJ-X-52). */
@Controller
class PeopleWhoLeftPages {

    private static final String ECTS = "/school/home/ects";
    private static final String MENTORS = "/school/home/mentors";

    private final SchoolVisits visits;
    private final PeopleWhoLeft people;
    private final Pages pages;
    private final Templates templates;

    PeopleWhoLeftPages(SchoolVisits visits, PeopleWhoLeft people, Pages pages, Templates templates) {
        this.visits = visits;
        this.people = people;
        this.pages = pages;
        this.templates = templates;
    }

    @GetMapping(ECTS + "/left")
    View ects(SchoolUser user, @RequestParam(defaultValue = "1") String page) {
        return list(visits.of(user), true, PageNumber.of(page));
    }

    @GetMapping(MENTORS + "/left")
    View mentors(SchoolUser user, @RequestParam(defaultValue = "1") String page) {
        return list(visits.of(user), false, PageNumber.of(page));
    }

    private View list(SchoolVisit visit, boolean ects, int number) {
        String title = ects ? "ECTs who have left or finished" : "Mentors who have left";
        Paging paging =
                new Paging(number, PeopleWhoLeft.PAGE_SIZE, people.count(ects, visit.schoolId(), visit.today()));
        Table table =
                Table.of(title, "Name", "TRN", "First day", "Last day").withCaptionClasses("govuk-visually-hidden");
        for (PeopleWhoLeft.Person person :
                people.page(ects, visit.schoolId(), visit.today(), Paging.offset(number, PeopleWhoLeft.PAGE_SIZE))) {
            table = table.row(
                    Table.Cell.of(
                            Links.link(person.name(), (ects ? "/school/ects/" : "/school/mentors/") + person.id())),
                    Table.Cell.of(person.trn()),
                    Table.Cell.of(Formats.date(person.startedOn())),
                    Table.Cell.of(
                            person.induction() == null
                                    ? Formats.date(person.finishedOn(), "")
                                    : person.induction().equals("Passed")
                                            ? "Completed induction"
                                            : "Failed induction"));
        }
        Table shown = table;
        String back = ects ? ECTS : MENTORS;
        @Nullable Pagination links = paging.several() ? paging.links(Address.of(back + "/left")) : null;
        return pages.page(title)
                .wide()
                .back(back)
                .show((Page page) ->
                        templates.schoolHomeLeft(page, visit.school().name(), title, shown, links));
    }
}
