package uk.gov.education.rect.web.school.changeect;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import uk.gov.education.rect.web.school.SchoolVisit;
import uk.gov.education.rect.web.school.SchoolVisits;
import uk.gov.education.rect.web.school.change.ChangePages;
import uk.gov.education.rect.web.school.change.Changes;
import uk.gov.education.rect.web.school.change.EctHere;
import uk.gov.education.rect.web.school.change.PeopleHere;

/** The addresses of everything that can be changed about an ECT: each {@link EctChange}. */
@Controller
@RequestMapping(EctChangePages.RECORDS + ChangePages.ONE)
class EctChangePages extends ChangePages<EctHere> {

    static final String RECORDS = "/school/ects";

    private final PeopleHere people;

    EctChangePages(SchoolVisits visits, PeopleHere people, Changes changes, List<EctChange<?, ?>> all) {
        super(RECORDS, visits, changes, all);
        this.people = people;
    }

    @Override
    protected Optional<EctHere> find(SchoolVisit visit, long period) {
        return people.ect(visit, period);
    }
}
