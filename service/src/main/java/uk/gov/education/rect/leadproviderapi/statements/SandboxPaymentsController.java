package uk.gov.education.rect.leadproviderapi.statements;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.UUID;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import uk.gov.education.rect.access.ApiCaller;
import uk.gov.education.rect.leadproviderapi.SandboxPayments;
import uk.gov.education.rect.leadproviderapi.documents.DocumentTable;
import uk.gov.education.rect.leadproviderapi.documents.Documents;
import uk.gov.education.rect.leadproviderapi.documents.Writes;
import uk.gov.education.rect.leadproviderapi.requests.ApiError;
import uk.gov.education.rect.leadproviderapi.requests.ApiRefused;
import uk.gov.education.rect.leadproviderapi.requests.Parameters;
import uk.gov.education.rect.leadproviderapi.requests.Write;
import uk.gov.education.rect.leadproviderapi.requests.WriteHeaders;

/** {@code /statements/{id}/pay}: lets lead providers see declarations paid and clawed back, not in production (03 §34 no. 52). */
@RestController
@RequestMapping("/api/v3/statements/{id}/pay")
@ConditionalOnProperty(name = "web.production", havingValue = "false")
class SandboxPaymentsController {

    private final SandboxPayments payments;
    private final Documents documents;
    private final Writes writes;

    SandboxPaymentsController(SandboxPayments payments, Documents documents, Writes writes) {
        this.payments = payments;
        this.documents = documents;
        this.writes = writes;
    }

    @PutMapping
    void pay(ApiCaller caller, WriteHeaders headers, @PathVariable String id, HttpServletResponse response) {
        UUID statement = Parameters.id(id).orElseThrow(ApiRefused::notFound);
        visible(caller, statement);
        writes.carryOut(
                new Write(caller, headers, "payStatement", id, null),
                () -> {
                    if (!payments.pay(statement)) {
                        throw ApiRefused.unprocessable(
                                List.of(
                                        new ApiError(
                                                "statement_id",
                                                "The cut_off_date of the statement has not passed: send X-With-Server-Date with a later day")));
                    }
                    return statement;
                },
                known -> visible(caller, known),
                response);
    }

    private String visible(ApiCaller caller, UUID statement) {
        return documents
                .one(DocumentTable.STATEMENTS, caller.leadProviderId(), statement)
                .orElseThrow(ApiRefused::notFound);
    }
}
