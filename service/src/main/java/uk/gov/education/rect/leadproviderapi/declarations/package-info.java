/** Spec 03 §20. */
@NullMarked
package uk.gov.education.rect.leadproviderapi.declarations;

import org.jspecify.annotations.NullMarked;
