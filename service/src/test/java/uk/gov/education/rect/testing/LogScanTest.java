package uk.gov.education.rect.testing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The scan finds what it is for, also in the cause of an exception. */
@ServiceTest
class LogScanTest {

    private static final Logger LOG = LoggerFactory.getLogger("uk.gov.education.rect.Example");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sent to ada.minton@education.gov.uk",
                "NINO AA123456C",
                "born 1985-01-03",
                "Erin Ect",
                "TRN 3000001"
            })
    @DisplayName("rule 10: personal data in a log line, its values or its exception is found")
    void finds(String personal) {
        LOG.atInfo().log(personal);
        LOG.atInfo().addKeyValue("value", personal).log("harmless");
        LOG.info("harmless", new IllegalStateException("outer", new IllegalArgumentException(personal)));
        assertThat(LogScan.found()).hasSize(3);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "request GET /school/home/ects/{id} 200 12 ms",
                "jdbc:postgresql://localhost:5432/test_7",
                "2026-09-01"
            })
    @DisplayName("rule 10: what says nothing about a person is left alone")
    void leaves(String harmless) {
        LOG.info(harmless);
        assertThat(LogScan.found()).isEmpty();
    }
}
