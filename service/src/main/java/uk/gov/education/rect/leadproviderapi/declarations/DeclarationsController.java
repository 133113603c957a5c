package uk.gov.education.rect.leadproviderapi.declarations;

import static uk.gov.education.rect.database.Tables.API_DECLARATIONS;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import uk.gov.education.rect.access.ApiCaller;
import uk.gov.education.rect.finance.DeclareParticipant;
import uk.gov.education.rect.finance.VoidDeclaration;
import uk.gov.education.rect.leadproviderapi.documents.DocumentAnswers;
import uk.gov.education.rect.leadproviderapi.documents.DocumentTable;
import uk.gov.education.rect.leadproviderapi.documents.Documents;
import uk.gov.education.rect.leadproviderapi.documents.Writes;
import uk.gov.education.rect.leadproviderapi.requests.ApiRefused;
import uk.gov.education.rect.leadproviderapi.requests.Attributes;
import uk.gov.education.rect.leadproviderapi.requests.Page;
import uk.gov.education.rect.leadproviderapi.requests.Parameters;
import uk.gov.education.rect.leadproviderapi.requests.Write;
import uk.gov.education.rect.leadproviderapi.requests.WriteHeaders;
import uk.gov.education.rect.providers.LeadProviderId;
import uk.gov.education.rect.usecase.Refused;

/** {@code /participant-declarations}: claims that participants reached milestones (API-DEC-01 to API-DEC-50). */
@RestController
@RequestMapping("/api/v3/participant-declarations")
class DeclarationsController {

    private static final Set<String> ATTRIBUTES =
            Set.of("participant_id", "declaration_type", "declaration_date", "course_identifier", "evidence_held");

    private final DeclareParticipant declare;
    private final VoidDeclaration voidDeclaration;
    private final Writes writes;
    private final Documents documents;
    private final DocumentAnswers answers;

    DeclarationsController(
            DeclareParticipant declare,
            VoidDeclaration voidDeclaration,
            Writes writes,
            Documents documents,
            DocumentAnswers answers) {
        this.declare = declare;
        this.voidDeclaration = voidDeclaration;
        this.writes = writes;
        this.documents = documents;
        this.answers = answers;
    }

    @GetMapping
    void list(ApiCaller caller, Parameters parameters, HttpServletRequest request, HttpServletResponse response) {
        List<Condition> filters = new ArrayList<>();
        parameters.ids("participant_id").ifPresent(ids -> filters.add(API_DECLARATIONS.PARTICIPANT_ID.in(ids)));
        parameters
                .ids("delivery_partner_id")
                .ifPresent(ids -> filters.add(API_DECLARATIONS.DELIVERY_PARTNER_ID.in(ids)));
        var updatedSince = parameters.updatedSince().orElse(null);
        Page page = parameters.page();
        answers.list(
                page,
                () -> documents.list(
                        new Documents.Wanted(
                                DocumentTable.DECLARATIONS,
                                caller.leadProviderId(),
                                parameters.cohorts().orElse(null),
                                filters,
                                updatedSince),
                        Documents.sorted(DocumentTable.DECLARATIONS, List.of()),
                        page),
                request,
                response);
    }

    @GetMapping("/{id}")
    void show(ApiCaller caller, @PathVariable String id, HttpServletResponse response) {
        answers.one(visible(caller, Parameters.id(id).orElseThrow(ApiRefused::notFound)), response);
    }

    @PostMapping
    void create(
            ApiCaller caller,
            WriteHeaders headers,
            @RequestBody(required = false) byte @Nullable [] body,
            HttpServletResponse response) {
        Attributes sent = Attributes.of(body, ATTRIBUTES);
        var command = new DeclareParticipant.Command(
                caller.author(),
                new LeadProviderId(caller.leadProviderId()),
                sent.get("participant_id"),
                sent.get("course_identifier"),
                sent.get("declaration_type"),
                sent.get("declaration_date"),
                sent.get("evidence_held"));
        try {
            writes.carryOut(
                    new Write(caller, headers, "createDeclaration", "", body),
                    () -> declare.execute(command).apiId(),
                    id -> visible(caller, id),
                    response);
        } catch (Refused refused) {
            throw DeclarationErrors.of(refused.as(DeclareParticipant.Refusal.class));
        }
    }

    @PutMapping("/{id}/void")
    void takeBack(ApiCaller caller, WriteHeaders headers, @PathVariable String id, HttpServletResponse response) {
        UUID declaration = Parameters.id(id).orElseThrow(ApiRefused::notFound);
        var command = new VoidDeclaration.Command(
                new VoidDeclaration.ByLeadProvider(caller.author(), new LeadProviderId(caller.leadProviderId())),
                declaration);
        try {
            writes.carryOut(
                    new Write(caller, headers, "voidDeclaration", id, null),
                    () -> {
                        voidDeclaration.execute(command);
                        return declaration;
                    },
                    known -> visible(caller, known),
                    response);
        } catch (Refused refused) {
            throw DeclarationErrors.of(refused.as(VoidDeclaration.Refusal.class));
        }
    }

    private String visible(ApiCaller caller, UUID id) {
        return documents
                .one(DocumentTable.DECLARATIONS, caller.leadProviderId(), id)
                .orElseThrow(ApiRefused::notFound);
    }
}
