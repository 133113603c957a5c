package uk.gov.education.rect.web.admin.finance;

import java.util.ArrayList;
import java.util.List;
import uk.gov.education.rect.govuk.Govuk;
import uk.gov.education.rect.govuk.Html;
import uk.gov.education.rect.govuk.Select;
import uk.gov.education.rect.govuk.Table;
import uk.gov.education.rect.govuk.Tag;
import uk.gov.education.rect.web.Address;
import uk.gov.education.rect.web.Formats;
import uk.gov.education.rect.web.Links;
import uk.gov.education.rect.web.Paging;

/**
 * The list of statements (05 §11.2).
 *
 * @param leadProvider the choice of lead providers
 * @param year the choice of contract years
 * @param month the choice of months
 * @param type the choice of types
 */
public record StatementListPage(
        Statements.Filter filter,
        Paging paging,
        List<Statements.Row> rows,
        Select leadProvider,
        Select year,
        Select month,
        Select type) {

    public StatementListPage {
        rows = List.copyOf(rows);
    }

    static StatementListPage of(
            Statements.Filter filter,
            Paging paging,
            List<Statements.Row> rows,
            Statements statements,
            List<Integer> years) {
        List<Select.Item> providers = choices();
        statements
                .leadProviders()
                .forEach(row ->
                        providers.add(Select.Item.of(row.get("id", String.class), row.get("name", String.class))));
        List<Select.Item> contractYears = choices();
        years.forEach(year -> contractYears.add(Select.Item.of(year.toString(), year.toString())));
        List<Select.Item> months = choices();
        statements
                .months()
                .forEach(month -> months.add(
                        Select.Item.of(month.getYear() + "-" + month.getMonthValue(), Formats.month(month))));
        return new StatementListPage(
                filter,
                paging,
                rows,
                Select.of("lead_provider_id", "Lead provider", providers).withValue(filter.leadProvider()),
                Select.of("contract_period_year", "Contract year", contractYears)
                        .withValue(filter.year()),
                Select.of("statement_date", "Statement", months).withValue(filter.month()),
                Select.of(
                                "statement_type",
                                "Type",
                                List.of(
                                        Select.Item.of("output_fee", "Output payments"),
                                        Select.Item.of("service_fee", "Service fees"),
                                        Select.Item.of("all", "All")))
                        .withValue(code(filter.feeType())));
    }

    /** The statements found. */
    public Table table() {
        Table table = Table.of("Statements", "Lead provider", "Contract year", "Statement", "Status", "")
                .withCaptionClasses("govuk-visually-hidden");
        for (Statements.Row row : rows) {
            String month = Formats.month(row.month());
            table = table.row(
                    Table.Cell.of(row.leadProvider()),
                    Table.Cell.of(Integer.toString(row.contractYear())),
                    Table.Cell.of(month),
                    Table.Cell.of(status(row)),
                    Table.Cell.of(Links.link(
                            "View",
                            month + " statement of " + row.leadProvider(),
                            "/admin/finance/statements/" + row.id())));
        }
        return table;
    }

    /** The list itself. */
    public Address address() {
        return Address.of("/admin/finance/statements")
                .with("lead_provider_id", filter.leadProvider())
                .with("contract_period_year", filter.year())
                .with("statement_date", filter.month())
                .with("statement_type", code(filter.feeType()));
    }

    /** The tag of a statement's status. */
    static Html status(Statements.Row row) {
        return Html.of(Govuk.tag(
                switch (row.status()) {
                    case "open" -> Tag.of("Open", Tag.Colour.BLUE);
                    case "payable" -> Tag.of("Payable", Tag.Colour.YELLOW);
                    default -> Tag.of(row.output() ? "Authorised for payment" : "Paid", Tag.Colour.GREEN);
                }));
    }

    private static String code(String feeType) {
        return feeType.equals("all") ? "all" : feeType + "_fee";
    }

    private static List<Select.Item> choices() {
        List<Select.Item> items = new ArrayList<>();
        items.add(Select.Item.of("", "All"));
        return items;
    }
}
