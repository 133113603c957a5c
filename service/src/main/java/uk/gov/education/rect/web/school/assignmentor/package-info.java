/** Assigning a mentor who is at the school already (spec 02 §10, §11). */
@NullMarked
package uk.gov.education.rect.web.school.assignmentor;

import org.jspecify.annotations.NullMarked;
