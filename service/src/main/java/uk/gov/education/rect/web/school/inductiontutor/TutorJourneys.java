package uk.gov.education.rect.web.school.inductiontutor;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;
import uk.gov.education.rect.email.EmailAddress;
import uk.gov.education.rect.schools.NominateInductionTutor;
import uk.gov.education.rect.web.journey.Branch;
import uk.gov.education.rect.web.journey.FieldError;
import uk.gov.education.rect.web.journey.Form;
import uk.gov.education.rect.web.journey.Journey;
import uk.gov.education.rect.web.journey.Question;
import uk.gov.education.rect.web.journey.Submission;
import uk.gov.education.rect.web.school.SchoolVisit;

/** The three ways to say who the induction tutor is, each a journey of three pages (spec 02 §16.2). */
@Component
class TutorJourneys {

    static final String CORRECT = "are_these_details_correct";
    static final String NAME = "induction_tutor_name";
    static final String EMAIL = "induction_tutor_email";

    private static final int LONGEST_NAME = 70;
    private static final int LONGEST_EMAIL = 254;
    private static final String CHANGED_MEANWHILE =
            "Somebody else has changed the induction tutor’s details. Go back to the induction tutor page and check them";

    private final NominateInductionTutor nominate;
    private final Map<Occasion, Journey<TutorAnswers, TutorStep, SchoolVisit, Tutor>> journeys =
            new EnumMap<>(Occasion.class);

    TutorJourneys(NominateInductionTutor nominate) {
        this.nominate = nominate;
        for (Occasion occasion : Occasion.values()) {
            journeys.put(occasion, journey(occasion));
        }
    }

    /** The journey as data. */
    Journey<TutorAnswers, TutorStep, SchoolVisit, Tutor> on(Occasion occasion) {
        return Objects.requireNonNull(journeys.get(occasion));
    }

    private Journey<TutorAnswers, TutorStep, SchoolVisit, Tutor> journey(Occasion occasion) {
        return Journey.<TutorAnswers, TutorStep, SchoolVisit, Tutor>at(
                        occasion.base(), TutorStep.class, TutorAnswers.class, Tutor.class)
                .question(
                        TutorStep.EDIT,
                        new Edit(occasion),
                        answers -> answers.name() != null,
                        Branch.otherwise(TutorStep.CHECK_ANSWERS))
                .review(TutorStep.CHECK_ANSWERS, (form, answers, visit) -> save(answers, visit))
                .confirmation(TutorStep.CONFIRMATION)
                .startingAt(TutorStep.EDIT);
    }

    private final class Edit implements Question<TutorAnswers, TutorStep, SchoolVisit, Tutor> {

        private final Occasion occasion;

        private Edit(Occasion occasion) {
            this.occasion = occasion;
        }

        @Override
        public Form prefill(TutorAnswers answers, SchoolVisit visit) {
            boolean given = answers.name() != null;
            return Form.empty()
                    .with(CORRECT, given ? "no" : null)
                    .with(NAME, given ? answers.name() : answers.knownName())
                    .with(EMAIL, given ? answers.email() : answers.knownEmail());
        }

        @Override
        public Submission<TutorAnswers, TutorStep, Tutor> submit(Form form, TutorAnswers answers, SchoolVisit visit) {
            if (occasion == Occasion.CONFIRM_EXISTING) {
                switch (form.value(CORRECT)) {
                    case "yes" -> {
                        return confirm(answers, visit);
                    }
                    case "no" -> {}
                    default -> {
                        return Submission.rejected(
                                CORRECT, "Select yes if these are the right details for the induction tutor");
                    }
                }
            }
            return details(form, answers);
        }
    }

    private Submission<TutorAnswers, TutorStep, Tutor> confirm(TutorAnswers answers, SchoolVisit visit) {
        if (answers.knownName() == null
                || answers.knownEmail() == null
                || !answers.stillKnown(visit.school().inductionTutor())) {
            return Submission.rejected(CORRECT, CHANGED_MEANWHILE);
        }
        nominate.execute(new NominateInductionTutor.Command(
                visit.author(),
                visit.schoolId(),
                answers.knownName(),
                EmailAddress.parse(answers.knownEmail()).orElseThrow()));
        return Submission.finished(new Tutor(answers.knownName(), false));
    }

    private static Submission<TutorAnswers, TutorStep, Tutor> details(Form form, TutorAnswers answers) {
        List<FieldError> errors = new ArrayList<>();
        String name = form.value(NAME).replaceAll("\\s+", " ");
        if (name.isEmpty()) {
            errors.add(FieldError.of(NAME, "Enter the induction tutor’s full name"));
        } else if (name.length() > LONGEST_NAME) {
            errors.add(FieldError.of(NAME, "The full name must be 70 characters or fewer"));
        }
        String email = form.value(EMAIL);
        if (email.isEmpty()) {
            errors.add(FieldError.of(EMAIL, "Enter the induction tutor’s email address"));
        } else if (email.length() > LONGEST_EMAIL) {
            errors.add(FieldError.of(EMAIL, "The email address must be 254 characters or fewer"));
        } else if (EmailAddress.parse(email).isEmpty()) {
            errors.add(FieldError.of(EMAIL, "Enter an email address in the correct format, like name@example.com"));
        }
        if (errors.isEmpty() && answers.unchanged(name, email)) {
            errors.add(FieldError.of(NAME, "Change the name or the email address"));
        }
        return errors.isEmpty() ? Submission.accepted(answers.with(name, email)) : Submission.rejected(errors);
    }

    private Submission<TutorAnswers, TutorStep, Tutor> save(TutorAnswers answers, SchoolVisit visit) {
        Optional<EmailAddress> email = Optional.ofNullable(answers.email()).flatMap(EmailAddress::parse);
        if (!answers.stillKnown(visit.school().inductionTutor())) {
            return Submission.rejected(NAME, CHANGED_MEANWHILE);
        }
        NominateInductionTutor.Result result = nominate.execute(new NominateInductionTutor.Command(
                visit.author(), visit.schoolId(), Objects.requireNonNull(answers.name()), email.orElseThrow()));
        return Submission.finished(new Tutor(answers.name(), result == NominateInductionTutor.Result.UPDATED));
    }
}
