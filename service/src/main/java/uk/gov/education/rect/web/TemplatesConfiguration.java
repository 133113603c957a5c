package uk.gov.education.rect.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import uk.gov.education.rect.templates.StaticTemplates;
import uk.gov.education.rect.templates.Templates;

/** Offers the compiled page templates to controllers. */
@Configuration(proxyBeanMethods = false)
class TemplatesConfiguration {

    @Bean
    Templates templates() {
        return new StaticTemplates();
    }
}
