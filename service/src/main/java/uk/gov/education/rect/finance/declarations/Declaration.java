package uk.gov.education.rect.finance.declarations;

import java.time.LocalDate;
import java.util.UUID;
import uk.gov.education.rect.calendar.ContractYear;
import uk.gov.education.rect.calendar.DeclarationType;
import uk.gov.education.rect.finance.DeclarationId;
import uk.gov.education.rect.finance.DeclarationState;
import uk.gov.education.rect.providers.LeadProviderId;
import uk.gov.education.rect.teachers.TeacherId;
import uk.gov.education.rect.teachers.TraineeRole;

/**
 * A declaration as it stands.
 *
 * @param day the London date of the declaration
 * @param leadProvider of the training it is for
 * @param contractYear of the training it is for
 */
public record Declaration(
        DeclarationId id,
        UUID apiId,
        TeacherId teacher,
        TraineeRole role,
        DeclarationType type,
        LocalDate day,
        long trainingPeriodId,
        LeadProviderId leadProvider,
        ContractYear contractYear,
        boolean contractPeriodFrozen,
        DeclarationState state) {}
