/** What the service's tests stand on: a database of their own, a clock that stands still, people and schools. */
@NullMarked
package uk.gov.education.rect.testing;

import org.jspecify.annotations.NullMarked;
