/** Declining reminder e-mails by the link in one, without signing in (spec 02 §17.2). */
@NullMarked
package uk.gov.education.rect.web.school.reminders;

import org.jspecify.annotations.NullMarked;
