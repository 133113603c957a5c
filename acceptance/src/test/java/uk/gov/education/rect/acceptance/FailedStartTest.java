package uk.gov.education.rect.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FailedStartTest {

    @Test
    @DisplayName("Issue 2: what cannot start says why and ends, instead of keeping its ports and data")
    void a_database_that_is_not_there(@TempDir Path folder) throws Exception {
        Path log = folder.resolve("service.log");
        ProcessBuilder builder = RunningService.process(folder, log);
        builder.environment().put("DATABASE_URL", "jdbc:postgresql://localhost:1/none");
        Process process = builder.start();
        try {
            assertThat(process.waitFor(3, TimeUnit.MINUTES)).isTrue();
            assertThat(process.exitValue()).isEqualTo(1);
            assertThat(log).content().contains("Connection to localhost:1 refused");
        } finally {
            process.destroyForcibly();
        }
    }
}
