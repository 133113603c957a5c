/** GOV.UK Notify API v2 with an inbox to read (spec 07 §5, §16.5). */
@NullMarked
package uk.gov.education.rect.doubles.notify;

import org.jspecify.annotations.NullMarked;
