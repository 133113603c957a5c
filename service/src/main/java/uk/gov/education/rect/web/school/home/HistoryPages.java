package uk.gov.education.rect.web.school.home;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.View;
import uk.gov.education.rect.access.SchoolUser;
import uk.gov.education.rect.calendar.ServiceClock;
import uk.gov.education.rect.templates.Templates;
import uk.gov.education.rect.training.AtSchoolPeriodId;
import uk.gov.education.rect.training.EctAtSchoolPeriodId;
import uk.gov.education.rect.training.MentorAtSchoolPeriodId;
import uk.gov.education.rect.web.Formats;
import uk.gov.education.rect.web.Page;
import uk.gov.education.rect.web.Pages;
import uk.gov.education.rect.web.school.SchoolVisit;
import uk.gov.education.rect.web.school.SchoolVisits;

/** What has changed on the record of an ECT or a mentor (SJ-X-61); also of one who has left. */
@Controller
class HistoryPages {

    private final SchoolVisits visits;
    private final EctsAtSchool ects;
    private final MentorsAtSchool mentors;
    private final RecordHistory history;
    private final Pages pages;
    private final Templates templates;

    HistoryPages(
            SchoolVisits visits,
            EctsAtSchool ects,
            MentorsAtSchool mentors,
            RecordHistory history,
            Pages pages,
            Templates templates) {
        this.visits = visits;
        this.ects = ects;
        this.mentors = mentors;
        this.history = history;
        this.pages = pages;
        this.templates = templates;
    }

    @GetMapping("/school/ects/{id:[0-9]{1,18}}/history")
    View ect(SchoolUser user, @PathVariable long id) {
        SchoolVisit visit = visits.of(user);
        Ect ect = ects.findAlsoPast(visit.schoolId(), visit.today(), id).orElseThrow(SchoolVisits::notFound);
        return page(ect.name(), ect.path(), new EctAtSchoolPeriodId(id));
    }

    @GetMapping("/school/mentors/{id:[0-9]{1,18}}/history")
    View mentor(SchoolUser user, @PathVariable long id) {
        SchoolVisit visit = visits.of(user);
        Mentor mentor =
                mentors.findAlsoPast(visit.schoolId(), visit.today(), id).orElseThrow(SchoolVisits::notFound);
        return page(mentor.name(), mentor.path(), new MentorAtSchoolPeriodId(id));
    }

    private View page(String name, String record, AtSchoolPeriodId period) {
        List<HistoryEntry> entries =
                history.of(period).stream().map(HistoryPages::entry).toList();
        String title = "What has changed for " + name;
        return pages.page(title).back(record).show((Page page) -> templates.schoolHomeHistory(page, title, entries));
    }

    private static HistoryEntry entry(RecordHistory.Entry entry) {
        boolean anotherDay = !ServiceClock.dateOf(entry.happenedAt()).equals(ServiceClock.dateOf(entry.recordedAt()));
        return new HistoryEntry(
                entry.what(),
                Formats.dateAndTime(entry.recordedAt()),
                entry.who(),
                anotherDay ? Formats.date(entry.happenedAt()) : null);
    }
}
