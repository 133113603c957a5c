/** Guidance for lead providers' developers: pages, release notes, changes of the contract, search (spec 03 §28). */
@ApplicationModule(
        id = "web.apiguidance",
        displayName = "Lead provider API guidance",
        allowedDependencies = {"calendar", "web"})
@NullMarked
package uk.gov.education.rect.web.apiguidance;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
