package uk.gov.education.rect.leadproviderapi.partnerships;

import static uk.gov.education.rect.database.Tables.API_PARTNERSHIPS;

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
import uk.gov.education.rect.calendar.ContractYear;
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
import uk.gov.education.rect.providers.CreateSchoolPartnership;
import uk.gov.education.rect.providers.LeadProviderId;
import uk.gov.education.rect.providers.UpdateSchoolPartnership;
import uk.gov.education.rect.usecase.Refused;

/** {@code /partnerships}: a lead provider's partnerships with schools (API-PSH-01 to API-PSH-34). */
@RestController
@RequestMapping("/api/v3/partnerships")
class PartnershipsController {

    /** Stands for a value that was not sent or cannot be one: nothing has it. */
    private static final UUID NOBODY = new UUID(0, 0);

    private static final ContractYear NO_YEAR = new ContractYear(9999);

    private final CreateSchoolPartnership create;
    private final UpdateSchoolPartnership update;
    private final Documents documents;
    private final DocumentAnswers answers;
    private final Writes writes;

    PartnershipsController(
            CreateSchoolPartnership create,
            UpdateSchoolPartnership update,
            Documents documents,
            DocumentAnswers answers,
            Writes writes) {
        this.create = create;
        this.update = update;
        this.documents = documents;
        this.answers = answers;
        this.writes = writes;
    }

    @GetMapping
    void list(ApiCaller caller, Parameters parameters, HttpServletRequest request, HttpServletResponse response) {
        List<Condition> filters = new ArrayList<>();
        parameters
                .ids("delivery_partner_id")
                .ifPresent(ids -> filters.add(API_PARTNERSHIPS.DELIVERY_PARTNER_ID.in(ids)));
        var updatedSince = parameters.updatedSince().orElse(null);
        Page page = parameters.page();
        answers.list(
                page,
                () -> documents.list(
                        new Documents.Wanted(
                                DocumentTable.PARTNERSHIPS,
                                caller.leadProviderId(),
                                parameters.cohorts().orElse(null),
                                filters,
                                updatedSince),
                        Documents.sorted(DocumentTable.PARTNERSHIPS, parameters.orders()),
                        page),
                request,
                response);
    }

    @GetMapping("/{id}")
    void show(ApiCaller caller, @PathVariable String id, HttpServletResponse response) {
        answers.one(visible(caller, Parameters.id(id).orElse(NOBODY)), response);
    }

    @PostMapping
    void create(
            ApiCaller caller,
            WriteHeaders headers,
            @RequestBody(required = false) byte @Nullable [] body,
            HttpServletResponse response) {
        Attributes sent = Attributes.of(body, Set.of("cohort", "school_id", "delivery_partner_id"));
        var command = new CreateSchoolPartnership.Command(
                caller.author(),
                new LeadProviderId(caller.leadProviderId()),
                year(sent.get("cohort")),
                id(sent.get("school_id")),
                id(sent.get("delivery_partner_id")));
        try {
            writes.carryOut(
                    new Write(caller, headers, "createPartnership", "", body),
                    () -> create.execute(command).partnership().apiId(),
                    id -> visible(caller, id),
                    response);
        } catch (Refused refused) {
            throw ApiRefused.unprocessable(
                    PartnershipErrors.of(refused.as(CreateSchoolPartnership.Refusal.class), sent));
        }
    }

    @PutMapping("/{id}")
    void update(
            ApiCaller caller,
            WriteHeaders headers,
            @PathVariable String id,
            @RequestBody(required = false) byte @Nullable [] body,
            HttpServletResponse response) {
        UUID partnership = Parameters.id(id).orElse(NOBODY);
        visible(caller, partnership);
        Attributes sent = Attributes.of(body, Set.of("delivery_partner_id"));
        var command = new UpdateSchoolPartnership.Command(
                caller.author(),
                new LeadProviderId(caller.leadProviderId()),
                partnership,
                id(sent.get("delivery_partner_id")));
        try {
            writes.carryOut(
                    new Write(caller, headers, "updatePartnership", id, body),
                    () -> {
                        update.execute(command);
                        return partnership;
                    },
                    known -> visible(caller, known),
                    response);
        } catch (Refused refused) {
            throw PartnershipErrors.of(refused.as(UpdateSchoolPartnership.Refusal.class), sent);
        }
    }

    private String visible(ApiCaller caller, UUID id) {
        return documents
                .one(DocumentTable.PARTNERSHIPS, caller.leadProviderId(), id)
                .orElseThrow(ApiRefused::notFound);
    }

    private static ContractYear year(@Nullable String text) {
        return text != null && text.matches("20[2-9]\\d") ? new ContractYear(Integer.parseInt(text)) : NO_YEAR;
    }

    private static UUID id(@Nullable String text) {
        return text == null ? NOBODY : Parameters.id(text).orElse(NOBODY);
    }
}
