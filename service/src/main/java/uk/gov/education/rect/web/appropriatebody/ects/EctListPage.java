package uk.gov.education.rect.web.appropriatebody.ects;

import java.util.List;
import uk.gov.education.rect.govuk.Input;
import uk.gov.education.rect.govuk.Table;
import uk.gov.education.rect.web.Address;
import uk.gov.education.rect.web.Formats;
import uk.gov.education.rect.web.Links;
import uk.gov.education.rect.web.Paging;
import uk.gov.education.rect.web.appropriatebody.ects.Ects.Counts;
import uk.gov.education.rect.web.appropriatebody.ects.Ects.Ect;
import uk.gov.education.rect.web.appropriatebody.ects.Ects.Status;

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
public record EctListPage(String body, Status status, String query, Counts counts, Paging paging, List<Ect> ects) {

    public EctListPage {
        ects = List.copyOf(ects);
    }

    /** "12 open inductions", or that a search found none. */
    public String heading() {
        if (!query.isEmpty() && paging.total() == 0) {
            return "No " + status.code() + " inductions match “" + query + "”";
        }
        return count(status);
    }

    /** "3 closed inductions": what the other list holds. */
    public String other() {
        return count(otherStatus());
    }

    /** Whether the other list holds anybody, so that a link to it is worth following. */
    public boolean hasOther() {
        return counts.of(otherStatus()) > 0;
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
        for (Ect ect : ects) {
            table = table.row(
                    Table.Cell.of(Links.link(ect.name(), "/appropriate-body/teachers/" + ect.id())),
                    Table.Cell.of(ect.trn().value()),
                    Table.Cell.of(Formats.date(ect.startedOn(), "")),
                    Table.Cell.of(EctPage.tag(ect.status())));
        }
        return table;
    }

    private Status otherStatus() {
        return status == Status.OPEN ? Status.CLOSED : Status.OPEN;
    }

    private String count(Status which) {
        return Formats.count(counts.of(which), which.code() + " induction", which.code() + " inductions");
    }

    private static Address list(Status which) {
        return Address.of("/appropriate-body/teachers").with("status", which.code());
    }
}
