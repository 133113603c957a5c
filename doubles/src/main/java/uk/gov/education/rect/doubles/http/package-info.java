/** The small HTTP server every double is built on: routes, journal, home page and administration. */
@NullMarked
package uk.gov.education.rect.doubles.http;

import org.jspecify.annotations.NullMarked;
