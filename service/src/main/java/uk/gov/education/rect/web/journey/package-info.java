/**
 * Multi-step forms. A {@link uk.gov.education.rect.web.journey.Journey} lists its steps and the branches between them as
 * data; {@link uk.gov.education.rect.web.journey.Journeys} runs any of them with the same manners: back links, change
 * links that return to check-your-answers, no skipping ahead, double-submit safety, expiry, one run per tab.
 */
@ApplicationModule(
        id = "web.journey",
        displayName = "Journeys",
        allowedDependencies = {"calendar"})
@NullMarked
package uk.gov.education.rect.web.journey;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
