package uk.gov.education.rect.leadproviderapi.schools;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.math.BigInteger;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import uk.gov.education.rect.access.ApiCaller;
import uk.gov.education.rect.leadproviderapi.documents.DocumentAnswers;
import uk.gov.education.rect.leadproviderapi.documents.SchoolDocuments;
import uk.gov.education.rect.leadproviderapi.documents.SchoolDocuments.Wanted;
import uk.gov.education.rect.leadproviderapi.requests.ApiRefused;
import uk.gov.education.rect.leadproviderapi.requests.Page;
import uk.gov.education.rect.leadproviderapi.requests.Parameters;

/** {@code /schools}: the schools of one cohort, the same for every lead provider but for its own interest (API-SCH-01). */
@RestController
@RequestMapping("/api/v3/schools")
class SchoolsController {

    private static final int NO_YEAR = 0;
    private static final int NO_URN = 0;

    private final SchoolDocuments documents;
    private final DocumentAnswers answers;

    SchoolsController(SchoolDocuments documents, DocumentAnswers answers) {
        this.documents = documents;
        this.answers = answers;
    }

    @GetMapping
    void list(ApiCaller caller, Parameters parameters, HttpServletRequest request, HttpServletResponse response) {
        parameters.require("cohort");
        Wanted wanted = new Wanted(
                caller.leadProviderId(),
                cohort(parameters),
                urn(parameters),
                parameters.updatedSince().orElse(null));
        Page page = parameters.page();
        answers.list(page, () -> documents.list(wanted, parameters.orders(), page), request, response);
    }

    @GetMapping("/{id}")
    void show(ApiCaller caller, Parameters parameters, @PathVariable String id, HttpServletResponse response) {
        parameters.require("cohort");
        int cohort = cohort(parameters);
        answers.one(
                Parameters.id(id)
                        .flatMap(known -> documents.one(caller.leadProviderId(), cohort, known))
                        .orElseThrow(ApiRefused::notFound),
                response);
    }

    /** API-FIL-05: what is no year is an unknown year; several are refused (03 §34 no. 36). */
    private static int cohort(Parameters parameters) {
        String text = parameters.one("cohort").orElse("");
        if (text.contains(",")) {
            throw ApiRefused.oneValue("filter/cohort");
        }
        return text.matches("\\d{1,9}") ? Integer.parseInt(text) : NO_YEAR;
    }

    private static @Nullable Integer urn(Parameters parameters) {
        Optional<BigInteger> urn = parameters.one("urn").map(Parameters::leadingInteger);
        return urn.map(number -> number.bitLength() < Integer.SIZE ? number.intValue() : NO_URN)
                .orElse(null);
    }
}
