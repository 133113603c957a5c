package uk.gov.education.rect.training;

import uk.gov.education.rect.teachers.TeacherId;
import uk.gov.education.rect.teachers.TraineeRole;
import uk.gov.education.rect.timeline.Author;

/**
 * A teacher has for the first time become eligible for funded training in a role; published in the transaction that
 * found it out. Declarations that were waiting for it are moved on by whoever listens (DM-FUN-03).
 *
 * @param teacher who
 * @param role in which role
 * @param author whose action made it so
 */
public record BecameEligibleForFunding(TeacherId teacher, TraineeRole role, Author author) {}
