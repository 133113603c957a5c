package uk.gov.education.rect.leadproviderapi.statements;

import static org.jooq.impl.DSL.select;
import static uk.gov.education.rect.database.Tables.API_DECLARATIONS;
import static uk.gov.education.rect.database.Tables.API_STATEMENTS;
import static uk.gov.education.rect.database.Tables.DECLARATIONS;
import static uk.gov.education.rect.database.Tables.STATEMENTS;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.UUID;
import org.jooq.Record1;
import org.jooq.Select;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import uk.gov.education.rect.access.ApiCaller;
import uk.gov.education.rect.database.enums.DeclarationPaymentStatuses;
import uk.gov.education.rect.leadproviderapi.documents.DocumentAnswers;
import uk.gov.education.rect.leadproviderapi.documents.DocumentTable;
import uk.gov.education.rect.leadproviderapi.documents.Documents;
import uk.gov.education.rect.leadproviderapi.requests.ApiRefused;
import uk.gov.education.rect.leadproviderapi.requests.Page;
import uk.gov.education.rect.leadproviderapi.requests.Parameters;

/** {@code /statements}: a lead provider's output statements, by payment date (API-STM-01 to API-STM-03). */
@RestController
@RequestMapping("/api/v3/statements")
class StatementsController {

    private final Documents documents;
    private final DocumentAnswers answers;

    StatementsController(Documents documents, DocumentAnswers answers) {
        this.documents = documents;
        this.answers = answers;
    }

    @GetMapping
    void list(ApiCaller caller, Parameters parameters, HttpServletRequest request, HttpServletResponse response) {
        var updatedSince = parameters.updatedSince().orElse(null);
        Page page = parameters.page();
        answers.list(
                page,
                () -> documents.list(
                        new Documents.Wanted(
                                DocumentTable.STATEMENTS,
                                caller.leadProviderId(),
                                parameters.cohorts().orElse(null),
                                List.of(),
                                updatedSince),
                        List.of(API_STATEMENTS.PAYMENT_DATE.asc()),
                        page),
                request,
                response);
    }

    @GetMapping("/{id}")
    void show(ApiCaller caller, @PathVariable String id, HttpServletResponse response) {
        answers.one(visible(caller, Parameters.id(id).orElseThrow(ApiRefused::notFound)), response);
    }

    /** 03 §34 no. 49: the declarations that a statement pays or claws back, as they are shown by themselves. */
    @GetMapping("/{id}/declarations")
    void declarations(
            ApiCaller caller,
            Parameters parameters,
            @PathVariable String id,
            HttpServletRequest request,
            HttpServletResponse response) {
        Page page = parameters.page();
        UUID statement = Parameters.id(id).orElseThrow(ApiRefused::notFound);
        visible(caller, statement);
        answers.list(
                page,
                () -> documents.list(
                        new Documents.Wanted(
                                DocumentTable.DECLARATIONS,
                                caller.leadProviderId(),
                                null,
                                List.of(API_DECLARATIONS.RECORD_ID.in(onStatement(statement))),
                                null),
                        Documents.sorted(DocumentTable.DECLARATIONS, List.of()),
                        page),
                request,
                response);
    }

    /** Those whose {@code statement_id} or {@code clawback_statement_id} it is. */
    private static Select<Record1<Long>> onStatement(UUID statement) {
        var paid = select(DECLARATIONS.ID)
                .from(DECLARATIONS)
                .join(STATEMENTS)
                .on(STATEMENTS.ID.eq(DECLARATIONS.PAYMENT_STATEMENT_ID))
                .where(STATEMENTS.API_ID.eq(statement))
                .and(DECLARATIONS.PAYMENT_STATUS.ne(DeclarationPaymentStatuses.VOIDED));
        return paid.unionAll(select(DECLARATIONS.ID)
                .from(DECLARATIONS)
                .join(STATEMENTS)
                .on(STATEMENTS.ID.eq(DECLARATIONS.CLAWBACK_STATEMENT_ID))
                .where(STATEMENTS.API_ID.eq(statement)));
    }

    private String visible(ApiCaller caller, UUID statement) {
        return documents
                .one(DocumentTable.STATEMENTS, caller.leadProviderId(), statement)
                .orElseThrow(ApiRefused::notFound);
    }
}
