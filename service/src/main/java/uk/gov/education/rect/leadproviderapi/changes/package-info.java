/** 03 §34 no. 54. */
@NullMarked
package uk.gov.education.rect.leadproviderapi.changes;

import org.jspecify.annotations.NullMarked;
