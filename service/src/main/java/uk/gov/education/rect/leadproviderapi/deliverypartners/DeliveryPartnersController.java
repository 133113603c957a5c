package uk.gov.education.rect.leadproviderapi.deliverypartners;

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

/** {@code /delivery-partners}: those a lead provider works with in some cohort (API-DP-01 to API-DP-03). */
@RestController
@RequestMapping("/api/v3/delivery-partners")
class DeliveryPartnersController {

    private final Documents documents;
    private final DocumentAnswers answers;

    DeliveryPartnersController(Documents documents, DocumentAnswers answers) {
        this.documents = documents;
        this.answers = answers;
    }

    @GetMapping
    void list(ApiCaller caller, Parameters parameters, HttpServletRequest request, HttpServletResponse response) {
        Page page = parameters.page();
        answers.list(
                page,
                () -> documents.list(
                        new Documents.Wanted(
                                DocumentTable.DELIVERY_PARTNERS,
                                caller.leadProviderId(),
                                parameters.cohorts().orElse(null),
                                List.of(),
                                null),
                        Documents.sorted(DocumentTable.DELIVERY_PARTNERS, parameters.orders()),
                        page),
                request,
                response);
    }

    @GetMapping("/{id}")
    void show(ApiCaller caller, @PathVariable String id, HttpServletResponse response) {
        answers.one(
                Parameters.id(id)
                        .flatMap(
                                known -> documents.one(DocumentTable.DELIVERY_PARTNERS, caller.leadProviderId(), known))
                        .orElseThrow(ApiRefused::notFound),
                response);
    }
}
