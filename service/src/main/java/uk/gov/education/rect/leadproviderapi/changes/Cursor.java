package uk.gov.education.rect.leadproviderapi.changes;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import uk.gov.education.rect.leadproviderapi.requests.ApiRefused;

/**
 * A place in the order of changes: after the change that it came with.
 *
 * @param changedAt when
 * @param resource the kind of resource, by its number in {@code api_changes}
 * @param year the cohort of a school, else 0
 * @param recordId the row it is about
 */
record Cursor(Instant changedAt, int resource, int year, long recordId) {

    private static final Pattern TEXT = Pattern.compile("(\\d{1,16})\\.(\\d{1,2})\\.(\\d{1,4})\\.(\\d{1,18})");
    private static final Cursor BEGINNING = new Cursor(Instant.EPOCH, 0, 0, 0);

    /**
     * Reads the cursor of a change; the beginning of all when none or a blank one was sent.
     *
     * @throws ApiRefused when it is none
     */
    static Cursor of(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return BEGINNING;
        }
        Matcher parts = TEXT.matcher(text.strip());
        if (!parts.matches()) {
            throw ApiRefused.cursor();
        }
        return new Cursor(
                Instant.EPOCH.plus(Long.parseLong(parts.group(1)), ChronoUnit.MICROS),
                Integer.parseInt(parts.group(2)),
                Integer.parseInt(parts.group(3)),
                Long.parseLong(parts.group(4)));
    }
}
