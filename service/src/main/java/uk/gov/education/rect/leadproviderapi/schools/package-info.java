/** Spec 03 §21. */
@NullMarked
package uk.gov.education.rect.leadproviderapi.schools;

import org.jspecify.annotations.NullMarked;
