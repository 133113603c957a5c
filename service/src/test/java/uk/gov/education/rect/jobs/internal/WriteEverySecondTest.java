package uk.gov.education.rect.jobs.internal;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import uk.gov.education.rect.jobs.WriteBehind;

class WriteEverySecondTest {

    private final List<String> written = new ArrayList<>();

    private final WriteBehind<String> words = new WriteBehind<>("words", "words", 5, 2, new SimpleMeterRegistry()) {
        @Override
        protected void write(List<String> batch) {
            if (batch.contains("unwritable")) {
                throw new IllegalStateException("insert into words values ('Erin')");
            }
            written.addAll(batch);
        }
    };

    @Test
    @DisplayName("architecture rule 16: all that waits is written, a batch at a time, in the order it came")
    void all() {
        List.of("a", "b", "c", "d", "e").forEach(words::add);
        WriteEverySecond.writeAll(words);
        assertThat(written).containsExactly("a", "b", "c", "d", "e");
    }

    @Test
    @DisplayName("API-ANA-01, API-ANA-09: a failure is logged without the message, which may quote what was written")
    void failures() {
        var log = (Logger) LoggerFactory.getLogger(WriteEverySecond.class);
        var lines = new ListAppender<ILoggingEvent>();
        lines.start();
        log.addAppender(lines);
        try {
            words.add("unwritable");
            WriteEverySecond.writeAll(words);
        } finally {
            log.detachAppender(lines);
        }
        assertThat(lines.list).hasSize(1).allSatisfy(line -> {
            assertThat(line.getFormattedMessage())
                    .startsWith("words could not be written")
                    .doesNotContain("Erin");
            assertThat(line.getThrowableProxy()).isNull();
        });
    }

    @Test
    @DisplayName("a node that stops writes what waits")
    void stopping() {
        WriteEverySecond writer = new WriteEverySecond(List.of(words));
        writer.start();
        words.add("last");
        writer.stop();
        assertThat(written).containsExactly("last");
    }
}
