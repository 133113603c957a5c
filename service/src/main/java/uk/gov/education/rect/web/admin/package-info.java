/** The console of DfE staff: find a teacher and their whole story, money, organisations, staff and jobs (spec 06). */
@ApplicationModule(
        id = "web.admin",
        displayName = "Console pages",
        allowedDependencies = {
            "usecase",
            "calendar",
            "timeline",
            "jobs",
            "email",
            "access",
            "teachers",
            "schools",
            "providers",
            "appropriatebodies",
            "training",
            "induction",
            "finance",
            "web"
        })
@NullMarked
package uk.gov.education.rect.web.admin;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
