/** What a school changes about a mentor (spec 02 §14). */
@NullMarked
package uk.gov.education.rect.web.school.changementor;

import org.jspecify.annotations.NullMarked;
