package uk.gov.education.rect.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import uk.gov.education.rect.calendar.ServiceClock;

/** How dates, times, money and numbers are written for people, in one place (UI-05). Dates are read in London. */
public final class Formats {

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM uuuu", Locale.UK);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("h:mma", Locale.ROOT);
    // not "MMM": the British locale abbreviates September to four letters
    private static final DateTimeFormatter SHORT_MONTH = DateTimeFormatter.ofPattern("MMM", Locale.ROOT);

    private Formats() {}

    /** {@code 2 January 1998}. */
    public static String date(LocalDate date) {
        return DATE.format(date);
    }

    /** {@code 2 January 1998}, or other words where there is no date. */
    public static String date(@Nullable LocalDate date, String otherwise) {
        return date == null ? otherwise : date(date);
    }

    /** {@code 2 January 1998}, the London date of an instant. */
    public static String date(Instant instant) {
        return date(ServiceClock.dateOf(instant));
    }

    /** {@code 2 Jan 1998}. */
    public static String shortDate(LocalDate date) {
        return date.getDayOfMonth() + " " + SHORT_MONTH.format(date) + " " + date.getYear();
    }

    /** {@code January 1998}. */
    public static String month(YearMonth month) {
        return MONTH.format(month);
    }

    /** {@code 5:30pm}, in London. */
    public static String time(Instant instant) {
        return TIME.format(instant.atZone(ServiceClock.LONDON)).toLowerCase(Locale.ROOT);
    }

    /** {@code 2 January 1998 at 5:30pm}, in London. */
    public static String dateAndTime(Instant instant) {
        return date(instant) + " at " + time(instant);
    }

    /** {@code £1,234.50}; a negative amount as {@code -£1,234.50}. */
    public static String money(BigDecimal pounds) {
        DecimalFormat format = new DecimalFormat("£#,##0.00;-£#,##0.00", DecimalFormatSymbols.getInstance(Locale.UK));
        format.setRoundingMode(RoundingMode.HALF_UP);
        return format.format(pounds);
    }

    /** {@code 1 term}, {@code 2.5 terms}: without needless zeros (AB-EXT-09). */
    public static String terms(BigDecimal terms) {
        String number = terms.stripTrailingZeros().toPlainString();
        return number + (number.equals("1") ? " term" : " terms");
    }

    /** {@code 1,234}. */
    public static String number(long number) {
        return String.format(Locale.UK, "%,d", number);
    }

    /** {@code 1 ECT}, {@code 2 ECTs}: a number with its noun. */
    public static String count(long number, String one, String many) {
        return number(number) + " " + (number == 1 ? one : many);
    }
}
