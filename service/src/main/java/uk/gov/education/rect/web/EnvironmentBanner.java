package uk.gov.education.rect.web;

import org.jspecify.annotations.Nullable;

/**
 * How this deployment presents itself in the phase banner (07 §13.1).
 *
 * @param tag "Beta" unless configured
 * @param content what the banner says instead of asking for feedback, or null to ask
 * @param colour GOV.UK tag colour, or null
 * @param feedbackUrl where people can say what they think of the service
 */
public record EnvironmentBanner(
        String tag, @Nullable String content, @Nullable String colour, String feedbackUrl) {}
