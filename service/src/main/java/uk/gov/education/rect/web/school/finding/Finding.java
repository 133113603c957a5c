package uk.gov.education.rect.web.school.finding;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.gov.education.rect.teachers.TeacherNames;
import uk.gov.education.rect.teachers.TeachingRecord;
import uk.gov.education.rect.teachers.Trn;

/**
 * What a school user typed to find a person, and how TRS answered. Date of birth and National Insurance number are what
 * the user typed; what TRS holds is compared and not kept.
 *
 * @param trn seven digits: those typed, or those of the record that replaced it
 * @param dateOfBirth as typed; forgotten when the journey ends
 * @param nino as typed, in upper case without blanks; forgotten when the journey ends
 * @param outcome how far the search came
 * @param firstName in TRS, or null while there is no record
 * @param lastName in TRS, or null while there is no record
 * @param obstacle why the person found cannot be registered, or null
 */
public record Finding(
        String trn,
        @Nullable LocalDate dateOfBirth,
        @Nullable String nino,
        Outcome outcome,
        @Nullable String firstName,
        @Nullable String lastName,
        @Nullable Obstacle obstacle) {

    /** How far a search came. */
    public enum Outcome {
        /** TRS has no record with the TRN (SJ-RE-02). */
        NO_RECORD,
        /** The record has another date of birth: the National Insurance number decides. */
        OTHER_DATE_OF_BIRTH,
        /** The National Insurance number is not that of the record either. */
        OTHER_NINO,
        /** TRN and date of birth match. */
        BY_DATE_OF_BIRTH,
        /** TRN and National Insurance number match. */
        BY_NINO
    }

    /** Why a person who was found cannot be registered, in the order in which it is checked (SJ-RE-04). */
    public enum Obstacle {
        MENTORS_THEMSELF,
        ALREADY_AT_SCHOOL,
        INDUCTION_COMPLETED,
        INDUCTION_EXEMPT,
        INDUCTION_FAILED,
        PROHIBITED
    }

    /** TRS has no such record. */
    public static Finding noRecord(Trn trn, LocalDate dateOfBirth) {
        return new Finding(trn.value(), dateOfBirth, null, Outcome.NO_RECORD, null, null, null);
    }

    /** TRS has the record; whether it is the person's follows from the date of birth. */
    public static Finding of(TeachingRecord record, LocalDate dateOfBirth, Optional<Obstacle> obstacle) {
        boolean same = record.dateOfBirth().equals(dateOfBirth);
        return new Finding(
                record.trn().value(),
                dateOfBirth,
                null,
                same ? Outcome.BY_DATE_OF_BIRTH : Outcome.OTHER_DATE_OF_BIRTH,
                record.firstName(),
                record.lastName(),
                obstacle.orElse(null));
    }

    /** The same search after TRS found the record by National Insurance number. */
    public Finding byNino(TeachingRecord record, String number, Optional<Obstacle> found) {
        return new Finding(
                record.trn().value(),
                dateOfBirth,
                number,
                Outcome.BY_NINO,
                record.firstName(),
                record.lastName(),
                found.orElse(null));
    }

    /** The same search after TRS did not know the National Insurance number. */
    public Finding notByNino(String number) {
        return new Finding(trn, dateOfBirth, number, Outcome.OTHER_NINO, firstName, lastName, null);
    }

    /** The same person, in whose way something stands after all. */
    public Finding stopped(Obstacle late) {
        return new Finding(trn, dateOfBirth, nino, outcome, firstName, lastName, late);
    }

    /** The search without what must be forgotten. */
    public Finding withoutSensitive() {
        return new Finding(trn, null, null, outcome, firstName, lastName, obstacle);
    }

    /** Whether the National Insurance number has to be asked, or was. */
    public boolean needsNino() {
        return outcome == Outcome.OTHER_DATE_OF_BIRTH || outcome == Outcome.OTHER_NINO || outcome == Outcome.BY_NINO;
    }

    /** Whether it is certain who the person is. */
    public boolean found() {
        return outcome == Outcome.BY_DATE_OF_BIRTH || outcome == Outcome.BY_NINO;
    }

    /** Whether this stands in the person's way; a record that may be another person's tells nothing. */
    public boolean stoppedBy(Obstacle one) {
        return found() && obstacle == one;
    }

    /** The names in TRS. */
    public TeacherNames names() {
        return TeacherNames.fromTrs(firstName, lastName);
    }

    /** The TRN, typed. */
    public Trn typedTrn() {
        return new Trn(trn);
    }
}
