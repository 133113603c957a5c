/** Spec 03 §23. */
@NullMarked
package uk.gov.education.rect.leadproviderapi.deliverypartners;

import org.jspecify.annotations.NullMarked;
