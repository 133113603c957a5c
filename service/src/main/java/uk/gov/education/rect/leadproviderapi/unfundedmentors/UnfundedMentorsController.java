package uk.gov.education.rect.leadproviderapi.unfundedmentors;

import static uk.gov.education.rect.database.Tables.API_UNFUNDED_MENTORS;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
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

/**
 * {@code /unfunded-mentors}: mentors whom somebody else or nobody trains, of the ECTs a lead provider trains (API-UNF-01,
 * API-UNF-02).
 */
@RestController
@RequestMapping("/api/v3/unfunded-mentors")
class UnfundedMentorsController {

    private final Documents documents;
    private final DocumentAnswers answers;

    UnfundedMentorsController(Documents documents, DocumentAnswers answers) {
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
                                DocumentTable.UNFUNDED_MENTORS,
                                caller.leadProviderId(),
                                null,
                                List.of(API_UNFUNDED_MENTORS.ID.isNotNull()),
                                updatedSince),
                        Documents.sorted(DocumentTable.UNFUNDED_MENTORS, parameters.orders()),
                        page),
                request,
                response);
    }

    @GetMapping("/{id}")
    void show(ApiCaller caller, @PathVariable String id, HttpServletResponse response) {
        answers.one(
                Parameters.id(id)
                        .flatMap(known -> documents.one(DocumentTable.UNFUNDED_MENTORS, caller.leadProviderId(), known))
                        .orElseThrow(ApiRefused::notFound),
                response);
    }
}
