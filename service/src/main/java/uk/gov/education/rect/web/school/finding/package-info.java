/** Finding a person in TRS, correcting their name and taking their e-mail address: shared by both registrations. */
@NullMarked
package uk.gov.education.rect.web.school.finding;

import org.jspecify.annotations.NullMarked;
