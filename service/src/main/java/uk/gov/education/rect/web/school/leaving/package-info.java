/** Telling that an ECT or a mentor leaves the school, and taking it back (spec 02 §15). */
@NullMarked
package uk.gov.education.rect.web.school.leaving;

import org.jspecify.annotations.NullMarked;
