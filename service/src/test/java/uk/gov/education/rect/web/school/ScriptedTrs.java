package uk.gov.education.rect.web.school;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import uk.gov.education.rect.teachers.NationalInsuranceNumber;
import uk.gov.education.rect.teachers.TeachingRecord;
import uk.gov.education.rect.teachers.TeachingRecordAnswer;
import uk.gov.education.rect.teachers.TeachingRecords;
import uk.gov.education.rect.teachers.Trn;
import uk.gov.education.rect.teachers.TrsInductionStatus;

/** A Teaching Record System that knows the people a test tells it of, and can be down. */
final class ScriptedTrs implements TeachingRecords {

    static final LocalDate BORN = LocalDate.of(1998, 3, 12);
    static final String NINO = "AB123456C";

    private final Map<Trn, TeachingRecordAnswer> people = new ConcurrentHashMap<>();
    private volatile boolean down;

    void down(boolean isDown) {
        down = isDown;
    }

    Trn knows(Trn trn, String firstName, String lastName) {
        return knows(trn, firstName, lastName, TrsInductionStatus.REQUIRED_TO_COMPLETE, false);
    }

    Trn knows(Trn trn, String firstName, String lastName, TrsInductionStatus status, boolean prohibited) {
        people.put(
                trn,
                new TeachingRecordAnswer.Found(new TeachingRecord(
                        trn,
                        firstName,
                        lastName,
                        BORN,
                        new NationalInsuranceNumber(NINO),
                        null,
                        status,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        List.of(),
                        prohibited)));
        return trn;
    }

    void merged(Trn trn, Trn survivor) {
        people.put(trn, new TeachingRecordAnswer.Merged(survivor));
    }

    @Override
    public TeachingRecordAnswer find(Trn trn) {
        return down
                ? new TeachingRecordAnswer.Unavailable(TeachingRecordAnswer.Reason.UNREACHABLE, null)
                : people.getOrDefault(trn, new TeachingRecordAnswer.NotFound());
    }

    @Override
    public TeachingRecordAnswer find(Trn trn, LocalDate dateOfBirth) {
        return matching(find(trn), dateOfBirth.equals(BORN));
    }

    @Override
    public TeachingRecordAnswer find(Trn trn, NationalInsuranceNumber nino) {
        return matching(find(trn), nino.value().equals(NINO));
    }

    private static TeachingRecordAnswer matching(TeachingRecordAnswer answer, boolean matches) {
        return answer instanceof TeachingRecordAnswer.Found && !matches ? new TeachingRecordAnswer.NotFound() : answer;
    }
}
