package uk.gov.education.rect.web.admin.teachers;

import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import uk.gov.education.rect.access.StaffUser;
import uk.gov.education.rect.calendar.Schedule;
import uk.gov.education.rect.calendar.ServiceClock;
import uk.gov.education.rect.templates.Templates;
import uk.gov.education.rect.training.CorrectScheduleOfEndedTraining;
import uk.gov.education.rect.training.CorrectScheduleOfEndedTraining.Refusal;
import uk.gov.education.rect.training.ScheduleCorrections;
import uk.gov.education.rect.training.TrainingPeriod;
import uk.gov.education.rect.training.TrainingPeriodId;
import uk.gov.education.rect.usecase.Refused;
import uk.gov.education.rect.web.Flash;
import uk.gov.education.rect.web.Pages;
import uk.gov.education.rect.web.admin.NotThere;
import uk.gov.education.rect.web.admin.Why;

/** Staff put training that somebody has left on the schedule it should have had: asked, checked, done (03 §34 no. 51). */
@Controller
class ScheduleCorrectionController {

    private static final String ADDRESS = "/admin/teachers/{id:[0-9]{1,18}}/training/{training:[0-9]{1,18}}/schedule";

    private final Pages pages;
    private final Templates templates;
    private final TeacherOverview teachers;
    private final ScheduleCorrections corrections;
    private final CorrectScheduleOfEndedTraining correct;
    private final ServiceClock clock;

    ScheduleCorrectionController(
            Pages pages,
            Templates templates,
            TeacherOverview teachers,
            ScheduleCorrections corrections,
            CorrectScheduleOfEndedTraining correct,
            ServiceClock clock) {
        this.pages = pages;
        this.templates = templates;
        this.teachers = teachers;
        this.corrections = corrections;
        this.correct = correct;
        this.clock = clock;
    }

    @GetMapping(ADDRESS)
    View ask(StaffUser staff, @PathVariable long id, @PathVariable long training) {
        return where(id, training, Map.of(), this::show);
    }

    /** @param go {@code change} back to the questions, {@code confirm} to save; else to what it comes to */
    @PostMapping(ADDRESS)
    View answer(
            StaffUser staff,
            @PathVariable long id,
            @PathVariable long training,
            @RequestParam Map<String, String> typed,
            @RequestParam(defaultValue = "check") String go) {
        return where(id, training, typed, form -> switch (go) {
            case "change" -> show(form);
            case "confirm" -> save(staff, form);
            default -> check(form);
        });
    }

    private interface Next {
        View with(ScheduleCorrectionForm form);
    }

    /** On, where the training can be corrected; else back to all of the teacher's training, which says why not. */
    private View where(long id, long training, Map<String, String> typed, Next next) {
        TrainingPeriod found = corrections
                .find(new TrainingPeriodId(training))
                .filter(one -> one.teacher().value() == id)
                .orElseThrow(NotThere::new);
        String name =
                teachers.find(id, clock.today()).orElseThrow(NotThere::new).name();
        return corrections
                .obstacle(found)
                .map(refusal -> pages.redirect(back(found), Flash.error(words(refusal))))
                .orElseGet(() -> next.with(form(name, found, typed)));
    }

    private ScheduleCorrectionForm form(String name, TrainingPeriod training, Map<String, String> typed) {
        return new ScheduleCorrectionForm(
                name,
                training,
                corrections.offered(training),
                typed.getOrDefault(ScheduleCorrectionForm.SCHEDULE, ""),
                Why.typed(typed),
                Map.of());
    }

    private View check(ScheduleCorrectionForm form) {
        Map<String, String> wrong = form.problems();
        form.schedule()
                .filter(schedule -> !corrections.declarationsFit(form.training(), schedule))
                .ifPresent(_ -> wrong.put(ScheduleCorrectionForm.SCHEDULE, words(new Refusal.DeclarationsDoNotFit())));
        if (form.schedule().filter(form::current).isPresent()) {
            wrong.put(ScheduleCorrectionForm.SCHEDULE, words(new Refusal.NotOffered(form.offered())));
        }
        if (!wrong.isEmpty()) {
            return show(form.with(wrong));
        }
        return pages.page("Check the new schedule of " + form.teacher())
                .back(address(form.training()))
                .show(page -> templates.adminScheduleCorrectionCheck(
                        page, form, address(form.training()), back(form.training())));
    }

    private View save(StaffUser staff, ScheduleCorrectionForm form) {
        Map<String, String> wrong = form.problems();
        if (!wrong.isEmpty()) {
            return show(form.with(wrong));
        }
        try {
            Schedule now = correct.execute(new CorrectScheduleOfEndedTraining.Command(
                            staff.author(),
                            form.training().id(),
                            form.schedule().orElseThrow().identifier(),
                            form.why().noteOrNull(),
                            form.why().ticketOrNull()))
                    .schedule();
            return pages.redirect(
                    back(form.training()),
                    Flash.success("The schedule of " + form.teacher() + " is now " + now.description() + "."));
        } catch (Refused refused) {
            return show(form.with(Map.of(ScheduleCorrectionForm.SCHEDULE, words(refused.as(Refusal.class)))));
        }
    }

    private View show(ScheduleCorrectionForm form) {
        return pages.page("Correct the schedule of " + form.teacher())
                .back(back(form.training()))
                .invalid(!form.errors().isEmpty())
                .show(page ->
                        templates.adminScheduleCorrection(page, form, address(form.training()), back(form.training())));
    }

    /** What a refusal says. */
    private static String words(Refusal refusal) {
        return switch (refusal) {
            case Refusal.ReasonMissing() -> "Enter a reason or a Zendesk ticket number";
            case Refusal.TrainingUnknown() -> "This training has been removed";
            case Refusal.NoSchedule() -> "School-led training has no schedule";
            case Refusal.NotLeft() ->
                "Only the schedule of training that the person has left can be corrected here: this training goes on, is still"
                        + " to come, or has been completed";
            case Refusal.ContractPeriodFrozen(var year) ->
                "Contract period " + year + " is closed, so schedules in it cannot be changed";
            case Refusal.NotOffered _ -> "Select the schedule it should have been";
            case Refusal.DeclarationsDoNotFit() ->
                "A declaration made for this training does not fit the schedule: the lead provider must void it first";
        };
    }

    private static String back(TrainingPeriod training) {
        return "/admin/teachers/" + training.teacher().value() + "/training";
    }

    private static String address(TrainingPeriod training) {
        return back(training) + "/" + training.id().value() + "/schedule";
    }
}
