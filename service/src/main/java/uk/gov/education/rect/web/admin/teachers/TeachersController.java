package uk.gov.education.rect.web.admin.teachers;

import gg.jte.Content;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.BindParam;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import uk.gov.education.rect.access.StaffUser;
import uk.gov.education.rect.calendar.ContractPeriods;
import uk.gov.education.rect.calendar.ServiceClock;
import uk.gov.education.rect.govuk.SummaryList;
import uk.gov.education.rect.induction.Induction;
import uk.gov.education.rect.induction.Inductions;
import uk.gov.education.rect.teachers.InductionStatusDeliveries;
import uk.gov.education.rect.teachers.InductionStatusDeliveries.Delivery;
import uk.gov.education.rect.teachers.TeacherId;
import uk.gov.education.rect.teachers.TraineeRole;
import uk.gov.education.rect.teachers.Trn;
import uk.gov.education.rect.templates.Templates;
import uk.gov.education.rect.timeline.Link;
import uk.gov.education.rect.web.Address;
import uk.gov.education.rect.web.Pages;
import uk.gov.education.rect.web.Paging;
import uk.gov.education.rect.web.admin.NotThere;
import uk.gov.education.rect.web.admin.teachers.TeacherOverview.Teacher;
import uk.gov.education.rect.web.admin.teachers.TeacherPage.Part;
import uk.gov.education.rect.web.admin.timeline.Timelines;

/** Staff find a teacher and read everything about them (06 §6 and §7). */
@Controller
class TeachersController {

    private final Pages pages;
    private final Templates templates;
    private final TeacherList list;
    private final TeacherOverview overviews;
    private final Inductions inductions;
    private final InductionStatusDeliveries deliveries;
    private final SchoolHistory schools;
    private final TrainingRecord trainings;
    private final DeclarationsOfTeacher declarations;
    private final Timelines timelines;
    private final ContractPeriods contractPeriods;
    private final ServiceClock clock;

    TeachersController(
            Pages pages,
            Templates templates,
            TeacherList list,
            TeacherOverview overviews,
            Inductions inductions,
            InductionStatusDeliveries deliveries,
            SchoolHistory schools,
            TrainingRecord trainings,
            DeclarationsOfTeacher declarations,
            Timelines timelines,
            ContractPeriods contractPeriods,
            ServiceClock clock) {
        this.pages = pages;
        this.templates = templates;
        this.list = list;
        this.overviews = overviews;
        this.inductions = inductions;
        this.deliveries = deliveries;
        this.schools = schools;
        this.trainings = trainings;
        this.declarations = declarations;
        this.timelines = timelines;
        this.contractPeriods = contractPeriods;
        this.clock = clock;
    }

    /** Where somebody came from: the list as they left it. */
    record CameFrom(
            @Nullable String q,
            @Nullable String role,
            @BindParam("contract_period") @Nullable String contractPeriod,
            @Nullable String page) {

        TeacherList.Filter filter() {
            return new TeacherList.Filter(text(q), text(role), text(contractPeriod));
        }

        String number() {
            return page == null || Paging.number(page) == 1 ? "" : Integer.toString(Paging.number(page));
        }

        private static String text(@Nullable String typed) {
            return typed == null ? "" : typed.strip();
        }
    }

    @GetMapping("/admin/teachers")
    View list(StaffUser staff, CameFrom search) {
        TeacherList.Filter filter = search.filter();
        int number = Paging.number(search.page());
        Paging paging = new Paging(number, TeacherList.PAGE_SIZE, list.count(filter));
        List<Integer> years = contractPeriods.all().stream()
                .map(period -> period.year().value())
                .toList();
        TeacherListPage content = new TeacherListPage(filter, paging, list.page(filter, number), years);
        return pages.page("Teachers").wide().show(_ -> templates.adminTeachers(content));
    }

    @GetMapping("/admin/teachers/{id:[0-9]+}")
    View overview(StaffUser staff, @PathVariable long id, CameFrom from) {
        Teacher teacher = teacher(id);
        return page(
                teacher,
                Part.OVERVIEW,
                from,
                top -> templates.adminTeacherOverview(top, TeacherSummaries.overview(teacher)));
    }

    @GetMapping("/admin/teachers/{id:[0-9]+}/induction")
    View induction(StaffUser staff, @PathVariable long id, CameFrom from) {
        Teacher teacher = teacher(id);
        Induction induction = inductions.of(new TeacherId(id));
        Optional<Delivery> trs = Optional.ofNullable(teacher.trn()).flatMap(trn -> deliveries.latest(new Trn(trn)));
        SummaryList summary = TeacherSummaries.induction(teacher, induction, trs);
        List<SummaryList> current =
                induction.open().map(TeacherSummaries::period).stream().toList();
        List<SummaryList> past = induction.periods().reversed().stream()
                .filter(period -> !period.ongoing())
                .map(TeacherSummaries::period)
                .toList();
        return page(teacher, Part.INDUCTION, from, top -> templates.adminTeacherInduction(top, summary, current, past));
    }

    @GetMapping("/admin/teachers/{id:[0-9]+}/school")
    View school(StaffUser staff, @PathVariable long id, CameFrom from) {
        Teacher teacher = teacher(id);
        List<SchoolHistory.Spell> spells = schools.of(id);
        List<SummaryList> ect = spells.stream()
                .filter(spell -> spell.role() == TraineeRole.ECT)
                .map(TeacherSummaries::spell)
                .toList();
        List<SummaryList> mentor = spells.stream()
                .filter(spell -> spell.role() == TraineeRole.MENTOR)
                .map(TeacherSummaries::spell)
                .toList();
        return histories(
                teacher, Part.SCHOOL, from, ect, mentor, teacher.name() + " has not been registered at a school.");
    }

    @GetMapping("/admin/teachers/{id:[0-9]+}/training")
    View training(StaffUser staff, @PathVariable long id, CameFrom from) {
        Teacher teacher = teacher(id);
        List<TrainingRecord.Training> all = trainings.of(id);
        List<SummaryList> ect = all.stream()
                .filter(training -> training.role() == TraineeRole.ECT)
                .map(training -> TeacherSummaries.training(training, id, clock.today()))
                .toList();
        List<SummaryList> mentor = all.stream()
                .filter(training -> training.role() == TraineeRole.MENTOR)
                .map(training -> TeacherSummaries.training(training, id, clock.today()))
                .toList();
        return histories(teacher, Part.TRAINING, from, ect, mentor, teacher.name() + " has no training.");
    }

    @GetMapping("/admin/teachers/{id:[0-9]+}/declarations")
    View declarations(StaffUser staff, @PathVariable long id, CameFrom from) {
        Teacher teacher = teacher(id);
        boolean finance = staff.role().seesFinance();
        List<DeclarationsOfTeacher.Declaration> all = declarations.of(id);
        List<SummaryList> ect = all.stream()
                .filter(declaration -> declaration.role() == TraineeRole.ECT)
                .map(declaration -> DeclarationCards.card(declaration, finance))
                .toList();
        List<SummaryList> mentor = all.stream()
                .filter(declaration -> declaration.role() == TraineeRole.MENTOR)
                .map(declaration -> DeclarationCards.card(declaration, finance))
                .toList();
        return histories(
                teacher, Part.DECLARATIONS, from, ect, mentor, "Nothing has been declared for " + teacher.name() + ".");
    }

    /** The events have a page number of their own, apart from that of the list somebody came from. */
    @GetMapping("/admin/teachers/{id:[0-9]+}/timeline")
    View timeline(
            StaffUser staff,
            @PathVariable long id,
            CameFrom from,
            @RequestParam(required = false) @Nullable String events) {
        Teacher teacher = teacher(id);
        int number = Paging.number(events);
        Paging paging = new Paging(number, Timelines.PAGE_SIZE, timelines.count(Link.TEACHER, id));
        var entries = timelines.page(Link.TEACHER, id, number, staff.role().seesFinance());
        Address address = Address.of("/admin/teachers/" + id + "/timeline");
        return page(teacher, Part.TIMELINE, from, top -> templates.adminTeacherTimeline(top, entries, paging, address));
    }

    private Teacher teacher(long id) {
        return overviews.find(id, clock.today()).orElseThrow(NotThere::new);
    }

    private View histories(
            Teacher teacher,
            Part part,
            CameFrom from,
            List<SummaryList> ect,
            List<SummaryList> mentor,
            String nothing) {
        return page(teacher, part, from, top -> templates.adminTeacherHistory(top, part.label(), ect, mentor, nothing));
    }

    private interface Body {
        Content of(TeacherPage top);
    }

    private View page(Teacher teacher, Part part, CameFrom from, Body body) {
        TeacherPage top = TeacherPage.of(teacher, part, from.filter(), from.number());
        Address back = TeacherPage.remembering(Address.of("/admin/teachers"), from.filter(), from.number());
        return pages.page(teacher.name() + ": " + part.label().toLowerCase(Locale.UK))
                .wide()
                .back("Back to teachers", back.toString())
                .show(_ -> body.of(top));
    }
}
