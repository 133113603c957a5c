package uk.gov.education.rect.schools;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.time.Month;
import java.util.HexFormat;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/** The links by which a school declines reminders, and how long it then is left alone (SJ-OPT-03, SJ-OPT-04). */
@Component
public class ReminderOptOuts {

    /** Where the links lead. */
    public static final String PATH = "/school/opt-out-of-reminder-emails";

    private static final String ALGORITHM = "HmacSHA256";

    private final ReminderSettings settings;

    ReminderOptOuts(ReminderSettings settings) {
        this.settings = settings;
    }

    /** The path and query of the link for a school. */
    public String link(SchoolId school) {
        return PATH + "/new?school_id=" + school.value() + "&token=" + token(school, settings.optOutSecret());
    }

    /** Whether the token is the school's, under the key of now or the one before. */
    public boolean genuine(SchoolId school, String token) {
        byte[] given = token.getBytes(StandardCharsets.UTF_8);
        String previous = settings.previousOptOutSecret();
        return Stream.of(settings.optOutSecret(), previous == null ? "" : previous)
                .filter(secret -> !secret.isBlank())
                .map(secret -> token(school, secret).getBytes(StandardCharsets.UTF_8))
                .anyMatch(expected -> MessageDigest.isEqual(expected, given));
    }

    /** The last day of the term in which the day is: January to March, April and May, June to December. */
    public static LocalDate endOfTerm(LocalDate day) {
        Month last = day.getMonthValue() <= 3 ? Month.MARCH : day.getMonthValue() <= 5 ? Month.MAY : Month.DECEMBER;
        return LocalDate.of(day.getYear(), last, last.maxLength());
    }

    private static String token(SchoolId school, String secret) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM));
            byte[] text = ("school-reminder-email-opt-out:" + school.value()).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(mac.doFinal(text));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java platform has " + ALGORITHM, impossible);
        }
    }
}
