/** How inductions are written; private to induction. */
@NullMarked
package uk.gov.education.rect.induction.internal;

import org.jspecify.annotations.NullMarked;
