/** Asking support a question (spec 02 §17.3). */
@NullMarked
package uk.gov.education.rect.web.school.support;

import org.jspecify.annotations.NullMarked;
