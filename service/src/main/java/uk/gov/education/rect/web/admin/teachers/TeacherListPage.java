package uk.gov.education.rect.web.admin.teachers;

import java.util.ArrayList;
import java.util.List;
import uk.gov.education.rect.govuk.Input;
import uk.gov.education.rect.govuk.Select;
import uk.gov.education.rect.govuk.Table;
import uk.gov.education.rect.web.Address;
import uk.gov.education.rect.web.Links;
import uk.gov.education.rect.web.Paging;

/**
 * The list of teachers (06 §6.1).
 *
 * @param filter what was looked for
 * @param paging where in the list this page stands
 * @param rows what is on it
 * @param years contract periods to choose from
 */
public record TeacherListPage(
        TeacherList.Filter filter, Paging paging, List<TeacherList.Row> rows, List<Integer> years) {

    public TeacherListPage {
        rows = List.copyOf(rows);
        years = List.copyOf(years);
    }

    /** The field to search by. */
    public Input query() {
        return Input.of("q", "Name, TRN or API participant ID").withValue(filter.query());
    }

    /** ECTs, mentors or both. */
    public Select role() {
        return Select.of(
                        "role",
                        "Role",
                        List.of(
                                Select.Item.of("", "All"),
                                Select.Item.of("ect", "ECT"),
                                Select.Item.of("mentor", "Mentor")))
                .withValue(filter.role());
    }

    /** One contract period or all. */
    public Select contractPeriod() {
        List<Select.Item> items = new ArrayList<>();
        items.add(Select.Item.of("", "All"));
        years.forEach(year -> items.add(Select.Item.of(year.toString(), year.toString())));
        items.add(Select.Item.of("not_available", "Not available"));
        return Select.of("contract_period", "Contract period", items).withValue(filter.contractPeriod());
    }

    /** The teachers found. */
    public Table table() {
        Table table = Table.of("Teachers", "Name", "TRN", "Role", "Contract period")
                .withCaptionClasses("govuk-visually-hidden");
        for (TeacherList.Row row : rows) {
            table = table.row(
                    Table.Cell.of(Links.link(row.name(), remembered("/admin/teachers/" + row.id()))),
                    Table.Cell.of(row.trn() == null ? "" : row.trn()),
                    Table.Cell.of(row.role()),
                    Table.Cell.of(row.contractPeriod()));
        }
        return table;
    }

    /** The list itself, without the number of the page. */
    public Address address() {
        return TeacherPage.remembering(Address.of("/admin/teachers"), filter, "");
    }

    private Address remembered(String path) {
        return TeacherPage.remembering(
                Address.of(path), filter, paging.number() == 1 ? "" : Integer.toString(paging.number()));
    }
}
