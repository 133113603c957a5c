@NullMarked
package uk.gov.education.rect.email.internal;

import org.jspecify.annotations.NullMarked;
