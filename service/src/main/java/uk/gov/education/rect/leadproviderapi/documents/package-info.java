/** Rendered resources: kept fresh in every transaction, swept, turned at midnight, verified, and streamed to callers. */
@NullMarked
package uk.gov.education.rect.leadproviderapi.documents;

import org.jspecify.annotations.NullMarked;
