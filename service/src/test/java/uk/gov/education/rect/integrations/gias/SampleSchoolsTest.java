package uk.gov.education.rect.integrations.gias;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import uk.gov.education.rect.calendar.ServiceClock;
import uk.gov.education.rect.doubles.gias.GiasDouble;
import uk.gov.education.rect.doubles.world.SampleWorld;
import uk.gov.education.rect.schools.GiasExtracts.Fetched;
import uk.gov.education.rect.schools.ImportGiasExtract;
import uk.gov.education.rect.schools.ImportReport;
import uk.gov.education.rect.schools.ReconcileSchools;
import uk.gov.education.rect.testing.ServiceTest;
import uk.gov.education.rect.timeline.Author;

@ServiceTest
class SampleSchoolsTest {

    @Autowired
    ImportGiasExtract importExtract;

    @Autowired
    ReconcileSchools reconcile;

    @Autowired
    ServiceClock clock;

    @Test
    @DisplayName("07 §4: the sample schools come over the wire, are taken in without a bad row, and are in step")
    void sample_schools() throws IOException {
        try (GiasDouble gias = GiasDouble.start(0, SampleWorld.load())) {
            GiasSettings settings = new GiasSettings(
                    gias.wsdlUri(),
                    GiasDouble.USER,
                    GiasDouble.PASSWORD,
                    GiasDouble.EXTRACT_ID,
                    Duration.ofSeconds(1),
                    Duration.ofSeconds(30));
            Path zip = ((Fetched.Extract) new SoapGiasExtracts(settings, clock).fetch()).zip();
            ImportReport report = importExtract.execute(new ImportGiasExtract.Command(new Author.System(), zip));
            Files.delete(zip);
            assertThat(report.problems()).isEmpty();
            assertThat(report.created()).isPositive();
            assertThat(report.created() + report.skipped()).isEqualTo(report.rowsRead());
            ReconcileSchools.Report reconciled = reconcile.execute(new Author.System());
            assertThat(reconciled.failed()).isEmpty();
            assertThat(reconciled.unreconciled()).isEmpty();
        }
    }
}
