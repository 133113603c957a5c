package uk.gov.education.rect.operations;

import jakarta.validation.constraints.Positive;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How many requests are allowed (07 §11.1). All windows are fixed and aligned to the epoch.
 *
 * @param signInPerIp {@code RATE_LIMIT_SIGN_IN}: sign-in pages and the health check, per address in 20 seconds
 * @param apiPerToken {@code RATE_LIMIT_API}: the lead provider API, per token in 5 minutes
 * @param publicApiPerIp {@code RATE_LIMIT_GUIDANCE}: guidance and API documentation, per address in 5 minutes
 * @param everythingPerIp {@code RATE_LIMIT_EVERYTHING}: any request, per address in 5 minutes
 * @param failedApiSignInsPerIp {@code RATE_LIMIT_API_FAILURES}: refused tokens, per address in 5 minutes (SEC-01)
 * @param codeRequestsPerEmail {@code RATE_LIMIT_CODE_REQUESTS}: one-time codes, per e-mail address in 15 minutes (OTP-09)
 */
@Validated
@ConfigurationProperties("rate-limits")
record RateLimitSettings(
        @Positive @DefaultValue("5") int signInPerIp,
        @Positive @DefaultValue("1000") int apiPerToken,
        @Positive @DefaultValue("300") int publicApiPerIp,
        @Positive @DefaultValue("1500") int everythingPerIp,
        @Positive @DefaultValue("20") int failedApiSignInsPerIp,
        @Positive @DefaultValue("5") int codeRequestsPerEmail) {}
