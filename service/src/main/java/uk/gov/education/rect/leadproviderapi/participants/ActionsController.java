package uk.gov.education.rect.leadproviderapi.participants;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import uk.gov.education.rect.access.ApiCaller;
import uk.gov.education.rect.leadproviderapi.documents.DocumentTable;
import uk.gov.education.rect.leadproviderapi.documents.Documents;
import uk.gov.education.rect.leadproviderapi.documents.Writes;
import uk.gov.education.rect.leadproviderapi.requests.ApiRefused;
import uk.gov.education.rect.leadproviderapi.requests.Attributes;
import uk.gov.education.rect.leadproviderapi.requests.Parameters;
import uk.gov.education.rect.leadproviderapi.requests.Write;
import uk.gov.education.rect.leadproviderapi.requests.WriteHeaders;
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
    private final Writes writes;
    private final MergedParticipants merged;

    ActionsController(
            WithdrawTraining withdraw,
            DeferTraining defer,
            ResumeTraining resume,
            ChangeTrainingSchedule changeSchedule,
            Documents documents,
            Writes writes,
            MergedParticipants merged) {
        this.withdraw = withdraw;
        this.defer = defer;
        this.resume = resume;
        this.changeSchedule = changeSchedule;
        this.documents = documents;
        this.writes = writes;
        this.merged = merged;
    }

    @PutMapping("/withdraw")
    void withdraw(
            ApiCaller caller,
            WriteHeaders headers,
            @PathVariable String id,
            @RequestBody(required = false) byte @Nullable [] body,
            HttpServletResponse response) {
        Attributes sent = Attributes.of(body, Set.of(REASON, COURSE));
        act(
                new Write(caller, headers, "withdrawParticipant", id, body),
                participant -> withdraw.execute(new WithdrawTraining.Command(
                        caller.author(), leadProvider(caller), participant, sent.get(COURSE), sent.get(REASON))),
                refused -> ActionErrors.of(refused.as(WithdrawTraining.Refusal.class)),
                response);
    }

    @PutMapping("/defer")
    void defer(
            ApiCaller caller,
            WriteHeaders headers,
            @PathVariable String id,
            @RequestBody(required = false) byte @Nullable [] body,
            HttpServletResponse response) {
        Attributes sent = Attributes.of(body, Set.of(REASON, COURSE));
        act(
                new Write(caller, headers, "deferParticipant", id, body),
                participant -> defer.execute(new DeferTraining.Command(
                        caller.author(), leadProvider(caller), participant, sent.get(COURSE), sent.get(REASON))),
                refused -> ActionErrors.of(refused.as(DeferTraining.Refusal.class)),
                response);
    }

    @PutMapping("/resume")
    void resume(
            ApiCaller caller,
            WriteHeaders headers,
            @PathVariable String id,
            @RequestBody(required = false) byte @Nullable [] body,
            HttpServletResponse response) {
        Attributes sent = Attributes.of(body, Set.of(COURSE));
        act(
                new Write(caller, headers, "resumeParticipant", id, body),
                participant -> resume.execute(new ResumeTraining.Command(
                        caller.author(), leadProvider(caller), participant, sent.get(COURSE))),
                refused -> ActionErrors.of(refused.as(ResumeTraining.Refusal.class)),
                response);
    }

    @PutMapping("/change-schedule")
    void changeSchedule(
            ApiCaller caller,
            WriteHeaders headers,
            @PathVariable String id,
            @RequestBody(required = false) byte @Nullable [] body,
            HttpServletResponse response) {
        Attributes sent = Attributes.of(body, Set.of(SCHEDULE, COHORT, COURSE));
        act(
                new Write(caller, headers, "changeScheduleParticipant", id, body),
                participant -> changeSchedule.execute(new ChangeTrainingSchedule.Command(
                        caller.author(),
                        leadProvider(caller),
                        participant,
                        sent.get(COURSE),
                        sent.get(SCHEDULE),
                        sent.get(COHORT))),
                refused -> ActionErrors.of(refused.as(ChangeTrainingSchedule.Refusal.class)),
                response);
    }

    private void act(
            Write write, Consumer<UUID> action, Function<Refused, ApiRefused> words, HttpServletResponse response) {
        UUID participant = Parameters.id(write.target()).orElseThrow(ApiRefused::notFound);
        try {
            writes.carryOut(
                    write,
                    () -> {
                        action.accept(participant);
                        return participant;
                    },
                    id -> documents
                            .one(DocumentTable.PARTICIPANTS, write.caller().leadProviderId(), id)
                            .orElseThrow(ApiRefused::notFound),
                    response);
        } catch (Refused refused) {
            ApiRefused told = words.apply(refused);
            throw told.isNotFound() ? merged.notFound(write.caller(), participant) : told;
        }
    }

    private static LeadProviderId leadProvider(ApiCaller caller) {
        return new LeadProviderId(caller.leadProviderId());
    }
}
