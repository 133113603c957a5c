package uk.gov.education.rect.web.admin.timeline;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.gov.education.rect.calendar.ServiceClock;
import uk.gov.education.rect.web.Formats;

/**
 * One thing that happened, as a timeline shows it (UI-TL-01).
 *
 * @param heading one line
 * @param author who did it, for people
 * @param happenedAt when it takes effect
 * @param recordedAt when it was recorded
 * @param body a note or a reason, or null
 * @param zendeskTicket support ticket, or null
 * @param changes what changed from what to what, a sentence each
 * @param about the records it is about, other than the one whose timeline it is
 */
public record TimelineEntry(
        String heading,
        String author,
        Instant happenedAt,
        Instant recordedAt,
        @Nullable String body,
        @Nullable Integer zendeskTicket,
        List<String> changes,
        List<About> about) {

    public TimelineEntry {
        changes = List.copyOf(changes);
        about = List.copyOf(about);
    }

    /** A record with a page of its own. */
    public record About(String text, String href) {}

    /** {@code 24 Jan 2025, 5:30pm}; the day alone when it takes effect on a day as a whole. */
    public String when() {
        String day = Formats.shortDate(ServiceClock.dateOf(happenedAt));
        return startsItsDay() ? day : day + ", " + Formats.time(happenedAt);
    }

    /** When it was recorded, where that was on another day than the one it takes effect (AUD-04); else empty. */
    public String recorded() {
        return ServiceClock.dateOf(happenedAt).equals(ServiceClock.dateOf(recordedAt))
                ? ""
                : "Recorded on " + Formats.shortDate(ServiceClock.dateOf(recordedAt)) + ", " + Formats.time(recordedAt);
    }

    private boolean startsItsDay() {
        return ServiceClock.startOf(ServiceClock.dateOf(happenedAt)).equals(happenedAt);
    }
}
