package uk.gov.education.rect.web.appropriatebody.ects;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import uk.gov.education.rect.govuk.Input;
import uk.gov.education.rect.govuk.Table;
import uk.gov.education.rect.induction.HeldEcts.Counts;
import uk.gov.education.rect.induction.HeldEcts.HeldEct;
import uk.gov.education.rect.induction.HeldEcts.Status;
import uk.gov.education.rect.teachers.Trn;
import uk.gov.education.rect.web.Address;
import uk.gov.education.rect.web.Formats;
import uk.gov.education.rect.web.Links;
import uk.gov.education.rect.web.Paging;

/**
 * The list of an appropriate body's ECTs (04 §7.2).
 *
 * @param body the appropriate body's name
 * @param status which list
 * @param query what was searched for
 * @param counts how many are found on each list
 * @param paging where in the list this page stands
 * @param ects who is on it
 */
public record EctListPage(String body, Status status, String query, Counts counts, Paging paging, List<HeldEct> ects) {

    public EctListPage {
        ects = List.copyOf(ects);
    }

    /** The status of that name in an address; open for anything else (AB-LST-04). */
    static Status status(@Nullable String name) {
        return "closed".equals(name) ? Status.CLOSED : Status.OPEN;
    }

    /** How many a list holds. */
    static int of(Counts counts, Status status) {
        return status == Status.OPEN ? counts.open() : counts.closed();
    }

    /** "open" or "closed", as in addresses and sentences. */
    public String code() {
        return code(status);
    }

    private static String code(Status status) {
        return status.name().toLowerCase(Locale.ROOT);
    }

    /** "12 open inductions", or that a search found none. */
    public String heading() {
        if (!query.isEmpty() && paging.total() == 0) {
            return "No " + code() + " inductions match “" + query + "”";
        }
        return count(status);
    }

    /** "3 closed inductions": what the other list holds. */
    public String other() {
        return count(otherStatus());
    }

    /** Whether the other list holds anybody, so that a link to it is worth following. */
    public boolean hasOther() {
        return of(counts, otherStatus()) > 0;
    }

    /** The other list, with the same search. */
    public Address otherAddress() {
        return list(otherStatus()).with("q", query);
    }

    /** This list without the search. */
    public Address reset() {
        return list(status);
    }

    /** This list with the search. */
    public Address address() {
        return list(status).with("q", query);
    }

    /** The field to search by. */
    public Input search() {
        return Input.of("q", "Search by name or TRN").withValue(query);
    }

    /** Those on the page. */
    public Table table() {
        Table table = Table.of("ECTs", "Name", "TRN", "Induction start date", "Status")
                .withCaptionClasses("govuk-visually-hidden");
        for (HeldEct ect : ects) {
            table = table.row(
                    Table.Cell.of(Links.link(
                            ect.name(),
                            "/appropriate-body/teachers/" + ect.teacher().value())),
                    Table.Cell.of(ect.trn().map(Trn::value).orElse("")),
                    Table.Cell.of(Formats.date(ect.startedOn())),
                    Table.Cell.of(EctPage.tag(ect.status())));
        }
        return table;
    }

    private Status otherStatus() {
        return status == Status.OPEN ? Status.CLOSED : Status.OPEN;
    }

    private String count(Status which) {
        return Formats.count(of(counts, which), code(which) + " induction", code(which) + " inductions");
    }

    private static Address list(Status which) {
        return Address.of("/appropriate-body/teachers").with("status", code(which));
    }
}
