package uk.gov.education.rect.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TrainingStatusTest {

    @ParameterizedTest
    @DisplayName(
            "DM-TRN-22, 11.2: school-led is active; the later of withdrawal and deferral counts, withdrawal on a tie")
    @CsvSource({
        "SCHOOL_LED, 2026-09-01T00:00:00Z, 2026-09-01T00:00:00Z, ACTIVE",
        "PROVIDER_LED, , , ACTIVE",
        "PROVIDER_LED, 2026-09-01T00:00:00Z, , WITHDRAWN",
        "PROVIDER_LED, , 2026-09-01T00:00:00Z, DEFERRED",
        "PROVIDER_LED, 2026-09-02T00:00:00Z, 2026-09-01T00:00:00Z, WITHDRAWN",
        "PROVIDER_LED, 2026-09-01T00:00:00Z, 2026-09-02T00:00:00Z, DEFERRED",
        "PROVIDER_LED, 2026-09-01T00:00:00Z, 2026-09-01T00:00:00Z, WITHDRAWN",
    })
    void status(TrainingProgramme programme, Instant withdrawnAt, Instant deferredAt, TrainingStatus status) {
        assertThat(TrainingStatus.of(programme, withdrawnAt, deferredAt)).isEqualTo(status);
    }
}
