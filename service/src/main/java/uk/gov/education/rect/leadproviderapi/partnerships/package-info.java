/** Spec 03 §22. */
@NullMarked
package uk.gov.education.rect.leadproviderapi.partnerships;

import org.jspecify.annotations.NullMarked;
