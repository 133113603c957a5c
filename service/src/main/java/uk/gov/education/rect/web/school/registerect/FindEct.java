package uk.gov.education.rect.web.school.registerect;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import uk.gov.education.rect.teachers.NationalInsuranceNumber;
import uk.gov.education.rect.teachers.TeachingRecord;
import uk.gov.education.rect.teachers.Trn;
import uk.gov.education.rect.web.journey.FieldError;
import uk.gov.education.rect.web.journey.Form;
import uk.gov.education.rect.web.journey.Submission;
import uk.gov.education.rect.web.school.SchoolVisit;
import uk.gov.education.rect.web.school.finding.Finding;
import uk.gov.education.rect.web.school.finding.Finding.Obstacle;
import uk.gov.education.rect.web.school.finding.TrsSearch;

/** Finds the ECT by TRN and date of birth, else by National Insurance number (spec 02 §9.3). */
@Component
class FindEct {

    private final TrsSearch search;
    private final EctFacts facts;

    FindEct(TrsSearch search, EctFacts facts) {
        this.search = search;
        this.facts = facts;
    }

    /** The first page. */
    EctQuestion byDateOfBirth() {
        return new EctQuestion() {
            @Override
            public Form prefill(EctAnswers answers, SchoolVisit visit) {
                Finding finding = answers.finding();
                return finding == null
                        ? Form.empty()
                        : Form.empty().with("trn", finding.trn()).withDate("date_of_birth", finding.dateOfBirth());
            }

            @Override
            public Submission<EctAnswers, EctStep, EctRegistered> submit(
                    Form form, EctAnswers answers, SchoolVisit visit) {
                return switch (search.read(form, visit.today())) {
                    case TrsSearch.Typed.Wrong(List<FieldError> errors) -> Submission.rejected(errors);
                    case TrsSearch.Typed.Both(Trn trn, LocalDate born) -> find(trn, born, answers, visit);
                };
            }
        };
    }

    /** The page that follows when the date of birth is another. */
    EctQuestion byNino() {
        return new EctQuestion() {
            @Override
            public Form prefill(EctAnswers answers, SchoolVisit visit) {
                return Form.empty()
                        .with("national_insurance_number", answers.person().nino());
            }

            @Override
            public Submission<EctAnswers, EctStep, EctRegistered> submit(
                    Form form, EctAnswers answers, SchoolVisit visit) {
                String typed = form.value("national_insurance_number");
                return NationalInsuranceNumber.parse(typed)
                        .map(nino -> find(nino, answers, visit))
                        .orElseGet(
                                () -> Submission.rejected("national_insurance_number", TrsSearch.ninoMessage(typed)));
            }
        };
    }

    private Submission<EctAnswers, EctStep, EctRegistered> find(
            Trn trn, LocalDate born, EctAnswers answers, SchoolVisit visit) {
        return switch (search.find(trn)) {
            case TrsSearch.Result.Down(String message) -> Submission.unavailable("trn", message);
            case TrsSearch.Result.NoRecord() -> Submission.accepted(answers.found(Finding.noRecord(trn, born), false));
            case TrsSearch.Result.Found(TeachingRecord record) ->
                Submission.accepted(answers.found(
                        Finding.of(record, born, obstacle(record, visit)), facts.registeredBefore(record.trn())));
        };
    }

    private Submission<EctAnswers, EctStep, EctRegistered> find(
            NationalInsuranceNumber nino, EctAnswers answers, SchoolVisit visit) {
        Finding before = answers.person();
        return switch (search.find(before.typedTrn(), nino)) {
            case TrsSearch.Result.Down(String message) -> Submission.unavailable("national_insurance_number", message);
            case TrsSearch.Result.NoRecord() ->
                Submission.accepted(answers.found(before.notByNino(nino.value()), answers.registeredBefore()));
            case TrsSearch.Result.Found(TeachingRecord record) ->
                Submission.accepted(answers.found(
                        before.byNino(record, nino.value(), obstacle(record, visit)),
                        facts.registeredBefore(record.trn())));
        };
    }

    private Optional<Obstacle> obstacle(TeachingRecord record, SchoolVisit visit) {
        if (facts.activeAt(visit.schoolId(), record.trn())) {
            return Optional.of(Obstacle.ALREADY_AT_SCHOOL);
        }
        Optional<Obstacle> induction = switch (record.status()) {
            case PASSED -> Optional.of(Obstacle.INDUCTION_COMPLETED);
            case EXEMPT -> Optional.of(Obstacle.INDUCTION_EXEMPT);
            case FAILED, FAILED_IN_WALES -> Optional.of(Obstacle.INDUCTION_FAILED);
            case NONE, REQUIRED_TO_COMPLETE, IN_PROGRESS -> Optional.empty();
        };
        return induction.or(
                () -> record.prohibitedFromTeaching() ? Optional.of(Obstacle.PROHIBITED) : Optional.empty());
    }
}
