package uk.gov.education.rect.web.admin.finance;

import static uk.gov.education.rect.govuk.SummaryList.Row.of;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.gov.education.rect.finance.BandPrice;
import uk.gov.education.rect.finance.BandedFigures;
import uk.gov.education.rect.finance.ContractType;
import uk.gov.education.rect.finance.DeclarationId;
import uk.gov.education.rect.finance.Figures;
import uk.gov.education.rect.finance.FlatRateFigures;
import uk.gov.education.rect.finance.OutputLine;
import uk.gov.education.rect.govuk.SummaryList;
import uk.gov.education.rect.govuk.Table;
import uk.gov.education.rect.web.Address;
import uk.gov.education.rect.web.Formats;
import uk.gov.education.rect.web.Links;
import uk.gov.education.rect.web.Paging;
import uk.gov.education.rect.web.admin.teachers.DeclarationCards;

/**
 * A statement (05 §11.3).
 *
 * @param statement the statement
 * @param figures what it comes to
 * @param declared the declarations paid or taken back on it, a page of them
 * @param fees what each adds to the statement, without VAT
 * @param paging where that page stands
 * @param mayAuthorise whether it can be authorised for payment now (FIN-STM-21)
 */
public record StatementPage(
        Statements.Row statement,
        Figures figures,
        List<Statements.Declared> declared,
        Map<DeclarationId, BigDecimal> fees,
        Paging paging,
        boolean mayAuthorise) {

    public StatementPage {
        declared = List.copyOf(declared);
        fees = Map.copyOf(fees);
    }

    /** Its address. */
    public String address() {
        return "/admin/finance/statements/" + statement.id();
    }

    /** The month it is for. */
    public String month() {
        return Formats.month(statement.month());
    }

    /** Whether it pays for declarations. */
    public boolean output() {
        return statement.output();
    }

    /** When it was authorised, or null. */
    public @Nullable String authorised() {
        return statement.authorisedAt() == null
                ? null
                : Formats.time(statement.authorisedAt()) + " on " + Formats.date(statement.authorisedAt());
    }

    /** Declarations that find no room in any band and earn nothing. */
    public int overCapacity() {
        return figures.banded().overCapacity().stream()
                .mapToInt(BandedFigures.OverCapacity::declarations)
                .sum();
    }

    /** Dates, status and every amount that makes up the total. */
    public SummaryList overview() {
        List<SummaryList.Row> rows = new ArrayList<>();
        rows.add(of("Status", StatementListPage.status(statement)));
        rows.add(of("Contract year", Integer.toString(statement.contractYear())));
        rows.add(of("Milestone cut-off date", Formats.date(statement.deadline())));
        rows.add(of("Payment date", Formats.date(statement.paymentDate())));
        rows.addAll(figures.type() == ContractType.ECF ? together() : apart());
        rows.add(of("VAT", money(figures.vat())));
        rows.add(of("Total including VAT", Formats.money(figures.payableTotal())));
        return SummaryList.of(rows);
    }

    private List<SummaryList.Row> together() {
        BandedFigures banded = figures.banded();
        return List.of(
                of("Output payment", money(banded.totalBillable())),
                of("Service fee", money(banded.monthlyServiceFee())),
                of("Uplift fees", money(banded.uplifts().billableAmount())),
                of(
                        "Clawbacks",
                        money(banded.totalRefundable()
                                .add(banded.uplifts().refundableAmount())
                                .negate())),
                of("Additional adjustments", money(banded.adjustments())));
    }

    private List<SummaryList.Row> apart() {
        BandedFigures ects = figures.banded();
        BigDecimal mentors =
                figures.flatRate().map(FlatRateFigures::totalBillable).orElse(BigDecimal.ZERO);
        BigDecimal mentorsBack =
                figures.flatRate().map(FlatRateFigures::totalRefundable).orElse(BigDecimal.ZERO);
        return List.of(
                of("ECTs output payment", money(ects.totalBillable())),
                of("Mentors output payment", money(mentors)),
                of("Service fee", money(ects.monthlyServiceFee())),
                of("ECTs clawbacks", money(ects.totalRefundable().negate())),
                of("Mentors clawbacks", money(mentorsBack.negate())),
                of("Additional adjustments", money(ects.adjustments())));
    }

    /** What the declarations in bands earn: a row for each type and band that counts any. */
    public Table bandedOutputs() {
        String who = figures.type() == ContractType.ECF ? "Output payments" : "ECTs output payments";
        return outputs(who, figures.banded().outputs(), figures.banded().totalBillable());
    }

    /** What mentors' declarations earn at the flat rate; empty when they are in bands. */
    public Optional<Table> flatOutputs() {
        return figures.flatRate().map(flat -> outputs("Mentors output payments", flat.outputs(), flat.totalBillable()));
    }

    /** What is taken back. */
    public Table clawbacks() {
        Table table = Table.of("Clawbacks", "Payment type", "Declarations", "Fee", "Amount");
        List<OutputLine> lines = new ArrayList<>(figures.banded().outputs());
        figures.flatRate().ifPresent(flat -> lines.addAll(flat.outputs()));
        BigDecimal total = BigDecimal.ZERO;
        for (OutputLine line : lines) {
            if (line.refundable() > 0) {
                table = table.row(
                        Table.Cell.of(name(line)),
                        Table.Cell.numeric(Formats.number(line.refundable())),
                        Table.Cell.numeric(money(line.unit().negate())),
                        Table.Cell.numeric(money(line.refundableAmount().negate())));
                total = total.add(line.refundableAmount());
            }
        }
        BandedFigures.UpliftFigures uplifts = figures.banded().uplifts();
        if (uplifts.refundable() > 0) {
            table = table.row(
                    Table.Cell.of("Uplift fees"),
                    Table.Cell.numeric(Formats.number(uplifts.refundable())),
                    Table.Cell.numeric(money(uplifts.fee().negate())),
                    Table.Cell.numeric(money(uplifts.refundableAmount().negate())));
            total = total.add(uplifts.refundableAmount());
        }
        return total(figuresRight(table), total.negate());
    }

    /** The declarations on this page. */
    public Table declarations() {
        Table table = Table.of("Declarations", "Name", "TRN", "Role", "Declaration", "Date", "State", "Fee");
        List<Table.Cell> head = new ArrayList<>(table.head());
        head.set(head.size() - 1, head.getLast().withFormat("numeric"));
        table = table.withHead(head);
        for (Statements.Declared one : declared) {
            table = table.row(
                    Table.Cell.of(Links.link(one.name(), "/admin/teachers/" + one.teacher() + "/declarations")),
                    Table.Cell.of(one.trn() == null ? "" : one.trn()),
                    Table.Cell.of(one.role()),
                    Table.Cell.of(one.type() + (one.takenBack() ? " (taken back)" : "")),
                    Table.Cell.of(Formats.date(one.declaredFor())),
                    Table.Cell.of(DeclarationCards.tag(one.state())),
                    Table.Cell.numeric(fee(one)));
        }
        return table;
    }

    private String fee(Statements.Declared one) {
        BigDecimal fee = fees.get(one.id());
        return fee == null ? "None" : money(fee);
    }

    private static Table outputs(String caption, List<OutputLine> lines, BigDecimal total) {
        Table table = figuresRight(Table.of(caption, "Payment type", "Declarations", "Fee", "Amount"));
        for (OutputLine line : lines) {
            if (line.billable() > 0) {
                table = table.row(
                        Table.Cell.of(name(line)),
                        Table.Cell.numeric(Formats.number(line.billable())),
                        Table.Cell.numeric(money(line.unit())),
                        Table.Cell.numeric(money(line.billableAmount())));
            }
        }
        return total(table, total);
    }

    private static Table figuresRight(Table table) {
        List<Table.Cell> head = new ArrayList<>(table.head());
        for (int column = 1; column < head.size(); column++) {
            head.set(column, head.get(column).withFormat("numeric"));
        }
        return table.withHead(head);
    }

    private static Table total(Table table, BigDecimal amount) {
        return table.row(
                Table.Cell.of("Total").withClasses("govuk-!-font-weight-bold"),
                Table.Cell.of(""),
                Table.Cell.of(""),
                Table.Cell.numeric(money(amount)).withClasses("govuk-!-font-weight-bold"));
    }

    private static String name(OutputLine line) {
        return line.type().code()
                + line.band()
                        .map(BandPrice::letter)
                        .map(letter -> ", band " + letter)
                        .orElse("");
    }

    private static String money(BigDecimal amount) {
        return Formats.money(amount);
    }

    /** The address for the pages of declarations. */
    public Address list() {
        return Address.of(address());
    }
}
