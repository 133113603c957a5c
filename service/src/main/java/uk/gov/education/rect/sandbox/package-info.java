/**
 * The sandbox of lead providers: invented people and schools in every situation that their software should know, made
 * by the use cases of the product in the order in which it would have happened (spec 03 §29). Not in production.
 */
@ApplicationModule(
        id = "sandbox",
        displayName = "Sandbox",
        allowedDependencies = {
            "usecase",
            "calendar",
            "timeline",
            "jobs",
            "email",
            "teachers",
            "schools",
            "providers",
            "appropriatebodies",
            "training",
            "induction",
            "finance",
            "leadproviderapi"
        })
@NullMarked
package uk.gov.education.rect.sandbox;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
