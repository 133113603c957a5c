package uk.gov.education.rect.finance.declarations;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.gov.education.rect.calendar.ContractYear;
import uk.gov.education.rect.calendar.DeclarationType;
import uk.gov.education.rect.finance.EvidenceType;
import uk.gov.education.rect.providers.LeadProviderId;
import uk.gov.education.rect.teachers.TeacherId;
import uk.gov.education.rect.teachers.TraineeRole;

/** A declaration that passed every check and is ready to be written. */
public record ValidDeclaration(
        LeadProviderId leadProvider,
        TeacherId teacher,
        TraineeRole role,
        DeclarableTraining training,
        DeclarationType type,
        Instant date,
        @Nullable EvidenceType evidenceOrNull) {

    /** The contract period of the training's schedule (FIN-SEL-01). */
    public ContractYear contractYear() {
        return training.contractYear();
    }

    Optional<EvidenceType> evidence() {
        return Optional.ofNullable(evidenceOrNull);
    }
}
