package uk.gov.education.rect.leadproviderapi.statements;

import static uk.gov.education.rect.database.Tables.API_STATEMENTS;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import org.jooq.Condition;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import uk.gov.education.rect.access.ApiCaller;
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
        List<Condition> filters = new ArrayList<>();
        parameters.cohorts().ifPresent(years -> filters.add(Documents.inAny(API_STATEMENTS.COHORTS, years)));
        var updatedSince = parameters.updatedSince().orElse(null);
        Page page = parameters.page();
        answers.list(
                page,
                () -> documents.list(
                        DocumentTable.STATEMENTS,
                        caller.leadProviderId(),
                        filters,
                        updatedSince,
                        List.of(API_STATEMENTS.PAYMENT_DATE.asc()),
                        page),
                request,
                response);
    }

    @GetMapping("/{id}")
    void show(ApiCaller caller, @PathVariable String id, HttpServletResponse response) {
        answers.one(
                Parameters.id(id)
                        .flatMap(known -> documents.one(DocumentTable.STATEMENTS, caller.leadProviderId(), known))
                        .orElseThrow(ApiRefused::notFound),
                response);
    }
}
