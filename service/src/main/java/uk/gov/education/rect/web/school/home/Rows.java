package uk.gov.education.rect.web.school.home;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import uk.gov.education.rect.govuk.SummaryList;
import uk.gov.education.rect.teachers.TeacherNames;
import uk.gov.education.rect.training.TrainingProgramme;

/** Columns that the lists of ECTs and of mentors share. */
final class Rows {

    /** How many rows PostgreSQL sends at a time where all are read. */
    static final int AT_A_TIME = 500;

    private Rows() {}

    /** The name to show, from columns that begin so and then go on as {@code trs_first_name} or {@code first_name}. */
    static String name(Record row, String prefix) {
        String trs = prefix.isEmpty() ? "trs_" : prefix;
        return new TeacherNames(
                        text(row, trs + "first_name"),
                        text(row, trs + "last_name"),
                        text(row, prefix + "corrected_name"))
                .fullName();
    }

    static @Nullable String text(Record row, String column) {
        return row.get(column, String.class);
    }

    static @Nullable Training training(Record row) {
        String programme = text(row, "training_programme");
        return programme == null
                ? null
                : new Training(
                        TrainingProgramme.valueOf(programme.toUpperCase(Locale.ROOT)),
                        text(row, "lead_provider"),
                        row.get("confirmed", Boolean.class),
                        row.get("asked_on", LocalDate.class),
                        text(row, "delivery_partner"),
                        row.get("withdrawn_at", Instant.class),
                        row.get("deferred_at", Instant.class));
    }

    /** What a list can be narrowed down to: keys and names, from the columns that begin so, in their order. */
    static Map<Long, String> choices(Record summary, String what) {
        Long[] ids = summary.get(what + "_ids", Long[].class);
        String[] names = summary.get(what + "_names", String[].class);
        Map<Long, String> choices = new LinkedHashMap<>();
        for (int index = 0; ids != null && index < ids.length; index++) {
            choices.put(ids[index], names[index]);
        }
        return choices;
    }

    /** The same facts without anything to do about them, for a record that is only looked at (SJ-X-03). */
    static SummaryList lookedAt(SummaryList list) {
        return list.withRows(
                list.rows().stream().map(row -> row.withActions(List.of())).toList());
    }
}
