package uk.gov.education.rect.web.school.home;

import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.gov.education.rect.govuk.Pagination;

/**
 * A page of the list of mentors.
 *
 * @param school its name
 * @param mentors one card each
 * @param search as typed
 * @param registered how many mentors the school has, whatever the search
 * @param download where the list is as a file
 * @param pagination or null when one page holds all
 */
public record MentorList(
        String school,
        List<Mentor> mentors,
        String search,
        int registered,
        String download,
        @Nullable Pagination pagination) {

    /** From how many ECTs on only their number is shown (SJ-MEN-03). */
    public static final int TOO_MANY_TO_NAME = 6;
}
