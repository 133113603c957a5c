package uk.gov.education.rect.leadproviderapi.participants;

import java.util.List;
import java.util.function.Function;
import uk.gov.education.rect.leadproviderapi.requests.ApiError;
import uk.gov.education.rect.leadproviderapi.requests.ApiRefused;
import uk.gov.education.rect.training.ActionProblem;
import uk.gov.education.rect.training.ChangeTrainingSchedule;
import uk.gov.education.rect.training.DeferTraining;
import uk.gov.education.rect.training.ResumeTraining;
import uk.gov.education.rect.training.WithdrawTraining;

/** The API's words for what stands in the way of an action. */
final class ActionErrors {

    private static final String COURSE_NOT_RECOGNISED = "Enter a '#/course_identifier': ecf-induction or ecf-mentor";
    private static final String COURSE_NOT_OF_PARTICIPANT =
            "The participant does not take this '#/course_identifier' with you";
    private static final String REASON_MISSING = "Enter a '#/reason'";
    private static final String ALREADY_WITHDRAWN = "The participant is withdrawn already";

    private ActionErrors() {}

    static ApiRefused of(WithdrawTraining.Refusal refusal) {
        return switch (refusal) {
            case WithdrawTraining.Refusal.ParticipantUnknown() -> ApiRefused.notFound();
            case WithdrawTraining.Refusal.NotPossible(var problems) -> unprocessable(problems, ActionErrors::words);
        };
    }

    static ApiRefused of(DeferTraining.Refusal refusal) {
        return switch (refusal) {
            case DeferTraining.Refusal.ParticipantUnknown() -> ApiRefused.notFound();
            case DeferTraining.Refusal.NotPossible(var problems) -> unprocessable(problems, ActionErrors::words);
        };
    }

    static ApiRefused of(ResumeTraining.Refusal refusal) {
        return switch (refusal) {
            case ResumeTraining.Refusal.ParticipantUnknown() -> ApiRefused.notFound();
            case ResumeTraining.Refusal.NotPossible(var problems) -> unprocessable(problems, ActionErrors::words);
        };
    }

    static ApiRefused of(ChangeTrainingSchedule.Refusal refusal) {
        return switch (refusal) {
            case ChangeTrainingSchedule.Refusal.ParticipantUnknown() -> ApiRefused.notFound();
            case ChangeTrainingSchedule.Refusal.NotPossible(var problems) ->
                unprocessable(problems, ActionErrors::words);
        };
    }

    private static <P extends ActionProblem> ApiRefused unprocessable(List<P> problems, Function<P, String> words) {
        return ApiRefused.unprocessable(problems.stream()
                .map(problem -> new ApiError(problem.attribute().code(), words.apply(problem)))
                .toList());
    }

    private static String words(WithdrawTraining.Problem problem) {
        return switch (problem) {
            case COURSE_NOT_RECOGNISED -> COURSE_NOT_RECOGNISED;
            case COURSE_NOT_OF_PARTICIPANT -> COURSE_NOT_OF_PARTICIPANT;
            case REASON_MISSING -> REASON_MISSING;
            case REASON_NOT_RECOGNISED ->
                "The '#/reason' must be one of left-teaching-profession, moved-school, mentor-no-longer-being-mentor, switched-to-school-led, changed-lead-provider and other";
            case ALREADY_WITHDRAWN -> ALREADY_WITHDRAWN;
            case NOT_STARTED -> "The participant's training has not begun, so there is nothing to withdraw from";
            case STARTED_TODAY -> "The participant's training began today: withdraw them from tomorrow on";
            case REASON_NOT_FOR_ECTS -> "This '#/reason' is for mentors only";
        };
    }

    private static String words(DeferTraining.Problem problem) {
        return switch (problem) {
            case COURSE_NOT_RECOGNISED -> COURSE_NOT_RECOGNISED;
            case COURSE_NOT_OF_PARTICIPANT -> COURSE_NOT_OF_PARTICIPANT;
            case REASON_MISSING -> REASON_MISSING;
            case REASON_NOT_RECOGNISED ->
                "The '#/reason' must be one of bereavement, long-term-sickness, parental-leave, career-break and other";
            case ALREADY_DEFERRED -> "The participant is deferred already";
            case ALREADY_WITHDRAWN -> "The participant is withdrawn, so they cannot be deferred";
            case NOT_STARTED -> "The participant's training has not begun, so there is nothing to defer";
            case STARTED_TODAY -> "The participant's training began today: defer them from tomorrow on";
        };
    }

    private static String words(ResumeTraining.Problem problem) {
        return switch (problem) {
            case COURSE_NOT_RECOGNISED -> COURSE_NOT_RECOGNISED;
            case COURSE_NOT_OF_PARTICIPANT -> COURSE_NOT_OF_PARTICIPANT;
            case ALREADY_ACTIVE -> "The participant is in training already";
            case TRAINED_BY_SOMEBODY_ELSE -> "Somebody else trains the participant now";
            case NOT_YET_ENDED -> "The participant's training has not ended yet: resume it from the day after it ends";
            case LEFT_SCHOOL ->
                "The participant has left the school: its induction tutor must say where they are before you can resume";
        };
    }

    private static String words(ChangeTrainingSchedule.Problem problem) {
        return switch (problem) {
            case COURSE_NOT_RECOGNISED -> COURSE_NOT_RECOGNISED;
            case COURSE_NOT_OF_PARTICIPANT -> COURSE_NOT_OF_PARTICIPANT;
            case SCHEDULE_MISSING -> "Enter a '#/schedule_identifier'";
            case SCHEDULE_NOT_RECOGNISED -> "There is no such '#/schedule_identifier'";
            case SCHEDULE_NOT_IN_COHORT -> "There is no such '#/schedule_identifier' in the '#/cohort'";
            case SCHEDULE_UNCHANGED -> "The participant is on this schedule already";
            case REPLACEMENT_NOT_FOR_ECTS -> "Replacement schedules are for mentors only";
            case REDUCED_NOT_FOR_MENTORS -> "Reduced schedules are for ECTs only";
            case DECLARATIONS_DO_NOT_FIT ->
                "Declarations made for the participant do not fit this schedule: void them first";
            case COHORT_UNKNOWN -> "There is no such '#/cohort'";
            case NO_PARTNERSHIP_IN_COHORT -> "You have no partnership with the participant's school in the '#/cohort'";
            case COHORT_FROZEN -> "Payments are frozen in the '#/cohort', so schedules cannot be changed to it";
            case DECLARED_IN_COHORT ->
                "Declarations made for the participant are on statements of their '#/cohort', so it cannot be changed today";
            case COMPLETED -> "The participant has completed their training";
            case LEFT -> "The participant has left, so their schedule cannot be changed";
            case WITHDRAWN -> "The participant is withdrawn, so their schedule cannot be changed";
            case LATER_TRAINING ->
                "Later training of the participant has been arranged, so their schedule cannot be changed";
        };
    }
}
