package uk.gov.education.rect.web.admin.finance;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.BindParam;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import uk.gov.education.rect.access.StaffUser;
import uk.gov.education.rect.calendar.ContractPeriods;
import uk.gov.education.rect.calendar.ServiceClock;
import uk.gov.education.rect.finance.AuthorisePayment;
import uk.gov.education.rect.finance.Figures;
import uk.gov.education.rect.finance.StatementFigures;
import uk.gov.education.rect.finance.StatementId;
import uk.gov.education.rect.templates.Templates;
import uk.gov.education.rect.timeline.Author;
import uk.gov.education.rect.usecase.Refused;
import uk.gov.education.rect.web.Flash;
import uk.gov.education.rect.web.Formats;
import uk.gov.education.rect.web.Pages;
import uk.gov.education.rect.web.Paging;
import uk.gov.education.rect.web.admin.NotThere;

/** Statements: what they come to, and authorising them for payment (05 §11.1 to §11.7). */
@Controller
class StatementsController {

    private static final String LIST = "/admin/finance/statements";
    private static final String ONE = LIST + "/{id:[0-9]+}";

    private final Pages pages;
    private final Templates templates;
    private final Statements statements;
    private final StatementFigures figures;
    private final AuthorisePayment authorisePayment;
    private final ContractPeriods contractPeriods;
    private final ServiceClock clock;

    StatementsController(
            Pages pages,
            Templates templates,
            Statements statements,
            StatementFigures figures,
            AuthorisePayment authorisePayment,
            ContractPeriods contractPeriods,
            ServiceClock clock) {
        this.pages = pages;
        this.templates = templates;
        this.statements = statements;
        this.figures = figures;
        this.authorisePayment = authorisePayment;
        this.contractPeriods = contractPeriods;
        this.clock = clock;
    }

    /** The list's filters, as they stand in its address. */
    record Search(
            @BindParam("lead_provider_id") @Nullable String leadProvider,
            @BindParam("contract_period_year") @Nullable String year,
            @BindParam("statement_date") @Nullable String month,
            @BindParam("statement_type") @Nullable String type,
            @Nullable String page) {

        Statements.Filter filter() {
            return new Statements.Filter(
                    text(leadProvider),
                    text(year),
                    text(month),
                    switch (text(type)) {
                        case "service_fee" -> "service";
                        case "all" -> "all";
                        default -> "output";
                    });
        }

        private static String text(@Nullable String value) {
            return value == null ? "" : value.strip();
        }
    }

    @GetMapping("/admin/finance")
    View landing(StaffUser staff) {
        return pages.page("Finance").show(_ -> templates.adminFinance());
    }

    @GetMapping(LIST)
    View list(StaffUser staff, Search search) {
        Statements.Filter filter = search.filter();
        int number = Paging.number(search.page());
        Paging paging = new Paging(number, Statements.PAGE_SIZE, statements.count(filter));
        List<Integer> years = contractPeriods.all().stream()
                .map(period -> period.year().value())
                .toList();
        StatementListPage list =
                StatementListPage.of(filter, paging, statements.page(filter, number), statements, years);
        return pages.page("Statements").wide().back("/admin/finance").show(_ -> templates.adminStatements(list));
    }

    @GetMapping(ONE)
    View statement(StaffUser staff, @PathVariable long id, @RequestParam(required = false) @Nullable String page) {
        StatementPage content = content(id, Paging.number(page));
        return pages.page(
                        content.month() + " statement of " + content.statement().leadProvider())
                .wide()
                .back("Back to statements", LIST)
                .show(_ -> templates.adminStatement(content));
    }

    @GetMapping(ONE + "/authorisations/new")
    View confirm(StaffUser staff, @PathVariable long id) {
        StatementPage content = content(id, 1);
        return content.mayAuthorise() ? confirmation(content, null) : notPayable(content);
    }

    @PostMapping(ONE + "/authorisations")
    View authorise(
            StaffUser staff,
            @PathVariable long id,
            @RequestParam(required = false) @Nullable String confirmed,
            @RequestParam(required = false) @Nullable BigDecimal total) {
        StatementPage content = content(id, 1);
        if (confirmed == null && content.mayAuthorise()) {
            return confirmation(content, "Confirm that the checks are complete and that the statement may be paid");
        }
        try {
            AuthorisePayment.Authorised authorised = authorisePayment.execute(new AuthorisePayment.Command(
                    new Author.DfeStaffUser(staff.userId(), staff.email(), staff.name()),
                    new StatementId(id),
                    total,
                    content.overCapacity() > 0 && confirmed != null));
            return pages.redirect(
                    content.address(),
                    Flash.success(
                            "The statement was authorised for payment of " + Formats.money(authorised.total()) + "."));
        } catch (Refused refused) {
            return switch (refused.as(AuthorisePayment.Refusal.class)) {
                case AuthorisePayment.NotPayable _ -> notPayable(content);
                case AuthorisePayment.TotalChanged(BigDecimal now) ->
                    confirmation(
                            content(id, 1),
                            "The total has changed to " + Formats.money(now) + ". Check it before you authorise it");
                case AuthorisePayment.OverCapacity _ ->
                    confirmation(
                            content(id, 1), "Some declarations would earn nothing. Check them before you authorise it");
            };
        }
    }

    @GetMapping("/admin/finance/search-declarations")
    View searchDeclarations(
            StaffUser staff, @RequestParam(name = "declaration_api_id", required = false) @Nullable String typed) {
        String id = typed == null ? "" : typed.toLowerCase(Locale.ROOT).replaceAll("[^0-9a-f-]", "");
        var teacher = statements.teacherOfDeclaration(id);
        return teacher.isPresent()
                ? pages.redirect("/admin/teachers/" + teacher.getAsLong() + "/declarations")
                : pages.page("Search declarations")
                        .back("/admin/finance")
                        .show(_ -> templates.adminSearchDeclarations(typed == null ? "" : typed));
    }

    private StatementPage content(long id, int number) {
        Statements.Row statement = statements.find(id).orElseThrow(NotThere::new);
        Figures worth = figures.of(new StatementId(id));
        Statements.DeclaredPage declared = statements.declarations(id, number);
        boolean payable = statement.output()
                && statement.status().equals("payable")
                && statement.deadline().isBefore(clock.today());
        return new StatementPage(
                statement,
                worth,
                declared.declarations(),
                figures.fees(new StatementId(id)),
                new Paging(number, Statements.DECLARATIONS_ON_A_PAGE, declared.total()),
                payable);
    }

    private View confirmation(StatementPage content, @Nullable String error) {
        return pages.page("Authorise the statement for payment")
                .back(content.address())
                .invalid(error != null)
                .show(page -> templates.adminAuthorise(page, content, error));
    }

    private View notPayable(StatementPage content) {
        return pages.redirect(
                content.address(),
                Flash.important(
                        content.authorised() == null
                                ? "This statement cannot be authorised yet: its cut-off date is "
                                        + Formats.date(content.statement().deadline()) + "."
                                : "This statement has been authorised already."));
    }
}
