/** Register ECTs: everything a school user sees and does (spec 02). */
@ApplicationModule(
        id = "web.school",
        displayName = "School pages",
        allowedDependencies = {
            "usecase",
            "calendar",
            "timeline",
            "email",
            "access",
            "teachers",
            "schools",
            "providers",
            "appropriatebodies",
            "training",
            "web",
            "web.journey"
        })
@NullMarked
package uk.gov.education.rect.web.school;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
