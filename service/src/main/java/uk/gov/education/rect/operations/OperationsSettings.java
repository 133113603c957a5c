package uk.gov.education.rect.operations;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the service says of itself.
 *
 * @param commitSha {@code COMMIT_SHA}: the build that runs
 */
@ConfigurationProperties("operations")
record OperationsSettings(@DefaultValue("UNKNOWN") String commitSha) {}
