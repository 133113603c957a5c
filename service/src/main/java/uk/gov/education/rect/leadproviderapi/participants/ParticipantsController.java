package uk.gov.education.rect.leadproviderapi.participants;

import static uk.gov.education.rect.database.Tables.API_PARTICIPANTS;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.impl.DSL;
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

/** {@code /participants}: the ECTs and mentors a lead provider trains or has trained (API-PART-01 to API-PART-12). */
@RestController
@RequestMapping("/api/v3/participants")
class ParticipantsController {

    private static final Set<String> STATUSES = Set.of("active", "deferred", "withdrawn");

    private final Documents documents;
    private final DocumentAnswers answers;
    private final MergedParticipants merged;
    private final TrainingPeriods trainingPeriods;

    ParticipantsController(
            Documents documents, DocumentAnswers answers, MergedParticipants merged, TrainingPeriods trainingPeriods) {
        this.documents = documents;
        this.answers = answers;
        this.merged = merged;
        this.trainingPeriods = trainingPeriods;
    }

    @GetMapping
    void list(ApiCaller caller, Parameters parameters, HttpServletRequest request, HttpServletResponse response) {
        List<Condition> filters = new ArrayList<>();
        parameters
                .one("training_status")
                .ifPresent(status -> filters.add(
                        STATUSES.contains(status)
                                ? DSL.val(status).eq(DSL.any(API_PARTICIPANTS.TRAINING_STATUSES))
                                : DSL.falseCondition()));
        parameters
                .one("from_participant_id")
                .ifPresent(text -> filters.add(Parameters.id(text)
                        .<Condition>map(id -> DSL.val(id).eq(DSL.any(API_PARTICIPANTS.FROM_IDS)))
                        .orElse(DSL.falseCondition())));
        var updatedSince = parameters.updatedSince().orElse(null);
        Page page = parameters.page();
        answers.list(
                page,
                () -> documents.list(
                        new Documents.Wanted(
                                DocumentTable.PARTICIPANTS,
                                caller.leadProviderId(),
                                parameters.cohorts().orElse(null),
                                filters,
                                updatedSince),
                        Documents.sorted(DocumentTable.PARTICIPANTS, parameters.orders()),
                        page),
                request,
                response);
    }

    @GetMapping("/{id}")
    void show(ApiCaller caller, @PathVariable String id, HttpServletResponse response) {
        UUID known = Parameters.id(id).orElseThrow(ApiRefused::notFound);
        answers.one(
                documents
                        .one(DocumentTable.PARTICIPANTS, caller.leadProviderId(), known)
                        .orElseThrow(() -> merged.notFound(caller, known)),
                response);
    }

    /** 03 §34 no. 47 and 56: all training of a participant with the caller, and with which delivery partners. */
    @GetMapping("/{id}/training-periods")
    void trainingPeriods(ApiCaller caller, @PathVariable String id, HttpServletResponse response) {
        UUID known = Parameters.id(id).orElseThrow(ApiRefused::notFound);
        answers.one(
                trainingPeriods.of(caller.leadProviderId(), known).orElseThrow(() -> merged.notFound(caller, known)),
                response);
    }
}
