package uk.gov.education.rect.launcher;

import java.util.Map;

/** What the service is told when it runs on somebody's own machine. None of these values is used anywhere else. */
final class LocalSettings {

    /**
     * The service's variables, as in {@code docs/configuration.md}.
     *
     * @param port where the service listens
     * @param managementPort where its metrics are
     */
    static Map<String, String> ofTheService(int port, int managementPort) {
        String address = address(port);
        return Map.ofEntries(
                Map.entry("PORT", String.valueOf(port)),
                Map.entry("PRODUCTION", "false"),
                Map.entry("SERVICE_URL", address),
                Map.entry("DFE_SIGN_IN_REDIRECT_URI", address + "/auth/dfe/callback"),
                Map.entry("DFE_SIGN_IN_SIGN_OUT_REDIRECT_URI", address + "/sign-out"),
                Map.entry("SECURE_COOKIES", "false"),
                Map.entry("SECRET_KEY_BASE", "local-only-pepper-of-more-than-thirty-two-bytes"),
                Map.entry("ENCRYPTION_PRIMARY_KEY", "local-only-encryption-key-of-thirty-two-bytes"),
                Map.entry("ENCRYPTION_DERIVATION_SALT", "0123456789abcdef"),
                Map.entry(
                        "SCHOOL_REMINDER_EMAIL_OPT_OUT_TOKEN_SECRET", "local-only-reminder-secret-of-32-bytes-or-more"),
                Map.entry("ENABLE_TIME_TRAVEL", "true"),
                Map.entry("ENABLE_PERSONAS", "true"),
                Map.entry("TEST_GUIDANCE", "true"),
                Map.entry("ENVIRONMENT_PHASE_BANNER_TAG", "Local"),
                Map.entry("ALLOW_INDEXING", "false"),
                Map.entry("RATE_LIMIT_SIGN_IN", "100"),
                Map.entry("DFE_ANALYTICS_ENABLED", "true"),
                Map.entry("DFE_ANALYTICS_ENVIRONMENT", "local"),
                Map.entry("MANAGEMENT_PORT", String.valueOf(managementPort)),
                Map.entry("LOG_FORMAT", ""),
                Map.entry("spring.main.banner-mode", "off"),
                Map.entry("logging.level.root", "warn"));
    }

    /** Where people go when the service listens on the port. */
    static String address(int port) {
        return "http://localhost:" + port;
    }

    private LocalSettings() {}
}
