@NullMarked
package uk.gov.education.rect.schools;

import org.jspecify.annotations.NullMarked;
