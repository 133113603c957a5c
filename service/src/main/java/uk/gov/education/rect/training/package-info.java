/**
 * Teachers at schools as ECTs and mentors, who mentors whom, and their training: registering, assigning, leaving, and
 * what follows for funding (spec 01 §4.2 to §4.5, §7 to §9, §11).
 */
@ApplicationModule(
        id = "training",
        displayName = "Training",
        allowedDependencies = {
            "usecase",
            "calendar",
            "timeline",
            "jobs",
            "email",
            "teachers",
            "schools",
            "providers",
            "appropriatebodies"
        })
@NullMarked
package uk.gov.education.rect.training;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
