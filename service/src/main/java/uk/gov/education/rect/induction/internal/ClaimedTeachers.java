package uk.gov.education.rect.induction.internal;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import uk.gov.education.rect.appropriatebodies.AppropriateBodyPeriodId;
import uk.gov.education.rect.teachers.FindOrCreateTeacher;
import uk.gov.education.rect.teachers.RecordTrsAnswer;
import uk.gov.education.rect.teachers.TeacherId;
import uk.gov.education.rect.teachers.TeachingRecord;
import uk.gov.education.rect.teachers.TeachingRecordAnswer;
import uk.gov.education.rect.teachers.TrsInductionStatus;
import uk.gov.education.rect.timeline.Author;
import uk.gov.education.rect.timeline.Event;
import uk.gov.education.rect.timeline.EventType;
import uk.gov.education.rect.timeline.Link;
import uk.gov.education.rect.timeline.Timeline;

/** The teacher behind a claim, from their teaching record (spec 04 §10.4, steps 2 to 5). */
@Component
public class ClaimedTeachers {

    private final FindOrCreateTeacher teachers;
    private final RecordTrsAnswer recordTrsAnswer;
    private final Timeline timeline;

    ClaimedTeachers(FindOrCreateTeacher teachers, RecordTrsAnswer recordTrsAnswer, Timeline timeline) {
        this.teachers = teachers;
        this.recordTrsAnswer = recordTrsAnswer;
        this.timeline = timeline;
    }

    /** The teacher with the TRN, made when there is none yet; locked until the transaction ends. */
    @Transactional(propagation = Propagation.MANDATORY)
    public TeacherId findOrCreate(Author author, AppropriateBodyPeriodId appropriateBody, TeachingRecord person) {
        FindOrCreateTeacher.Result found = teachers.execute(person.trn(), person.firstName(), person.lastName());
        if (found.created()) {
            timeline.record(Event.of(
                            EventType.TEACHER_IMPORTED_FROM_TRS,
                            author,
                            person.names().fullName() + " was imported from TRS")
                    .about(Link.TEACHER, found.teacher().value())
                    .about(Link.APPROPRIATE_BODY_PERIOD, appropriateBody.value()));
        }
        return found.teacher();
    }

    /** Takes over what TRS says of the person, but serving induction whatever TRS says so far. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void startServing(Author author, TeacherId teacher, TeachingRecord person) {
        TeachingRecord serving = new TeachingRecord(
                person.trn(),
                person.firstName(),
                person.lastName(),
                person.dateOfBirth(),
                person.nino(),
                person.email(),
                TrsInductionStatus.IN_PROGRESS,
                person.inductionStartedOn(),
                null,
                person.qtsAwardedOn(),
                person.qtsDescription(),
                person.ittProvider(),
                person.ittEndedOn(),
                person.alertCategories(),
                person.prohibitedFromTeaching());
        recordTrsAnswer.execute(
                new RecordTrsAnswer.Command(author, teacher, person.trn(), new TeachingRecordAnswer.Found(serving)));
    }
}
