package uk.gov.education.rect.web.appropriatebody.closing;

import uk.gov.education.rect.appropriatebodies.AppropriateBodyPeriodId;
import uk.gov.education.rect.teachers.TeacherId;
import uk.gov.education.rect.timeline.Author;

/** Who closes whose induction. */
record Closer(AppropriateBodyPeriodId body, Author author, TeacherId teacher, String name) {}
