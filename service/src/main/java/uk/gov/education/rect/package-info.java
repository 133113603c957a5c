@NullMarked
package uk.gov.education.rect;

import org.jspecify.annotations.NullMarked;
