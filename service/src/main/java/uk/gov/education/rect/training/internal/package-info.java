/** How the training module reads, plans and writes; nobody else's business. */
@NullMarked
package uk.gov.education.rect.training.internal;

import org.jspecify.annotations.NullMarked;
