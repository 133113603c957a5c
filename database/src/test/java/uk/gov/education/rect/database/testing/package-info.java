/** A real PostgreSQL for the tests of every module. */
@NullMarked
package uk.gov.education.rect.database.testing;

import org.jspecify.annotations.NullMarked;
