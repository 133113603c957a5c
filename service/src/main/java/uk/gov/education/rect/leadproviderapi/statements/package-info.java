/** Spec 03 §24. */
@NullMarked
package uk.gov.education.rect.leadproviderapi.statements;

import org.jspecify.annotations.NullMarked;
