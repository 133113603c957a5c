/** Spec 03 §16. */
@NullMarked
package uk.gov.education.rect.leadproviderapi.participants;

import org.jspecify.annotations.NullMarked;
