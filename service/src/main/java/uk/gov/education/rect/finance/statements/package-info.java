/** How statements, their prices and their counts are read, and how authorised figures are kept; private to finance. */
@NullMarked
package uk.gov.education.rect.finance.statements;

import org.jspecify.annotations.NullMarked;
