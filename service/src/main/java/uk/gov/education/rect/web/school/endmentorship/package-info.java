/** Ending a mentorship without naming another mentor (SJ-X-58). */
@NullMarked
package uk.gov.education.rect.web.school.endmentorship;

import org.jspecify.annotations.NullMarked;
