package uk.gov.education.rect.web;

import org.jspecify.annotations.Nullable;
import uk.gov.education.rect.govuk.Pagination;

/**
 * Where in a long list a page stands (UI-04). A page beyond the end is empty, not an error.
 *
 * @param number the page shown, the first being 1
 * @param size rows on a page
 * @param total rows on all pages
 */
public record Paging(int number, int size, int total) {

    private static final int LAST = 100_000;

    /** The page number somebody asked for; the first page for anything that is no number. */
    public static int number(@Nullable String typed) {
        return typed != null && typed.matches("[0-9]{1,6}") ? Math.clamp(Integer.parseInt(typed), 1, LAST) : 1;
    }

    /** How many rows to pass over for a page. */
    public static int offset(int number, int size) {
        return (number - 1) * size;
    }

    /** How many pages there are, one at least. */
    public int pages() {
        return Math.max(1, (total + size - 1) / size);
    }

    /** Whether there is more than one page, so that links and a summary are worth showing. */
    public boolean several() {
        return total > size;
    }

    /** "Showing 21 to 40 of 1,234 teachers". */
    public String summary(String noun) {
        int from = Math.min(offset(number, size) + 1, total);
        int to = Math.min(number * size, total);
        return "Showing " + Formats.number(from) + " to " + Formats.number(to) + " of " + Formats.number(total) + " "
                + noun;
    }

    /** Links to the other pages of the list at an address. */
    public Pagination links(Address list) {
        return links(list, "page");
    }

    /** The same for a list whose page number has another name in the address. */
    public Pagination links(Address list, String parameter) {
        return Pagination.of(
                Math.min(number, pages()),
                pages(),
                page -> list.with(parameter, page).toString());
    }
}
