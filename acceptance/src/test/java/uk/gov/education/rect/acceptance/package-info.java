/** The service from outside, as its people and their software meet it. */
@NullMarked
package uk.gov.education.rect.acceptance;

import org.jspecify.annotations.NullMarked;
