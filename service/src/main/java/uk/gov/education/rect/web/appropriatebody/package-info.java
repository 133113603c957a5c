/** Record inductions: everything an appropriate body user sees and does (spec 04). */
@ApplicationModule(
        id = "web.appropriatebody",
        displayName = "Appropriate body pages",
        allowedDependencies = {
            "usecase",
            "calendar",
            "timeline",
            "access",
            "teachers",
            "schools",
            "providers",
            "appropriatebodies",
            "training",
            "induction",
            "web",
            "web.journey"
        })
@NullMarked
package uk.gov.education.rect.web.appropriatebody;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
