package uk.gov.education.rect.leadproviderapi.declarations;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import uk.gov.education.rect.finance.DeclarationError;
import uk.gov.education.rect.finance.DeclarationError.ContractEnded;
import uk.gov.education.rect.finance.DeclarationError.PaymentsFrozen;
import uk.gov.education.rect.finance.DeclarationError.Reason;
import uk.gov.education.rect.finance.DeclarationError.Withdrawn;
import uk.gov.education.rect.finance.DeclareParticipant;
import uk.gov.education.rect.finance.VoidDeclaration;
import uk.gov.education.rect.leadproviderapi.requests.ApiError;
import uk.gov.education.rect.leadproviderapi.requests.ApiRefused;

/** The API's words for why a declaration is not made or not taken back. */
final class DeclarationErrors {

    private DeclarationErrors() {}

    static ApiRefused of(DeclareParticipant.Refusal refusal) {
        return switch (refusal) {
            case DeclareParticipant.NotDeclarable(List<DeclarationError> errors) ->
                ApiRefused.unprocessable(errors.stream()
                        .map(error -> new ApiError(error.title().code(), words(error)))
                        .toList());
        };
    }

    private static String words(DeclarationError error) {
        return switch (error) {
            case Reason reason -> words(reason);
            case Withdrawn withdrawn ->
                "The participant was withdrawn at %s; the '#/declaration_date' must not be after that day"
                        .formatted(DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(withdrawn
                                .withdrawnAt()
                                .truncatedTo(ChronoUnit.SECONDS)
                                .atOffset(ZoneOffset.UTC)));
            case PaymentsFrozen frozen ->
                "Payments are frozen for the '#/cohort' %s in which the participant trains"
                        .formatted(frozen.contractYear().value());
            case ContractEnded ended ->
                "The funding contract for the '#/cohort' %s has ended"
                        .formatted(ended.contractYear().value());
        };
    }

    private static String words(Reason reason) {
        return switch (reason) {
            case PARTICIPANT_MISSING -> "Enter a '#/participant_id'";
            case PARTICIPANT_NOT_RECOGNISED -> "There is no participant of yours with this '#/participant_id'";
            case COURSE_NOT_RECOGNISED -> "Enter a '#/course_identifier': ecf-induction or ecf-mentor";
            case COURSE_NOT_OF_PARTICIPANT -> "The participant does not take this '#/course_identifier' with you";
            case DATE_MISSING -> "Enter a '#/declaration_date'";
            case TYPE_MISSING -> "Enter a '#/declaration_type'";
            case TYPE_NOT_RECOGNISED -> "There is no such '#/declaration_type'";
            case ALREADY_DECLARED -> "This '#/declaration_type' has been declared for the participant already";
            case DATE_IN_FUTURE -> "The '#/declaration_date' must not be in the future";
            case DATE_BEFORE_MILESTONE ->
                "The '#/declaration_date' is before the window of this declaration type opens";
            case DATE_AFTER_MILESTONE -> "The '#/declaration_date' is after the window of this declaration type closes";
            case DATE_NOT_WELL_FORMED ->
                "The '#/declaration_date' must be a date-time in RFC 3339 form, such as 2026-10-14T09:30:00Z";
            case TYPE_NOT_FOR_MENTORS -> "Mentors in this '#/cohort' can only be declared started or completed";
            case EVIDENCE_MISSING -> "Enter an '#/evidence_held' for this declaration";
            case EVIDENCE_NOT_AVAILABLE -> "This '#/evidence_held' is not available for the participant";
            case TYPE_NOT_ON_SCHEDULE -> "The participant's schedule has no such '#/declaration_type'";
            case DATE_BEFORE_EARLIER_TYPE ->
                "The '#/declaration_date' must not be before that of an earlier declaration type";
            case DATE_AFTER_LATER_TYPE -> "The '#/declaration_date' must not be after that of a later declaration type";
        };
    }

    static ApiRefused of(VoidDeclaration.Refusal refusal) {
        return switch (refusal) {
            case VoidDeclaration.NotFound() -> ApiRefused.notFound();
            case VoidDeclaration.AlreadyVoided() -> declaration("The declaration has been voided already");
            case VoidDeclaration.AlreadyRefunded() -> declaration("The declaration will be or has been refunded");
            case VoidDeclaration.ContractEnded ended ->
                declaration("The funding contract for the '#/cohort' %s has ended"
                        .formatted(ended.contractYear().value()));
        };
    }

    private static ApiRefused declaration(String detail) {
        return ApiRefused.unprocessable(List.of(new ApiError("participant_declaration_id", detail)));
    }
}
