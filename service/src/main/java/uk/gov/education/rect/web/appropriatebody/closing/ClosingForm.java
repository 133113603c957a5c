package uk.gov.education.rect.web.appropriatebody.closing;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import uk.gov.education.rect.induction.ClosingRefusal;
import uk.gov.education.rect.usecase.Refused;
import uk.gov.education.rect.web.journey.DateAnswer;
import uk.gov.education.rect.web.journey.FieldError;
import uk.gov.education.rect.web.journey.Form;
import uk.gov.education.rect.web.journey.Submission;

/**
 * The form that closes an induction, read; what is missing or no date or number is reported together, before anything
 * else is looked at (AB-CLS-02).
 *
 * @param finishedOn last day with the appropriate body
 * @param terms full-time equivalent terms served with it
 * @param toldOn when the ECT was told in writing; null but for a fail
 */
record ClosingForm(
        LocalDate finishedOn, BigDecimal terms, @Nullable LocalDate toldOn) {

    static final String FINISHED = "finished_on";
    static final String TERMS = "number_of_terms";
    static final String TOLD = "fail_confirmation_sent_on";

    /**
     * Reads the form and, when it can be read, does the work; reasons the use case gives about fields come back in words.
     *
     * @param withTold whether the form asks when the ECT was told
     * @throws Refused for every reason that is not about a field
     */
    static <S> Submission<ClosingAnswers, S, ClosedInduction> submit(
            Form form, boolean withTold, Closer closer, Consumer<ClosingForm> work) {
        List<FieldError> errors = new ArrayList<>();
        LocalDate told = withTold ? told(form, errors) : null;
        LocalDate finished = date(
                form,
                FINISHED,
                "Enter the date their induction with you ended",
                "The date their induction ended",
                errors);
        BigDecimal terms = terms(form, errors);
        if (!errors.isEmpty()) {
            return Submission.rejected(errors);
        }
        ClosingForm read = new ClosingForm(Objects.requireNonNull(finished), Objects.requireNonNull(terms), told);
        try {
            work.accept(read);
            return Submission.finished(new ClosedInduction(closer.name(), read.finishedOn()));
        } catch (Refused refused) {
            if (refused.refusal() instanceof ClosingRefusal.Invalid(List<ClosingRefusal.Problem> problems)) {
                return Submission.rejected(
                        problems.stream().map(ClosingWords::error).toList());
            }
            throw refused;
        }
    }

    private static @Nullable LocalDate told(Form form, List<FieldError> errors) {
        return date(
                form,
                TOLD,
                "Enter the date you told the ECT in writing that they failed",
                "The date you told the ECT",
                errors);
    }

    private static @Nullable LocalDate date(
            Form form, String field, String missing, String what, List<FieldError> errors) {
        return switch (form.date(field)) {
            case DateAnswer.Given(LocalDate date) -> date;
            case DateAnswer.Missing _ -> {
                errors.add(FieldError.ofDate(field, missing));
                yield null;
            }
            case DateAnswer.NotADate _ -> {
                errors.add(FieldError.ofDate(field, what + " must be a real date, such as 17 7 2026"));
                yield null;
            }
        };
    }

    private static @Nullable BigDecimal terms(Form form, List<FieldError> errors) {
        Optional<String> typed = form.text(TERMS);
        if (typed.isEmpty()) {
            errors.add(FieldError.of(TERMS, "Enter the number of terms they served with you"));
            return null;
        }
        // no exponents, and not so long that reading it would take time
        if (!typed.get().matches("-?[0-9]{1,6}([.][0-9]{1,6})?")) {
            errors.add(FieldError.of(TERMS, "Number of terms must be a number, such as 3 or 1.5"));
            return null;
        }
        return new BigDecimal(typed.get());
    }
}
