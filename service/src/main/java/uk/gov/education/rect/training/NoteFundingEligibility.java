package uk.gov.education.rect.training;

import uk.gov.education.rect.teachers.TeacherId;
import uk.gov.education.rect.teachers.TraineeRole;
import uk.gov.education.rect.timeline.Author;
import uk.gov.education.rect.training.internal.Locks;
import uk.gov.education.rect.usecase.UseCase;

/**
 * Notes that a teacher has become eligible for funded training, although nothing that happened here said so, as when
 * their history was brought in or put right by hand (DM-GAP-04). What follows is the same: declarations that waited are
 * paid for ({@link EvaluateFundingEligibility}).
 *
 * <p>Never refuses. One who is not eligible, or has been noted already, stays as they are.
 */
@UseCase
public class NoteFundingEligibility {

    private final EvaluateFundingEligibility funding;
    private final Locks locks;

    NoteFundingEligibility(EvaluateFundingEligibility funding, Locks locks) {
        this.funding = funding;
        this.locks = locks;
    }

    /**
     * Whom to look at.
     *
     * @param author usually the system
     */
    public record Command(Author author, TeacherId teacher, TraineeRole role) {}

    /**
     * Looks whether the teacher is eligible.
     *
     * @return whether they became so just now
     */
    public boolean execute(Command command) {
        locks.lock(command.teacher());
        return funding.evaluate(command.teacher(), command.role(), command.author());
    }
}
