package uk.gov.education.rect.integrations.gias;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.ConfigDataApplicationContextInitializer;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Configuration;

class GiasSettingsTest {

    @Configuration(proxyBeanMethods = false)
    @EnableConfigurationProperties(GiasSettings.class)
    static class OnlyTheSettings {}

    /** With the service's own application.yaml. */
    private final ApplicationContextRunner service = new ApplicationContextRunner()
            .withInitializer(new ConfigDataApplicationContextInitializer())
            .withUserConfiguration(OnlyTheSettings.class);

    @Test
    @DisplayName("architecture §7: without its GIAS settings the service does not start, and says which is missing")
    void mandatory() {
        service.run(context -> assertThat(context)
                .getFailure()
                .rootCause()
                .hasMessageContaining("user")
                .hasMessageContaining("extractId"));
        service.withPropertyValues("GIAS_API_USER=u", "GIAS_API_PASSWORD=p", "GIAS_EXTRACT_ID=1")
                .run(context -> assertThat(context).getFailure().rootCause().hasMessageContaining("wsdl"));
    }

    @Test
    @DisplayName("07 §13.2: given all of them, it starts")
    void given() {
        service.withPropertyValues(
                        "GIAS_API_SCHEMA=https://gias.example/service.wsdl",
                        "GIAS_API_USER=u",
                        "GIAS_API_PASSWORD=p",
                        "GIAS_EXTRACT_ID=1")
                .run(context -> assertThat(context).hasSingleBean(GiasSettings.class));
    }
}
