package uk.gov.education.rect.launcher;

import java.util.Map;

/** What the service is told when it runs on somebody's own machine. None of these values is used anywhere else. */
final class LocalSettings {

    static final Map<String, String> OF_THE_SERVICE = Map.of(
            "ENVIRONMENT_NAME", "development",
            "SERVICE_URL", "http://localhost:3000",
            "LOG_FORMAT", "",
            "MANAGEMENT_PORT", "3001",
            "spring.main.banner-mode", "off",
            "logging.level.root", "warn");

    private LocalSettings() {}
}
