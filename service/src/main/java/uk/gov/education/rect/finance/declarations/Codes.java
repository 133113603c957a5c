package uk.gov.education.rect.finance.declarations;

import uk.gov.education.rect.calendar.DeclarationType;
import uk.gov.education.rect.database.enums.DeclarationClawbackStatuses;
import uk.gov.education.rect.database.enums.DeclarationPaymentStatuses;
import uk.gov.education.rect.database.enums.DeclarationTypes;
import uk.gov.education.rect.finance.ClawbackStatus;
import uk.gov.education.rect.finance.DeclarationState;
import uk.gov.education.rect.finance.PaymentStatus;
import uk.gov.education.rect.teachers.TraineeRole;

/** Between the domain's enums and the database's of the same names. */
final class Codes {

    private Codes() {}

    static DeclarationTypes of(DeclarationType type) {
        return DeclarationTypes.valueOf(type.name());
    }

    static DeclarationType of(DeclarationTypes type) {
        return DeclarationType.valueOf(type.name());
    }

    static uk.gov.education.rect.database.enums.TraineeRole of(TraineeRole role) {
        return uk.gov.education.rect.database.enums.TraineeRole.valueOf(role.name());
    }

    static TraineeRole of(uk.gov.education.rect.database.enums.TraineeRole role) {
        return TraineeRole.valueOf(role.name());
    }

    static DeclarationPaymentStatuses of(PaymentStatus status) {
        return DeclarationPaymentStatuses.valueOf(status.name());
    }

    static DeclarationClawbackStatuses of(ClawbackStatus status) {
        return DeclarationClawbackStatuses.valueOf(status.name());
    }

    static DeclarationState state(DeclarationPaymentStatuses payment, DeclarationClawbackStatuses clawback) {
        return new DeclarationState(PaymentStatus.valueOf(payment.name()), ClawbackStatus.valueOf(clawback.name()));
    }
}
