package uk.gov.education.rect.web.school.registerect;

import static uk.gov.education.rect.web.journey.Branch.otherwise;
import static uk.gov.education.rect.web.journey.Branch.when;
import static uk.gov.education.rect.web.school.registerect.EctStep.*;

import java.util.ArrayList;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import uk.gov.education.rect.training.TrainingProgramme;
import uk.gov.education.rect.web.journey.Branch;
import uk.gov.education.rect.web.journey.Journey;
import uk.gov.education.rect.web.school.SchoolVisit;
import uk.gov.education.rect.web.school.finding.Finding.Obstacle;
import uk.gov.education.rect.web.school.finding.Finding.Outcome;

/** The table of spec 02 §9.1. The change steps it lists are the same pages, opened by a change link. */
@Configuration(proxyBeanMethods = false)
class RegisterEctJourney {

    /** Where its pages are. */
    static final String BASE = "/school/register-ect";

    @Bean
    Journey<EctAnswers, EctStep, SchoolVisit, EctRegistered> ectJourney(
            FindEct find, EctContact contact, EctStart start, EctTraining training, SaveEct save) {
        return Journey.<EctAnswers, EctStep, SchoolVisit, EctRegistered>at(
                        BASE, EctStep.class, EctAnswers.class, EctRegistered.class)
                .question(
                        FIND_ECT,
                        find.byDateOfBirth(),
                        EctAnswers::searched,
                        found(List.of(
                                when(answers -> answers.reached(Outcome.NO_RECORD), TRN_NOT_FOUND),
                                when(EctAnswers::needsNino, NATIONAL_INSURANCE_NUMBER))))
                .refusal(TRN_NOT_FOUND)
                .question(
                        NATIONAL_INSURANCE_NUMBER,
                        find.byNino(),
                        EctAnswers::ninoAnswered,
                        found(List.of(when(answers -> answers.reached(Outcome.OTHER_NINO), NOT_FOUND))))
                .refusal(NOT_FOUND)
                .refusal(ALREADY_ACTIVE_AT_SCHOOL)
                .refusal(INDUCTION_COMPLETED)
                .refusal(INDUCTION_EXEMPT)
                .refusal(INDUCTION_FAILED)
                .refusal(CANNOT_REGISTER_ECT)
                .question(
                        REVIEW_ECT_DETAILS,
                        contact.name(),
                        answers -> answers.contact().nameIsRight() != null,
                        when(EctAnswers::registeredBefore, REGISTERED_BEFORE),
                        otherwise(EMAIL_ADDRESS))
                .information(REGISTERED_BEFORE, otherwise(EMAIL_ADDRESS))
                .question(
                        EMAIL_ADDRESS,
                        contact.email(),
                        answers -> answers.contact().emailGiven(),
                        when(answers -> answers.contact().emailTaken(), CANT_USE_EMAIL),
                        otherwise(START_DATE))
                .obstacle(CANT_USE_EMAIL)
                .question(START_DATE, start.date(), answers -> answers.startedOn() != null, otherwise(WORKING_PATTERN))
                .aside(START_DATE, CANNOT_REGISTER_ECT_YET, answers -> answers.notOpenFor() != null)
                .refusal(CANNOT_REGISTER_ECT_YET)
                .question(
                        WORKING_PATTERN,
                        start.workingPattern(),
                        answers -> answers.workingPattern() != null,
                        when(EctAnswers::reuseOffered, USE_PREVIOUS_ECT_CHOICES),
                        when(EctAnswers::independentSchool, INDEPENDENT_SCHOOL_APPROPRIATE_BODY),
                        otherwise(STATE_SCHOOL_APPROPRIATE_BODY))
                .question(
                        USE_PREVIOUS_ECT_CHOICES,
                        training.usePrevious(),
                        answers -> answers.choices().reuse() != null,
                        when(EctAnswers::reusing, CHECK_ANSWERS),
                        when(EctAnswers::independentSchool, INDEPENDENT_SCHOOL_APPROPRIATE_BODY),
                        otherwise(STATE_SCHOOL_APPROPRIATE_BODY))
                .question(
                        STATE_SCHOOL_APPROPRIATE_BODY,
                        training.hub(),
                        answers -> answers.choices().appropriateBody() != null,
                        otherwise(TRAINING_PROGRAMME))
                .question(
                        INDEPENDENT_SCHOOL_APPROPRIATE_BODY,
                        training.nationalBodyOrHub(),
                        answers -> answers.choices().appropriateBody() != null,
                        otherwise(TRAINING_PROGRAMME))
                .question(
                        TRAINING_PROGRAMME,
                        training.programme(),
                        answers -> answers.choices().programme() != null,
                        when(answers -> answers.programmeIs(TrainingProgramme.PROVIDER_LED), LEAD_PROVIDER),
                        otherwise(CHECK_ANSWERS))
                .question(
                        LEAD_PROVIDER,
                        training.leadProvider(),
                        answers -> answers.choices().leadProvider() != null,
                        otherwise(CHECK_ANSWERS))
                .review(CHECK_ANSWERS, save)
                .confirmation(CONFIRMATION)
                .startingAt(FIND_ECT);
    }

    /** The first branches, then what every search leads to: SJ-RE-04 in its order. */
    private static List<Branch<EctAnswers, EctStep>> found(List<Branch<EctAnswers, EctStep>> first) {
        List<Branch<EctAnswers, EctStep>> branches = new ArrayList<>(first);
        branches.add(when(answers -> answers.stoppedBy(Obstacle.ALREADY_AT_SCHOOL), ALREADY_ACTIVE_AT_SCHOOL));
        branches.add(when(answers -> answers.stoppedBy(Obstacle.INDUCTION_COMPLETED), INDUCTION_COMPLETED));
        branches.add(when(answers -> answers.stoppedBy(Obstacle.INDUCTION_EXEMPT), INDUCTION_EXEMPT));
        branches.add(when(answers -> answers.stoppedBy(Obstacle.INDUCTION_FAILED), INDUCTION_FAILED));
        branches.add(when(answers -> answers.stoppedBy(Obstacle.PROHIBITED), CANNOT_REGISTER_ECT));
        branches.add(otherwise(REVIEW_ECT_DETAILS));
        return branches;
    }
}
