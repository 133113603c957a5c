package uk.gov.education.rect.teachers;

import java.time.LocalDate;
import java.util.List;

/** Teaching records for tests. */
final class SomeTeachingRecords {

    private SomeTeachingRecords() {}

    /** Ann Example, qualified, whose induction has begun. */
    static TeachingRecord inProgress(Trn trn) {
        return with(trn, "Ann", "Example", TrsInductionStatus.IN_PROGRESS);
    }

    static TeachingRecord with(Trn trn, String firstName, String lastName, TrsInductionStatus status) {
        return new TeachingRecord(
                trn,
                firstName,
                lastName,
                LocalDate.of(1990, 5, 17),
                null,
                null,
                status,
                status == TrsInductionStatus.IN_PROGRESS ? LocalDate.of(2025, 9, 1) : null,
                null,
                LocalDate.of(2025, 7, 1),
                "QualifiedTeacherStatus",
                "Example Training Partnership",
                LocalDate.of(2025, 6, 30),
                List.of(),
                false);
    }
}
