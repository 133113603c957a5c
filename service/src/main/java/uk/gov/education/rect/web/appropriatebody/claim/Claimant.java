package uk.gov.education.rect.web.appropriatebody.claim;

import uk.gov.education.rect.appropriatebodies.AppropriateBodyPeriodId;
import uk.gov.education.rect.timeline.Author;

/** Who claims. */
record Claimant(AppropriateBodyPeriodId body, Author author) {}
