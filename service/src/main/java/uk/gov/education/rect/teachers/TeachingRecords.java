package uk.gov.education.rect.teachers;

import java.time.LocalDate;

/**
 * The Teaching Record System, asked about one person. Never throws: every failure is an answer. Calls go over the
 * network and may take seconds; never make them inside a transaction.
 */
public interface TeachingRecords {

    /** Looks a person up by TRN alone. */
    TeachingRecordAnswer find(Trn trn);

    /** Looks a person up; another date of birth than the recorded one is answered with not found. */
    TeachingRecordAnswer find(Trn trn, LocalDate dateOfBirth);

    /** Looks a person up; a number that is neither theirs nor an employment's is answered with not found. */
    TeachingRecordAnswer find(Trn trn, NationalInsuranceNumber nino);
}
