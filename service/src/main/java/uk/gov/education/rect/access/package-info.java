/**
 * Who is asking and what they may do: people signed in through DfE Sign-in, DfE staff and their roles, lead provider API
 * tokens, and the rules that say which route is for whom.
 */
@ApplicationModule(
        id = "access",
        displayName = "Access",
        allowedDependencies = {"usecase", "calendar", "timeline", "jobs", "email"})
@NullMarked
package uk.gov.education.rect.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
