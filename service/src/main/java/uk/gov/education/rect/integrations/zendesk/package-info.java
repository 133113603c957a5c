/** Makes support tickets of the questions that wait in the outbox (spec 07 §6). */
@ApplicationModule(
        id = "integrations.zendesk",
        displayName = "Zendesk",
        allowedDependencies = {"usecase", "calendar", "jobs", "email", "schools"})
@NullMarked
package uk.gov.education.rect.integrations.zendesk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
