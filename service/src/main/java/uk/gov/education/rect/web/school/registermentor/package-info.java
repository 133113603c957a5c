/** Registering a mentor for an ECT (spec 02 §12). */
@NullMarked
package uk.gov.education.rect.web.school.registermentor;

import org.jspecify.annotations.NullMarked;
