@NullMarked
package uk.gov.education.rect.jobs.internal;

import org.jspecify.annotations.NullMarked;
