package uk.gov.education.rect.web.admin.schools;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import uk.gov.education.rect.govuk.DateInput;
import uk.gov.education.rect.govuk.Fieldset;
import uk.gov.education.rect.govuk.Label;
import uk.gov.education.rect.govuk.Select;
import uk.gov.education.rect.govuk.Textarea;
import uk.gov.education.rect.schools.RegistrationWindows;
import uk.gov.education.rect.schools.SetRegistrationWindow;

/**
 * The form for days without registration (SJ-X-30).
 *
 * @param heading what it is for
 * @param action where it goes
 * @param years the contract periods there are
 * @param typed the fields as typed, or as they are
 * @param errors what is wrong, by the field's id
 */
public record RegistrationWindowForm(
        String heading, String action, List<Integer> years, Map<String, String> typed, Map<String, String> errors) {

    private static final int LONGEST_REASON = 500;
    private static final String YEAR = "contract_period";
    private static final String FROM = "closed_from";
    private static final String UNTIL = "closed_until";
    private static final String REASON = "reason";

    public RegistrationWindowForm {
        years = List.copyOf(years);
        typed = Map.copyOf(typed);
        errors = new LinkedHashMap<>(errors);
    }

    /** The fields of days that are set. */
    static Map<String, String> of(RegistrationWindows.Window window) {
        Map<String, String> typed = new LinkedHashMap<>();
        typed.put(YEAR, String.valueOf(window.year()));
        put(typed, FROM, window.closedFrom());
        put(typed, UNTIL, window.closedUntil());
        return typed;
    }

    private static void put(Map<String, String> typed, String name, LocalDate date) {
        typed.put(name + "-day", String.valueOf(date.getDayOfMonth()));
        typed.put(name + "-month", String.valueOf(date.getMonthValue()));
        typed.put(name + "-year", String.valueOf(date.getYear()));
    }

    /** The same form with what is wrong. */
    RegistrationWindowForm with(Map<String, String> wrong) {
        return new RegistrationWindowForm(heading, action, years, typed, wrong);
    }

    /** What is wrong with the fields by themselves. */
    Map<String, String> problems() {
        Map<String, String> wrong = new LinkedHashMap<>();
        if (!years.stream().map(String::valueOf).toList().contains(value(YEAR))) {
            wrong.put(id(YEAR), "Select the contract period that is being prepared");
        }
        if (date(FROM).isEmpty()) {
            wrong.put(dayOf(FROM), "Enter the first day on which registration is closed, for example 1 6 2027");
        }
        if (date(UNTIL).isEmpty()) {
            wrong.put(dayOf(UNTIL), "Enter the last day on which registration is closed, for example 14 6 2027");
        }
        if (reason().isEmpty()) {
            wrong.put(id(REASON), "Enter why");
        } else if (reason().length() > LONGEST_REASON) {
            wrong.put(id(REASON), "The reason must be 500 characters or fewer");
        }
        return wrong;
    }

    /** What a refusal says, by the field's id. */
    static Map<String, String> words(SetRegistrationWindow.Refusal refusal) {
        return switch (refusal) {
            case SetRegistrationWindow.Refusal.WindowUnknown() ->
                Map.of(dayOf(FROM), "Somebody else has removed these days");
            case SetRegistrationWindow.Refusal.ContractPeriodUnknown() ->
                Map.of(id(YEAR), "Select the contract period that is being prepared");
            case SetRegistrationWindow.Refusal.EndsBeforeItBegins() ->
                Map.of(dayOf(UNTIL), "The last day must be the first day or later");
            case SetRegistrationWindow.Refusal.Overlaps() ->
                Map.of(dayOf(FROM), "Registration is already closed on one of these days");
        };
    }

    int year() {
        return Integer.parseInt(value(YEAR));
    }

    LocalDate closedFrom() {
        return date(FROM).orElseThrow();
    }

    LocalDate closedUntil() {
        return date(UNTIL).orElseThrow();
    }

    String reason() {
        return value(REASON);
    }

    /** The choice of contract period. */
    public Select contractPeriod() {
        List<Select.Item> items = new ArrayList<>();
        items.add(Select.Item.of("", ""));
        years.forEach(year -> items.add(Select.Item.of(String.valueOf(year), year + " to " + (year + 1))));
        return Select.of(YEAR, "Contract period being prepared", items)
                .withId(id(YEAR))
                .withValue(value(YEAR))
                .withError(errors.get(id(YEAR)));
    }

    /** The first day. */
    public DateInput from() {
        return day(FROM, "First day on which registration is closed");
    }

    /** The last day. */
    public DateInput until() {
        return day(UNTIL, "Last day on which registration is closed");
    }

    /** The reason. */
    public Textarea why() {
        return Textarea.of(REASON, Label.of("Why?"))
                .withId(id(REASON))
                .withHint("Goes on the record. Do not include personal information")
                .withValue(reason())
                .withError(errors.get(id(REASON)));
    }

    private DateInput day(String name, String legend) {
        return DateInput.of(id(name), Fieldset.of(Fieldset.Legend.of(legend).withClasses("govuk-fieldset__legend--s")))
                .withNamePrefix(name)
                .typed(value(name + "-day"), value(name + "-month"), value(name + "-year"))
                .withError(errors.get(dayOf(name)));
    }

    private Optional<LocalDate> date(String name) {
        try {
            int year = Integer.parseInt(value(name + "-year"));
            return year < 2020 || year > 2099
                    ? Optional.empty()
                    : Optional.of(LocalDate.of(
                            year, Integer.parseInt(value(name + "-month")), Integer.parseInt(value(name + "-day"))));
        } catch (DateTimeException | NumberFormatException notADate) {
            return Optional.empty();
        }
    }

    private String value(String name) {
        return typed.getOrDefault(name, "").strip();
    }

    private static String id(String name) {
        return name.replace('_', '-');
    }

    private static String dayOf(String name) {
        return id(name) + "-day";
    }
}
