/** Measurements of the service, as ratios against PostgreSQL itself in one run. */
@NullMarked
package uk.gov.education.rect.benchmarks;

import org.jspecify.annotations.NullMarked;
