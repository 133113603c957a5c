/**
 * The API of lead providers, version 3 (spec 03): documents kept rendered in the database (architecture §4), and thin
 * controllers that parse, call use cases and answer with the stored document.
 */
@ApplicationModule(
        id = "leadproviderapi",
        displayName = "Lead provider API",
        allowedDependencies = {
            "usecase",
            "calendar",
            "timeline",
            "jobs",
            "access",
            "analytics",
            "providers",
            "training",
            "finance"
        })
@NullMarked
package uk.gov.education.rect.leadproviderapi;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
