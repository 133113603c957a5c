package uk.gov.education.rect.web.appropriatebody.claim;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.gov.education.rect.induction.ClaimEct;
import uk.gov.education.rect.teachers.TeachingRecord;
import uk.gov.education.rect.teachers.TeachingRecordAnswer;
import uk.gov.education.rect.teachers.TeachingRecordAnswer.Found;
import uk.gov.education.rect.teachers.TeachingRecordAnswer.Unavailable;
import uk.gov.education.rect.teachers.TeachingRecords;
import uk.gov.education.rect.teachers.Trn;
import uk.gov.education.rect.training.TrainingProgramme;
import uk.gov.education.rect.usecase.Refused;
import uk.gov.education.rect.web.journey.DateAnswer;
import uk.gov.education.rect.web.journey.FieldError;
import uk.gov.education.rect.web.journey.Form;
import uk.gov.education.rect.web.journey.Question;
import uk.gov.education.rect.web.journey.Submission;

/**
 * Step 3 of a claim: when the ECT started and in which programme (04 §10.4). TRS is asked once more, so that nothing is
 * claimed on what it said a while ago (AB-CLM-11).
 */
@Component
class RegisterEct implements Question<ClaimAnswers, ClaimStep, Claimant, ClaimedEct> {

    private static final String STARTED = "started_on";
    private static final String PROGRAMME = "training_programme";

    private final TeachingRecords records;
    private final Standing standing;
    private final ClaimEct claimEct;

    RegisterEct(TeachingRecords records, Standing standing, ClaimEct claimEct) {
        this.records = records;
        this.standing = standing;
        this.claimEct = claimEct;
    }

    @Override
    public Submission<ClaimAnswers, ClaimStep, ClaimedEct> submit(Form form, ClaimAnswers answers, Claimant claimant) {
        List<FieldError> errors = new ArrayList<>();
        LocalDate started = started(form, errors);
        TrainingProgramme programme = programme(form, errors);
        LocalDate born = answers.dateOfBirth();
        if (started == null || programme == null) {
            return Submission.rejected(errors);
        }
        if (answers.trn() == null || born == null) {
            return Submission.detour(answers, ClaimStep.FIND_ECT);
        }
        Trn trn = new Trn(answers.trn());
        return switch (records.find(trn, born)) {
            case Found(TeachingRecord person) -> claim(person, started, programme, answers, claimant);
            case Unavailable _ -> Submission.unavailable(STARTED, ClaimWords.TRS_UNAVAILABLE);
            case TeachingRecordAnswer.NotFound _, TeachingRecordAnswer.Deactivated _, TeachingRecordAnswer.Merged _ ->
                Submission.detour(ClaimAnswers.startingWith(answers.trn()), ClaimStep.FIND_ECT);
        };
    }

    private Submission<ClaimAnswers, ClaimStep, ClaimedEct> claim(
            TeachingRecord person,
            LocalDate started,
            TrainingProgramme programme,
            ClaimAnswers answers,
            Claimant claimant) {
        try {
            ClaimEct.Claimed claimed = claimEct.execute(
                    new ClaimEct.Command(claimant.author(), claimant.body(), person, started, programme));
            return Submission.finished(
                    new ClaimedEct(claimed.teacher().value(), person.names().fullName()));
        } catch (Refused refused) {
            return inWords(refused.as(ClaimEct.Refusal.class), person, answers);
        }
    }

    private Submission<ClaimAnswers, ClaimStep, ClaimedEct> inWords(
            ClaimEct.Refusal refusal, TeachingRecord person, ClaimAnswers answers) {
        return switch (refusal) {
            case ClaimEct.StartBefore2021() -> Submission.rejectedDate(STARTED, ClaimWords.START_BEFORE_2021);
            case ClaimEct.StartInFuture() -> Submission.rejectedDate(STARTED, ClaimWords.START_IN_FUTURE);
            case ClaimEct.StartBeforeQts(LocalDate awarded) ->
                Submission.rejectedDate(STARTED, ClaimWords.startBeforeQts(awarded));
            case ClaimEct.StartNotAfterEarlierPeriod(LocalDate finished) ->
                Submission.rejectedDate(STARTED, ClaimWords.startNotAfter(finished));
            case ClaimEct.OverlapsAnotherPeriod() -> Submission.rejectedDate(STARTED, ClaimWords.OVERLAPS);
            case ClaimEct.HeldByAnotherBody(String name) ->
                Submission.accepted(answers.blockedBy(new Blockage(Blockage.Reason.HELD_BY_ANOTHER_BODY, name)));
            case ClaimEct.OutcomeRecorded _ ->
                Submission.accepted(answers.blockedBy(Blockage.of(Blockage.Reason.OUTCOME_RECORDED)));
            case ClaimEct.Blocked _ ->
                Submission.accepted(answers.blockedBy(Standing.blockage(person, standing.induction(person.trn()))
                        .orElseThrow()));
        };
    }

    private static @Nullable LocalDate started(Form form, List<FieldError> errors) {
        return switch (form.date(STARTED)) {
            case DateAnswer.Given(LocalDate date) -> date;
            case DateAnswer.Missing _ -> {
                errors.add(FieldError.ofDate(STARTED, ClaimWords.START_MISSING));
                yield null;
            }
            case DateAnswer.NotADate _ -> {
                errors.add(FieldError.ofDate(STARTED, ClaimWords.START_NOT_A_DATE));
                yield null;
            }
        };
    }

    private static @Nullable TrainingProgramme programme(Form form, List<FieldError> errors) {
        Optional<TrainingProgramme> programme = switch (form.value(PROGRAMME)) {
            case "provider_led" -> Optional.of(TrainingProgramme.PROVIDER_LED);
            case "school_led" -> Optional.of(TrainingProgramme.SCHOOL_LED);
            default -> Optional.empty();
        };
        if (programme.isEmpty()) {
            errors.add(FieldError.of(PROGRAMME, ClaimWords.PROGRAMME_MISSING));
        }
        return programme.orElse(null);
    }
}
