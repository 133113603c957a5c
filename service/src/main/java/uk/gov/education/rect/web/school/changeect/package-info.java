/** What a school changes about an ECT (spec 02 §13). */
@NullMarked
package uk.gov.education.rect.web.school.changeect;

import org.jspecify.annotations.NullMarked;
