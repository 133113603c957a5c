package uk.gov.education.rect.web.admin.teachers;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import uk.gov.education.rect.calendar.Schedule;
import uk.gov.education.rect.govuk.Fieldset;
import uk.gov.education.rect.govuk.Radios;
import uk.gov.education.rect.govuk.SummaryList;
import uk.gov.education.rect.providers.LeadProvider;
import uk.gov.education.rect.training.TrainingPeriod;
import uk.gov.education.rect.web.Formats;
import uk.gov.education.rect.web.admin.Why;

/**
 * The form by which staff put training that has been left on another schedule (03 §34 no. 51), and what it comes to.
 *
 * @param teacher whose training
 * @param training as it is
 * @param offered the schedules it can be on, its own included
 * @param chosen the identifier that was chosen, or empty
 * @param why the reason as typed
 * @param errors what is wrong, by the field's id
 */
public record ScheduleCorrectionForm(
        String teacher,
        TrainingPeriod training,
        List<Schedule> offered,
        String chosen,
        Why why,
        Map<String, String> errors) {

    static final String SCHEDULE = "schedule";

    public ScheduleCorrectionForm {
        offered = List.copyOf(offered);
        errors = new LinkedHashMap<>(errors);
    }

    /** The same form with what is wrong with the schedule, and with the reason. */
    ScheduleCorrectionForm with(Map<String, String> wrong) {
        return new ScheduleCorrectionForm(teacher, training, offered, chosen, why, wrong);
    }

    /** What is wrong with the fields by themselves. */
    Map<String, String> problems() {
        Map<String, String> wrong = new LinkedHashMap<>();
        if (schedule().isEmpty()) {
            wrong.put(SCHEDULE, "Select the schedule it should have been");
        }
        wrong.putAll(why.problems());
        return wrong;
    }

    /** The schedule that was chosen, if it is one of those offered. */
    Optional<Schedule> schedule() {
        return offered.stream()
                .filter(schedule -> schedule.identifier().code().equals(chosen))
                .findFirst();
    }

    /** Whether the training is on the schedule. */
    boolean current(Schedule schedule) {
        return schedule.equals(training.schedule());
    }

    /** What the training is. */
    public SummaryList about() {
        return SummaryList.of(facts());
    }

    /** What the correction comes to. */
    public SummaryList correction() {
        List<SummaryList.Row> rows = new ArrayList<>(facts());
        rows.add(SummaryList.Row.of("New schedule", schedule().orElseThrow().description()));
        if (!why.note().isEmpty()) {
            rows.add(SummaryList.Row.of("Why", why.note()));
        }
        if (!why.ticket().isEmpty()) {
            rows.add(SummaryList.Row.of("Zendesk ticket", why.ticket()));
        }
        return SummaryList.of(rows);
    }

    /** The choice of schedule. */
    public Radios schedules() {
        return Radios.of(
                        SCHEDULE,
                        Fieldset.of(Fieldset.Legend.of("Which schedule should it have been?")
                                .withClasses("govuk-fieldset__legend--m")),
                        offered.stream()
                                .filter(schedule -> !current(schedule))
                                .map(schedule -> Radios.Item.of(
                                        schedule.identifier().code(),
                                        schedule.identifier().displayName()))
                                .toArray(Radios.Item[]::new))
                .withValue(chosen)
                .withError(errors.get(SCHEDULE));
    }

    private List<SummaryList.Row> facts() {
        return List.of(
                SummaryList.Row.of(
                        "Lead provider",
                        training.leadProvider().map(LeadProvider::name).orElseThrow()),
                SummaryList.Row.of("Start date", Formats.date(training.dates().startedOn())),
                SummaryList.Row.of(
                        "End date", Formats.date(training.dates().end().orElseThrow())),
                SummaryList.Row.of(
                        "Current schedule",
                        Objects.requireNonNull(training.schedule()).description()));
    }
}
