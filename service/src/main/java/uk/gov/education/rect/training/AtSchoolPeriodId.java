package uk.gov.education.rect.training;

import uk.gov.education.rect.teachers.TraineeRole;

/** Names a spell of a teacher at a school, in one of the two roles. */
public sealed interface AtSchoolPeriodId permits EctAtSchoolPeriodId, MentorAtSchoolPeriodId {

    /** The key in the table of its role. */
    long value();

    /** The role of the teacher in that spell. */
    default TraineeRole role() {
        return switch (this) {
            case EctAtSchoolPeriodId ignored -> TraineeRole.ECT;
            case MentorAtSchoolPeriodId ignored -> TraineeRole.MENTOR;
        };
    }
}
