package uk.gov.education.rect.web.school.registermentor;

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

/** Finds the mentor by TRN and date of birth, else by National Insurance number (spec 02 §12.2). */
@Component
class FindMentor {

    private final TrsSearch search;
    private final MentorFacts facts;

    FindMentor(TrsSearch search, MentorFacts facts) {
        this.search = search;
        this.facts = facts;
    }

    /** The first page. */
    MentorQuestion byDateOfBirth() {
        return new MentorQuestion() {
            @Override
            public Form prefill(MentorAnswers answers, SchoolVisit visit) {
                Finding finding = answers.finding();
                return finding == null
                        ? Form.empty()
                        : Form.empty().with("trn", finding.trn()).withDate("date_of_birth", finding.dateOfBirth());
            }

            @Override
            public Submission<MentorAnswers, MentorStep, MentorRegistered> submit(
                    Form form, MentorAnswers answers, SchoolVisit visit) {
                return switch (search.read(form, visit.today())) {
                    case TrsSearch.Typed.Wrong(List<FieldError> errors) -> Submission.rejected(errors);
                    case TrsSearch.Typed.Both(Trn trn, LocalDate born) -> find(trn, born, answers, visit);
                };
            }
        };
    }

    /** The page that follows when the date of birth is another. */
    MentorQuestion byNino() {
        return new MentorQuestion() {
            @Override
            public Form prefill(MentorAnswers answers, SchoolVisit visit) {
                return Form.empty()
                        .with("national_insurance_number", answers.person().nino());
            }

            @Override
            public Submission<MentorAnswers, MentorStep, MentorRegistered> submit(
                    Form form, MentorAnswers answers, SchoolVisit visit) {
                String typed = form.value("national_insurance_number");
                return NationalInsuranceNumber.parse(typed)
                        .map(nino -> find(nino, answers, visit))
                        .orElseGet(
                                () -> Submission.rejected("national_insurance_number", TrsSearch.ninoMessage(typed)));
            }
        };
    }

    private Submission<MentorAnswers, MentorStep, MentorRegistered> find(
            Trn trn, LocalDate born, MentorAnswers answers, SchoolVisit visit) {
        return switch (search.find(trn)) {
            case TrsSearch.Result.Down(String message) -> Submission.unavailable("trn", message);
            case TrsSearch.Result.NoRecord() ->
                Submission.accepted(answers.found(Finding.noRecord(trn, born), MentorHistory.NONE));
            case TrsSearch.Result.Found(TeachingRecord record) -> {
                MentorHistory history = facts.history(record.trn(), visit);
                Optional<Obstacle> obstacle = obstacle(record, history, answers);
                yield Submission.accepted(answers.found(Finding.of(record, born, obstacle), history));
            }
        };
    }

    private Submission<MentorAnswers, MentorStep, MentorRegistered> find(
            NationalInsuranceNumber nino, MentorAnswers answers, SchoolVisit visit) {
        Finding before = answers.person();
        return switch (search.find(before.typedTrn(), nino)) {
            case TrsSearch.Result.Down(String message) -> Submission.unavailable("national_insurance_number", message);
            case TrsSearch.Result.NoRecord() ->
                Submission.accepted(answers.found(before.notByNino(nino.value()), answers.history()));
            case TrsSearch.Result.Found(TeachingRecord record) -> {
                MentorHistory history = facts.history(record.trn(), visit);
                Optional<Obstacle> obstacle = obstacle(record, history, answers);
                yield Submission.accepted(answers.found(before.byNino(record, nino.value(), obstacle), history));
            }
        };
    }

    private static Optional<Obstacle> obstacle(TeachingRecord record, MentorHistory history, MentorAnswers answers) {
        if (record.trn().value().equals(answers.mentee().trn())) {
            return Optional.of(Obstacle.MENTORS_THEMSELF);
        }
        if (history.periodHere() != null) {
            return Optional.of(Obstacle.ALREADY_AT_SCHOOL);
        }
        return record.prohibitedFromTeaching() ? Optional.of(Obstacle.PROHIBITED) : Optional.empty();
    }
}
