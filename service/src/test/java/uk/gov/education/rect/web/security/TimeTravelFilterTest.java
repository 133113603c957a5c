package uk.gov.education.rect.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class TimeTravelFilterTest {

    private final ApplicationContextRunner service = new ApplicationContextRunner()
            .withUserConfiguration(TimeTravelFilter.class)
            .withBean(Clock.class, Clock::systemUTC);

    @Test
    @DisplayName(
            "API-TT-02: unless time travel is enabled nothing reads the header; production never enables it by itself")
    void only_where_enabled() {
        service.run(context -> assertThat(context).doesNotHaveBean(TimeTravelFilter.class));
        service.withPropertyValues("web.time-travel=false")
                .run(context -> assertThat(context).doesNotHaveBean(TimeTravelFilter.class));
        service.withPropertyValues("web.time-travel=true")
                .run(context -> assertThat(context)
                        .getFailure()
                        .as("the filter is made, and asks for the sessions it needs")
                        .hasMessageContaining("timeTravelFilter"));
    }
}
