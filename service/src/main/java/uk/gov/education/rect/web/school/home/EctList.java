package uk.gov.education.rect.web.school.home;

import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.gov.education.rect.govuk.Pagination;
import uk.gov.education.rect.govuk.Select;

/**
 * A page of the list of ECTs.
 *
 * @param school its name
 * @param cards one for each ECT
 * @param query whom is asked for
 * @param matching how many were found on all pages
 * @param registered how many ECTs the school has, whoever is asked for
 * @param mayRegister whether the school may register more (SJ-ACC-13)
 * @param open whether registration is open
 * @param filters the fields that narrow the list down
 * @param download where the list is as a file
 * @param pagination or null when one page holds all
 */
public record EctList(
        String school,
        List<EctCard> cards,
        EctQuery query,
        int matching,
        int registered,
        boolean mayRegister,
        boolean open,
        List<Select> filters,
        String download,
        @Nullable Pagination pagination) {}
