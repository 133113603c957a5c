/**
 * Facts the service cannot work without (contract periods, schedules, lead providers, regions …), kept as CSV files in
 * {@code reference/} and loaded at every start.
 */
@NullMarked
package uk.gov.education.rect.referencedata;

import org.jspecify.annotations.NullMarked;
