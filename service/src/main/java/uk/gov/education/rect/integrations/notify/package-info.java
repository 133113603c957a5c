/** Sends the e-mails that wait in the outbox through GOV.UK Notify (spec 07 §5). */
@ApplicationModule(
        id = "integrations.notify",
        displayName = "GOV.UK Notify",
        allowedDependencies = {"usecase", "calendar", "jobs", "email"})
@NullMarked
package uk.gov.education.rect.integrations.notify;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
