package uk.gov.education.rect.web.school.changementor;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import uk.gov.education.rect.web.school.SchoolVisit;
import uk.gov.education.rect.web.school.SchoolVisits;
import uk.gov.education.rect.web.school.change.ChangePages;
import uk.gov.education.rect.web.school.change.Changes;
import uk.gov.education.rect.web.school.change.MentorHere;
import uk.gov.education.rect.web.school.change.PeopleHere;

/** The addresses of everything that can be changed about a mentor: each {@link MentorChange}. */
@Controller
@RequestMapping(MentorChangePages.RECORDS + ChangePages.ONE)
class MentorChangePages extends ChangePages<MentorHere> {

    static final String RECORDS = "/school/mentors";

    private final PeopleHere people;

    MentorChangePages(SchoolVisits visits, PeopleHere people, Changes changes, List<MentorChange<?, ?>> all) {
        super(RECORDS, visits, changes, all);
        this.people = people;
    }

    @Override
    protected Optional<MentorHere> find(SchoolVisit visit, long period) {
        return people.mentor(visit, period);
    }
}
