/** Zendesk tickets (spec 07 §6, §16.6). */
@NullMarked
package uk.gov.education.rect.doubles.zendesk;

import org.jspecify.annotations.NullMarked;
