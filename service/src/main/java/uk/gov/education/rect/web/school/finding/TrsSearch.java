package uk.gov.education.rect.web.school.finding;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import uk.gov.education.rect.teachers.BirthDates;
import uk.gov.education.rect.teachers.NationalInsuranceNumber;
import uk.gov.education.rect.teachers.TeachingRecord;
import uk.gov.education.rect.teachers.TeachingRecordAnswer;
import uk.gov.education.rect.teachers.TeachingRecords;
import uk.gov.education.rect.teachers.Trn;
import uk.gov.education.rect.web.journey.DateAnswer;
import uk.gov.education.rect.web.journey.FieldError;
import uk.gov.education.rect.web.journey.Form;

/**
 * Reads what a school user typed to find a person and asks TRS (SJ-RE-01 to SJ-RE-05, SJ-VAL-01 to SJ-VAL-03). A record
 * that was merged into another is followed to the one that survives.
 */
@Component
public class TrsSearch {

    private static final String DOWN =
            "We cannot check teacher records at the moment. Nothing you have entered is lost: try again in a few minutes";

    private final TeachingRecords records;

    TrsSearch(TeachingRecords records) {
        this.records = records;
    }

    /** What came of a form. */
    public sealed interface Result {

        /** TRS has the record. */
        record Found(TeachingRecord person) implements Result {}

        /** TRS has no such record. */
        record NoRecord() implements Result {}

        /** TRS does not answer: nothing is known (TRS-04). */
        record Down(String message) implements Result {}
    }

    /** A TRN and a date of birth, or what is wrong with them. */
    public sealed interface Typed {

        /** Both are as they should be. */
        record Both(Trn trn, LocalDate dateOfBirth) implements Typed {}

        /** Something is wrong. */
        record Wrong(List<FieldError> errors) implements Typed {}
    }

    /** Reads a TRN and a date of birth. */
    public Typed read(Form form, LocalDate today) {
        List<FieldError> errors = new ArrayList<>();
        Optional<Trn> trn = form.text("trn").flatMap(Trn::parse);
        if (trn.isEmpty()) {
            errors.add(FieldError.of("trn", trnMessage(form.value("trn"))));
        }
        Optional<LocalDate> born = Optional.empty();
        switch (form.date("date_of_birth")) {
            case DateAnswer.Missing() -> errors.add(FieldError.ofDate("date_of_birth", "Enter a date of birth"));
            case DateAnswer.NotADate() ->
                errors.add(FieldError.ofDate(
                        "date_of_birth", "Enter the date of birth in the correct format, for example 12 3 1998"));
            case DateAnswer.Given(LocalDate date) -> {
                born = Optional.of(date);
                ageMessage(date, today).ifPresent(message -> errors.add(FieldError.ofDate("date_of_birth", message)));
            }
        }
        return trn.isPresent() && born.isPresent() && errors.isEmpty()
                ? new Typed.Both(trn.get(), born.get())
                : new Typed.Wrong(errors);
    }

    /** The record with the TRN. */
    public Result find(Trn trn) {
        TeachingRecordAnswer answer = records.find(trn);
        return result(answer instanceof TeachingRecordAnswer.Merged(Trn survivor) ? records.find(survivor) : answer);
    }

    /** The record with the TRN, if it has the National Insurance number. */
    public Result find(Trn trn, NationalInsuranceNumber nino) {
        TeachingRecordAnswer answer = records.find(trn, nino);
        return result(
                answer instanceof TeachingRecordAnswer.Merged(Trn survivor) ? records.find(survivor, nino) : answer);
    }

    /** What is wrong with a National Insurance number, whether nothing was typed or something else. */
    public static String ninoMessage(String typed) {
        return typed.isEmpty()
                ? "Enter a National Insurance number"
                : "Enter a National Insurance number in the correct format, for example QQ 12 34 56 C";
    }

    private static Result result(TeachingRecordAnswer answer) {
        return switch (answer) {
            case TeachingRecordAnswer.Found(TeachingRecord person) -> new Result.Found(person);
            case TeachingRecordAnswer.NotFound() -> new Result.NoRecord();
            case TeachingRecordAnswer.Deactivated() -> new Result.NoRecord();
            case TeachingRecordAnswer.Merged merged -> new Result.NoRecord();
            case TeachingRecordAnswer.Unavailable unavailable -> new Result.Down(DOWN);
        };
    }

    private static String trnMessage(String typed) {
        int digits = Trn.digitsIn(typed);
        if (typed.isEmpty()) {
            return "Enter a teacher reference number (TRN)";
        }
        return digits > 7
                ? "The teacher reference number (TRN) must have at most 7 digits"
                : "The teacher reference number (TRN) must have at least 5 digits";
    }

    private static Optional<String> ageMessage(LocalDate born, LocalDate today) {
        return switch (BirthDates.judge(born, today)) {
            case PLAUSIBLE -> Optional.empty();
            case TOO_OLD -> Optional.of("The teacher cannot be over 100 years old");
            case TOO_YOUNG -> Optional.of("The teacher cannot be under 18 years old");
        };
    }
}
