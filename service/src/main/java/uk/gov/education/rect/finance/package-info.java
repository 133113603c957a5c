/**
 * The money: contracts and their bands, statements, declarations and what each is worth. Declarations move through two
 * state machines kept as data ({@link DeclarationStates}); a statement's figures are a pure function of counts and
 * prices ({@link PaymentCalculator}).
 */
@ApplicationModule(
        id = "finance",
        displayName = "Finance",
        allowedDependencies = {"usecase", "calendar", "timeline", "jobs", "teachers", "providers", "training"})
@NullMarked
package uk.gov.education.rect.finance;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
