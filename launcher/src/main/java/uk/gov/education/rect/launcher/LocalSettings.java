package uk.gov.education.rect.launcher;

import java.util.Map;

/** What the service is told when it runs on somebody's own machine. None of these values is used anywhere else. */
final class LocalSettings {

    /** Where people go. */
    static final String ADDRESS = "http://localhost:3000";

    /** The service's variables, as in {@code docs/configuration.md}. */
    static final Map<String, String> OF_THE_SERVICE = Map.ofEntries(
            Map.entry("PRODUCTION", "false"),
            Map.entry("SERVICE_URL", ADDRESS),
            Map.entry("DFE_SIGN_IN_REDIRECT_URI", ADDRESS + "/auth/dfe/callback"),
            Map.entry("DFE_SIGN_IN_SIGN_OUT_REDIRECT_URI", ADDRESS + "/sign-out"),
            Map.entry("SECURE_COOKIES", "false"),
            Map.entry("SECRET_KEY_BASE", "local-only-pepper-of-more-than-thirty-two-bytes"),
            Map.entry("ENCRYPTION_PRIMARY_KEY", "local-only-encryption-key-of-thirty-two-bytes"),
            Map.entry("ENCRYPTION_DERIVATION_SALT", "0123456789abcdef"),
            Map.entry("ENABLE_TIME_TRAVEL", "true"),
            Map.entry("ENVIRONMENT_PHASE_BANNER_TAG", "Local"),
            Map.entry("ALLOW_INDEXING", "false"),
            Map.entry("RATE_LIMIT_SIGN_IN", "100"),
            Map.entry("MANAGEMENT_PORT", "3001"),
            Map.entry("LOG_FORMAT", ""),
            Map.entry("spring.main.banner-mode", "off"),
            Map.entry("logging.level.root", "warn"));

    private LocalSettings() {}
}
