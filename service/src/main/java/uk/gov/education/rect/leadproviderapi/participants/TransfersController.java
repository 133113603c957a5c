package uk.gov.education.rect.leadproviderapi.participants;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.UUID;
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
 * {@code /participants/transfers} and {@code /participants/{id}/transfers}: participants who leave or join a school with
 * the lead provider (API-TRF-01 to API-TRF-10). The path of the list wins over a participant's (API-RTE-03).
 */
@RestController
@RequestMapping("/api/v3/participants")
class TransfersController {

    private final Documents documents;
    private final DocumentAnswers answers;
    private final MergedParticipants merged;

    TransfersController(Documents documents, DocumentAnswers answers, MergedParticipants merged) {
        this.documents = documents;
        this.answers = answers;
        this.merged = merged;
    }

    @GetMapping("/transfers")
    void list(ApiCaller caller, Parameters parameters, HttpServletRequest request, HttpServletResponse response) {
        var updatedSince = parameters.updatedSince().orElse(null);
        Page page = parameters.page();
        answers.list(
                page,
                () -> documents.list(
                        new Documents.Wanted(
                                DocumentTable.TRANSFERS, caller.leadProviderId(), null, List.of(), updatedSince),
                        Documents.sorted(DocumentTable.TRANSFERS, parameters.orders()),
                        page),
                request,
                response);
    }

    @GetMapping("/{id}/transfers")
    void show(ApiCaller caller, @PathVariable String id, HttpServletResponse response) {
        UUID known = Parameters.id(id).orElseThrow(ApiRefused::notFound);
        answers.one(
                documents
                        .one(DocumentTable.TRANSFERS, caller.leadProviderId(), known)
                        .orElseThrow(() -> merged.notFound(caller, known)),
                response);
    }
}
