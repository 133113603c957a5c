/** Naming, confirming and changing a school's induction tutor (spec 02 §16). */
@NullMarked
package uk.gov.education.rect.web.school.inductiontutor;

import org.jspecify.annotations.NullMarked;
