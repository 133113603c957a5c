package uk.gov.education.rect.web.journey;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** What three fields for day, month and year amount to. */
public sealed interface DateAnswer {

    /** All three fields are empty. */
    record Missing() implements DateAnswer {}

    /** Something was typed that is no date, or has a year before 1900. */
    record NotADate() implements DateAnswer {}

    /** A real date. */
    record Given(LocalDate date) implements DateAnswer {}

    /** Reads the three fields; a month may be a number, a name or the first three letters of one. */
    static DateAnswer of(String day, String month, String year) {
        if (day.isEmpty() && month.isEmpty() && year.isEmpty()) {
            return new Missing();
        }
        int monthNumber = Reading.month(month);
        if (!Reading.DAY.matcher(day).matches()
                || monthNumber == 0
                || !Reading.YEAR.matcher(year).matches()) {
            return new NotADate();
        }
        try {
            LocalDate date = LocalDate.of(Integer.parseInt(year), monthNumber, Integer.parseInt(day));
            return date.getYear() < 1900 ? new NotADate() : new Given(date);
        } catch (DateTimeException noSuchDay) {
            return new NotADate();
        }
    }

    /** How the fields are read. */
    final class Reading {
        private static final Pattern DAY = Pattern.compile("[0-9]{1,2}");
        private static final Pattern YEAR = Pattern.compile("[0-9]{4}");
        private static final List<String> MONTHS =
                List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

        private Reading() {}

        private static int month(String typed) {
            if (DAY.matcher(typed).matches()) {
                return Integer.parseInt(typed);
            }
            String letters = typed.toLowerCase(Locale.UK);
            return letters.length() < 3 ? 0 : MONTHS.indexOf(letters.substring(0, 3)) + 1;
        }
    }
}
