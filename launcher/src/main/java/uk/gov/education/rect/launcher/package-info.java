/** Starts everything a person needs to try the service on one machine. */
@NullMarked
package uk.gov.education.rect.launcher;

import org.jspecify.annotations.NullMarked;
