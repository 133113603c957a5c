@NullMarked
package uk.gov.education.rect.timeline.internal;

import org.jspecify.annotations.NullMarked;
