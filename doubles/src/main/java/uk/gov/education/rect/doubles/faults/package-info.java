/** Faults that can be switched on for any double, by hand or by a test (DBL-06). */
@NullMarked
package uk.gov.education.rect.doubles.faults;

import org.jspecify.annotations.NullMarked;
