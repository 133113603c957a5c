/** Registering an ECT at a school (spec 02 §9). */
@NullMarked
package uk.gov.education.rect.web.school.registerect;

import org.jspecify.annotations.NullMarked;
