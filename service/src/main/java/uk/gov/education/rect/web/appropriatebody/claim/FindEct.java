package uk.gov.education.rect.web.appropriatebody.claim;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.gov.education.rect.calendar.ServiceClock;
import uk.gov.education.rect.induction.Induction;
import uk.gov.education.rect.teachers.BirthDates;
import uk.gov.education.rect.teachers.TeacherId;
import uk.gov.education.rect.teachers.TeachingRecord;
import uk.gov.education.rect.teachers.TeachingRecordAnswer;
import uk.gov.education.rect.teachers.TeachingRecordAnswer.Found;
import uk.gov.education.rect.teachers.TeachingRecordAnswer.Unavailable;
import uk.gov.education.rect.teachers.TeachingRecords;
import uk.gov.education.rect.teachers.Trn;
import uk.gov.education.rect.web.journey.DateAnswer;
import uk.gov.education.rect.web.journey.FieldError;
import uk.gov.education.rect.web.journey.Form;
import uk.gov.education.rect.web.journey.Question;
import uk.gov.education.rect.web.journey.Submission;

/** Step 1 of a claim: TRN and date of birth, which together prove that the record may be seen (04 §10.2). */
@Component
class FindEct implements Question<ClaimAnswers, ClaimStep, Claimant, ClaimedEct> {

    private static final String TRN = "trn";
    private static final String BORN = "date_of_birth";

    private final TeachingRecords records;
    private final Standing standing;
    private final ServiceClock clock;

    FindEct(TeachingRecords records, Standing standing, ServiceClock clock) {
        this.records = records;
        this.standing = standing;
        this.clock = clock;
    }

    @Override
    public Form prefill(ClaimAnswers answers, Claimant claimant) {
        String trn = answers.typedTrn() == null ? answers.trn() : answers.typedTrn();
        return Form.empty().with(TRN, trn).withDate(BORN, answers.dateOfBirth());
    }

    @Override
    public Submission<ClaimAnswers, ClaimStep, ClaimedEct> submit(Form form, ClaimAnswers answers, Claimant claimant) {
        List<FieldError> errors = new ArrayList<>();
        Trn trn = trn(form, errors);
        LocalDate born = born(form, errors);
        if (trn == null || born == null) {
            return Submission.rejected(errors);
        }
        return answer(records.find(trn, born), trn, null, born, claimant);
    }

    private Submission<ClaimAnswers, ClaimStep, ClaimedEct> answer(
            TeachingRecordAnswer answer, Trn trn, @Nullable Trn mergedFrom, LocalDate born, Claimant claimant) {
        return switch (answer) {
            case Found(TeachingRecord person) -> found(person, trn, mergedFrom, born, claimant);
            case TeachingRecordAnswer.NotFound _, TeachingRecordAnswer.Deactivated _ ->
                Submission.rejected(
                        TRN,
                        mergedFrom == null
                                ? "We cannot find a teacher with this TRN and date of birth. Check both and try again"
                                : "This TRN has been replaced by another. Ask the ECT for their new TRN");
            case TeachingRecordAnswer.Merged(Trn survivor) ->
                mergedFrom == null
                        ? answer(records.find(survivor, born), survivor, trn, born, claimant)
                        : Submission.rejected(
                                TRN, "This TRN has been replaced by another. Ask the ECT for their new TRN");
            case Unavailable _ -> Submission.unavailable(TRN, ClaimWords.TRS_UNAVAILABLE);
        };
    }

    private Submission<ClaimAnswers, ClaimStep, ClaimedEct> found(
            TeachingRecord person, Trn trn, @Nullable Trn mergedFrom, LocalDate born, Claimant claimant) {
        Induction induction = standing.induction(trn);
        boolean yours = Standing.holds(claimant.body(), induction);
        return Submission.accepted(new ClaimAnswers(
                trn.value(),
                mergedFrom == null ? null : mergedFrom.value(),
                born,
                Person.of(person),
                yours ? null : Standing.blockage(person, induction).orElse(null),
                yours ? standing.teacher(trn).map(TeacherId::value).orElse(null) : null,
                false));
    }

    private static @Nullable Trn trn(Form form, List<FieldError> errors) {
        Optional<String> typed = form.text(TRN);
        if (typed.isEmpty()) {
            errors.add(FieldError.of(TRN, "Enter the ECT’s teacher reference number (TRN)"));
            return null;
        }
        // AB-CLM-02: seven digits, whatever stands between them
        Optional<Trn> trn = Trn.digitsIn(typed.get()) == 7 ? Trn.parse(typed.get()) : Optional.empty();
        if (trn.isEmpty()) {
            errors.add(FieldError.of(TRN, "Teacher reference number must have 7 digits"));
        }
        return trn.orElse(null);
    }

    private @Nullable LocalDate born(Form form, List<FieldError> errors) {
        return switch (form.date(BORN)) {
            case DateAnswer.Missing _ -> {
                errors.add(FieldError.ofDate(BORN, "Enter the ECT’s date of birth"));
                yield null;
            }
            case DateAnswer.NotADate _ -> {
                errors.add(FieldError.ofDate(BORN, "Date of birth must be a real date, such as 27 3 1998"));
                yield null;
            }
            case DateAnswer.Given(LocalDate date) -> {
                String wrong = switch (BirthDates.judge(date, clock.today())) {
                    case PLAUSIBLE -> null;
                    case TOO_YOUNG -> "The ECT must be at least 18 years old: check the date of birth";
                    case TOO_OLD -> "The ECT cannot be over 100 years old: check the date of birth";
                };
                if (wrong != null) {
                    errors.add(FieldError.ofDate(BORN, wrong));
                }
                yield wrong == null ? date : null;
            }
        };
    }
}
