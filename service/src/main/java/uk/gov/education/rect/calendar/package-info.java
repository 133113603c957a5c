/**
 * Dates: closed date ranges and their algebra, the clock (which can travel outside production), contract periods,
 * schedules and milestones.
 */
@ApplicationModule(
        id = "calendar",
        displayName = "Calendar",
        allowedDependencies = {"usecase"})
@NullMarked
package uk.gov.education.rect.calendar;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
