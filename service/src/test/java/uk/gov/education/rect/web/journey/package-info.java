/** Journeys: the engine's own tests, and the walk that any journey can be put through. */
@NullMarked
package uk.gov.education.rect.web.journey;

import org.jspecify.annotations.NullMarked;
