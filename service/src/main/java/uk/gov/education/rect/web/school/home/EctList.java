package uk.gov.education.rect.web.school.home;

import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.gov.education.rect.govuk.Pagination;
import uk.gov.education.rect.web.school.RegistrationWindow;

/**
 * A page of the list of ECTs.
 *
 * @param school its name
 * @param cards one for each ECT
 * @param search as typed
 * @param registered how many ECTs the school has, whatever the search
 * @param mayRegister whether the school may register more (SJ-ACC-13)
 * @param closed the registration window that is closed now, or null
 * @param pagination or null when one page holds all
 */
public record EctList(
        String school,
        List<EctCard> cards,
        String search,
        int registered,
        boolean mayRegister,
        RegistrationWindow.@Nullable Closed closed,
        @Nullable Pagination pagination) {}
