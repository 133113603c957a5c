package uk.gov.education.rect.integrations.notify;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * How to reach GOV.UK Notify.
 *
 * @param apiKey {@code GOVUK_NOTIFY_API_KEY}: name, service id and secret in one
 * @param baseUrl {@code GOVUK_NOTIFY_BASE_URL}: the real service, or a stand-in
 * @param templateId {@code GOVUK_NOTIFY_TEMPLATE_ID}: the template that holds only a subject and a body
 * @param receiptsToken {@code GOVUK_NOTIFY_RECEIPTS_TOKEN}: what Notify sends with each delivery receipt; null for none
 * @param serviceUrl {@code SERVICE_URL}: what links in e-mails start with
 */
@Validated
@ConfigurationProperties("notify")
public record NotifySettings(
        @NotBlank String apiKey,
        @NotNull URI baseUrl,
        @NotNull UUID templateId,
        @Nullable String receiptsToken,
        @NotNull URI serviceUrl) {}
