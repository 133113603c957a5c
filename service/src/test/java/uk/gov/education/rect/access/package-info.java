@NullMarked
package uk.gov.education.rect.access;

import org.jspecify.annotations.NullMarked;
