/** Spec 03 §19. */
@NullMarked
package uk.gov.education.rect.leadproviderapi.unfundedmentors;

import org.jspecify.annotations.NullMarked;
