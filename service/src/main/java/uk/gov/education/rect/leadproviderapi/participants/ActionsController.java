package uk.gov.education.rect.leadproviderapi.participants;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import uk.gov.education.rect.access.ApiCaller;
import uk.gov.education.rect.leadproviderapi.documents.DocumentAnswers;
import uk.gov.education.rect.leadproviderapi.documents.DocumentTable;
import uk.gov.education.rect.leadproviderapi.documents.Documents;
import uk.gov.education.rect.leadproviderapi.requests.ApiRefused;
import uk.gov.education.rect.leadproviderapi.requests.Attributes;
import uk.gov.education.rect.leadproviderapi.requests.Parameters;
import uk.gov.education.rect.providers.LeadProviderId;
import uk.gov.education.rect.training.ChangeTrainingSchedule;
import uk.gov.education.rect.training.DeferTraining;
import uk.gov.education.rect.training.ResumeTraining;
import uk.gov.education.rect.training.WithdrawTraining;
import uk.gov.education.rect.usecase.Refused;

/**
 * {@code /participants/{id}/…}: what a lead provider does with its training of a participant (API-ACT-01 to API-ACT-C13).
 * Each answers with the participant as it is then (API-RES-06). A malformed body counts before an unknown participant.
 */
@RestController
@RequestMapping("/api/v3/participants/{id}")
class ActionsController {

    private static final String COURSE = "course_identifier";
    private static final String REASON = "reason";
    private static final String SCHEDULE = "schedule_identifier";
    private static final String COHORT = "cohort";

    private final WithdrawTraining withdraw;
    private final DeferTraining defer;
    private final ResumeTraining resume;
    private final ChangeTrainingSchedule changeSchedule;
    private final Documents documents;
    private final DocumentAnswers answers;

    ActionsController(
            WithdrawTraining withdraw,
            DeferTraining defer,
            ResumeTraining resume,
            ChangeTrainingSchedule changeSchedule,
            Documents documents,
            DocumentAnswers answers) {
        this.withdraw = withdraw;
        this.defer = defer;
        this.resume = resume;
        this.changeSchedule = changeSchedule;
        this.documents = documents;
        this.answers = answers;
    }

    @PutMapping("/withdraw")
    void withdraw(
            ApiCaller caller,
            @PathVariable String id,
            @RequestBody(required = false) byte @Nullable [] body,
            HttpServletResponse response) {
        Attributes sent = Attributes.of(body, Set.of(REASON, COURSE));
        UUID participant = known(id);
        try {
            withdraw.execute(new WithdrawTraining.Command(
                    caller.author(), leadProvider(caller), participant, sent.get(COURSE), sent.get(REASON)));
        } catch (Refused refused) {
            throw ActionErrors.of(refused.as(WithdrawTraining.Refusal.class));
        }
        answer(caller, participant, response);
    }

    @PutMapping("/defer")
    void defer(
            ApiCaller caller,
            @PathVariable String id,
            @RequestBody(required = false) byte @Nullable [] body,
            HttpServletResponse response) {
        Attributes sent = Attributes.of(body, Set.of(REASON, COURSE));
        UUID participant = known(id);
        try {
            defer.execute(new DeferTraining.Command(
                    caller.author(), leadProvider(caller), participant, sent.get(COURSE), sent.get(REASON)));
        } catch (Refused refused) {
            throw ActionErrors.of(refused.as(DeferTraining.Refusal.class));
        }
        answer(caller, participant, response);
    }

    @PutMapping("/resume")
    void resume(
            ApiCaller caller,
            @PathVariable String id,
            @RequestBody(required = false) byte @Nullable [] body,
            HttpServletResponse response) {
        Attributes sent = Attributes.of(body, Set.of(COURSE));
        UUID participant = known(id);
        try {
            resume.execute(
                    new ResumeTraining.Command(caller.author(), leadProvider(caller), participant, sent.get(COURSE)));
        } catch (Refused refused) {
            throw ActionErrors.of(refused.as(ResumeTraining.Refusal.class));
        }
        answer(caller, participant, response);
    }

    @PutMapping("/change-schedule")
    void changeSchedule(
            ApiCaller caller,
            @PathVariable String id,
            @RequestBody(required = false) byte @Nullable [] body,
            HttpServletResponse response) {
        Attributes sent = Attributes.of(body, Set.of(SCHEDULE, COHORT, COURSE));
        UUID participant = known(id);
        try {
            changeSchedule.execute(new ChangeTrainingSchedule.Command(
                    caller.author(),
                    leadProvider(caller),
                    participant,
                    sent.get(COURSE),
                    sent.get(SCHEDULE),
                    sent.get(COHORT)));
        } catch (Refused refused) {
            throw ActionErrors.of(refused.as(ChangeTrainingSchedule.Refusal.class));
        }
        answer(caller, participant, response);
    }

    private static UUID known(String id) {
        return Parameters.id(id).orElseThrow(ApiRefused::notFound);
    }

    private static LeadProviderId leadProvider(ApiCaller caller) {
        return new LeadProviderId(caller.leadProviderId());
    }

    private void answer(ApiCaller caller, UUID participant, HttpServletResponse response) {
        answers.one(
                documents
                        .one(DocumentTable.PARTICIPANTS, caller.leadProviderId(), participant)
                        .orElseThrow(ApiRefused::notFound),
                response);
    }
}
