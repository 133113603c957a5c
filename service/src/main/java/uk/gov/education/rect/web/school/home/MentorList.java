package uk.gov.education.rect.web.school.home;

import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.gov.education.rect.govuk.Pagination;
import uk.gov.education.rect.govuk.Select;

/**
 * A page of the list of mentors.
 *
 * @param school its name
 * @param mentors one card each
 * @param query whom is asked for
 * @param matching how many were found on all pages
 * @param registered how many mentors the school has, whoever is asked for
 * @param filters the fields that narrow the list down
 * @param download where the list is as a file
 * @param pagination or null when one page holds all
 */
public record MentorList(
        String school,
        List<Mentor> mentors,
        MentorQuery query,
        int matching,
        int registered,
        List<Select> filters,
        String download,
        @Nullable Pagination pagination) {

    /** From how many ECTs on only their number is shown (SJ-MEN-03). */
    public static final int TOO_MANY_TO_NAME = 6;
}
