/**
 * The manners every use case shares: how it is declared, how it refuses, and how a lost race becomes a refusal. Knows
 * nothing of teachers or schools; every other module may use it.
 */
@ApplicationModule(
        id = "usecase",
        displayName = "Use cases",
        allowedDependencies = {})
@NullMarked
package uk.gov.education.rect.usecase;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
