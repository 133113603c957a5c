/** Builds what tests of money and induction start from. */
@NullMarked
package uk.gov.education.rect.finance.testing;

import org.jspecify.annotations.NullMarked;
