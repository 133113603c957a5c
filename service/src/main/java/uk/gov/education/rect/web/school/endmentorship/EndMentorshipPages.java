package uk.gov.education.rect.web.school.endmentorship;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;
import uk.gov.education.rect.access.SchoolUser;
import uk.gov.education.rect.templates.Templates;
import uk.gov.education.rect.training.EctAtSchoolPeriodId;
import uk.gov.education.rect.training.EndMentorship;
import uk.gov.education.rect.usecase.Refused;
import uk.gov.education.rect.web.Flash;
import uk.gov.education.rect.web.Page;
import uk.gov.education.rect.web.Pages;
import uk.gov.education.rect.web.school.SchoolVisit;
import uk.gov.education.rect.web.school.SchoolVisits;
import uk.gov.education.rect.web.school.home.Ect;
import uk.gov.education.rect.web.school.home.EctsAtSchool;

/** Asks whether a mentorship is to end, and ends it. Closed with the registration window, as changing a mentor is. */
@Controller
class EndMentorshipPages {

    private static final String PATH = "/school/ects/{id:[0-9]{1,18}}/end-mentorship";

    private final SchoolVisits visits;
    private final EctsAtSchool ects;
    private final EndMentorship end;
    private final Pages pages;
    private final Templates templates;

    EndMentorshipPages(SchoolVisits visits, EctsAtSchool ects, EndMentorship end, Pages pages, Templates templates) {
        this.visits = visits;
        this.ects = ects;
        this.end = end;
        this.pages = pages;
        this.templates = templates;
    }

    @GetMapping(PATH)
    View ask(SchoolUser user, @PathVariable long id) {
        Ect ect = ect(visits.registering(user), id);
        Ect.Mentor mentor = ect.mentor();
        if (mentor == null) {
            return pages.redirect(ect.path());
        }
        String title = "Confirm that " + mentor.name() + " no longer mentors " + ect.name();
        return pages.page(title)
                .back(ect.path())
                .show((Page page) ->
                        templates.schoolEndmentorshipAsk(page, title, mentor.name(), ect.name(), ect.path()));
    }

    @PostMapping(PATH)
    View end(SchoolUser user, @PathVariable long id) {
        SchoolVisit visit = visits.registering(user);
        Ect ect = ect(visit, id);
        try {
            end.execute(new EndMentorship.Command(visit.author(), visit.schoolId(), new EctAtSchoolPeriodId(id)));
            return pages.redirect(
                    ect.path(), Flash.success(ect.name() + " has no mentor now. Assign another as soon as you can"));
        } catch (Refused refused) {
            return pages.redirect(
                    ect.path(),
                    Flash.important(
                            switch (refused.as(EndMentorship.Refusal.class)) {
                                case EndMentorship.Refusal.PeriodUnknown _ ->
                                    ect.name() + " is no longer registered at your school.";
                                case EndMentorship.Refusal.DeclarationsExist _ ->
                                    "A lead provider has already reported training under the next mentor of "
                                            + ect.name() + ". Contact support.";
                            }));
        }
    }

    private Ect ect(SchoolVisit visit, long id) {
        return ects.find(visit.schoolId(), visit.today(), id).orElseThrow(SchoolVisits::notFound);
    }
}
