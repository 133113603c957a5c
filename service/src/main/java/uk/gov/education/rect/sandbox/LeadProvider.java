package uk.gov.education.rect.sandbox;

import java.util.List;
import uk.gov.education.rect.providers.LeadProviderId;

/**
 * A lead provider of the sandbox.
 *
 * @param years the contract periods in which it works, earliest first
 */
record LeadProvider(LeadProviderId id, String name, List<Integer> years) {

    int lastYear() {
        return years.getLast();
    }
}
