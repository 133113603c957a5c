/** How declarations are checked, written and moved; private to finance. */
@NullMarked
package uk.gov.education.rect.finance.declarations;

import org.jspecify.annotations.NullMarked;
