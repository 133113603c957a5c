package uk.gov.education.rect.web.school.home;

import org.jspecify.annotations.Nullable;

/**
 * One line of what has changed on a record.
 *
 * @param what happened
 * @param when it was said
 * @param who said it
 * @param takesEffect another day on which it takes effect, or null
 */
public record HistoryEntry(
        String what, String when, String who, @Nullable String takesEffect) {}
