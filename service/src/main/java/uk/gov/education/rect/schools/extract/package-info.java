/** Reading the extract that GIAS publishes (spec 07 §4.1 to §4.3). */
@NullMarked
package uk.gov.education.rect.schools.extract;

import org.jspecify.annotations.NullMarked;
