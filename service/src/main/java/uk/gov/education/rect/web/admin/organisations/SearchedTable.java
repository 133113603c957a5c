package uk.gov.education.rect.web.admin.organisations;

import uk.gov.education.rect.govuk.Input;
import uk.gov.education.rect.govuk.Table;
import uk.gov.education.rect.web.Address;
import uk.gov.education.rect.web.Paging;

/**
 * A list with a search box and pages.
 *
 * @param heading what is listed
 * @param noun the same in the middle of a sentence
 * @param address where the list is, without query
 * @param label of the search box
 * @param query what was searched for
 * @param paging where in the list this page stands
 * @param table what is on it
 */
public record SearchedTable(
        String heading, String noun, String address, String label, String query, Paging paging, Table table) {

    /** The search box. */
    public Input search() {
        return Input.of("q", label).withValue(query);
    }

    /** The list with the search. */
    public Address list() {
        return Address.of(address).with("q", query);
    }
}
