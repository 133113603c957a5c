package uk.gov.education.rect.web.school.registermentor;

import static uk.gov.education.rect.web.journey.Branch.otherwise;
import static uk.gov.education.rect.web.journey.Branch.when;
import static uk.gov.education.rect.web.school.registermentor.MentorStep.*;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import uk.gov.education.rect.web.journey.Journey;
import uk.gov.education.rect.web.school.SchoolVisit;
import uk.gov.education.rect.web.school.finding.Finding.Obstacle;
import uk.gov.education.rect.web.school.finding.Finding.Outcome;

/**
 * The table of spec 02 §12.2, with the decision after the e-mail address of §12.3. A lead provider is asked for only
 * where training follows, and no question of a way can be skipped (SJ-X-27).
 */
@Configuration(proxyBeanMethods = false)
class RegisterMentorJourney {

    /** Where its pages are. */
    static final String BASE = "/school/register-mentor";

    @Bean
    Journey<MentorAnswers, MentorStep, SchoolVisit, MentorRegistered> mentorJourney(
            FindMentor find, MentorContact contact, MentorStart start, MentorTraining training, SaveMentor save) {
        return Journey.<MentorAnswers, MentorStep, SchoolVisit, MentorRegistered>at(
                        BASE, MentorStep.class, MentorAnswers.class, MentorRegistered.class)
                .question(
                        FIND_MENTOR,
                        find.byDateOfBirth(),
                        MentorAnswers::searched,
                        when(answers -> answers.reached(Outcome.NO_RECORD), TRN_NOT_FOUND),
                        when(MentorAnswers::themself, CANNOT_MENTOR_THEMSELF),
                        when(MentorAnswers::needsNino, NATIONAL_INSURANCE_NUMBER),
                        when(answers -> answers.stoppedBy(Obstacle.ALREADY_AT_SCHOOL), ALREADY_ACTIVE_AT_SCHOOL),
                        when(answers -> answers.stoppedBy(Obstacle.PROHIBITED), CANNOT_REGISTER_MENTOR),
                        otherwise(REVIEW_MENTOR_DETAILS))
                .aside(FIND_MENTOR, NO_TRN, answers -> true)
                .obstacle(NO_TRN)
                .refusal(TRN_NOT_FOUND)
                .refusal(CANNOT_MENTOR_THEMSELF)
                .question(
                        NATIONAL_INSURANCE_NUMBER,
                        find.byNino(),
                        MentorAnswers::ninoAnswered,
                        when(answers -> answers.reached(Outcome.OTHER_NINO), NOT_FOUND),
                        when(answers -> answers.stoppedBy(Obstacle.ALREADY_AT_SCHOOL), ALREADY_ACTIVE_AT_SCHOOL),
                        when(answers -> answers.stoppedBy(Obstacle.PROHIBITED), CANNOT_REGISTER_MENTOR),
                        otherwise(REVIEW_MENTOR_DETAILS))
                .refusal(NOT_FOUND)
                .refusal(ALREADY_ACTIVE_AT_SCHOOL)
                .refusal(CANNOT_REGISTER_MENTOR)
                .question(
                        REVIEW_MENTOR_DETAILS,
                        contact.name(),
                        answers -> answers.contact().nameIsRight() != null,
                        otherwise(EMAIL_ADDRESS))
                .question(
                        EMAIL_ADDRESS,
                        contact.email(),
                        answers -> answers.contact().emailGiven(),
                        when(MentorAnswers::emailTaken, CANT_USE_EMAIL),
                        when(answers -> answers.newToMentoring() && answers.closedToday(), CANNOT_REGISTER_MENTOR_YET),
                        when(MentorAnswers::offeredMenteesProvider, REVIEW_MENTOR_ELIGIBILITY),
                        when(MentorAnswers::needsOtherProvider, LEAD_PROVIDER),
                        when(MentorAnswers::newToMentoring, CHECK_ANSWERS),
                        when(answers -> answers.history().atAnotherSchool(), MENTORING_AT_NEW_SCHOOL_ONLY),
                        otherwise(STARTED_ON))
                .obstacle(CANT_USE_EMAIL)
                .question(
                        REVIEW_MENTOR_ELIGIBILITY,
                        training.menteesProvider(),
                        answers -> answers.training().eligibilitySeen(),
                        when(answers -> answers.training().leadProvider() != null, ELIGIBILITY_LEAD_PROVIDER),
                        otherwise(CHECK_ANSWERS))
                .aside(REVIEW_MENTOR_ELIGIBILITY, ELIGIBILITY_LEAD_PROVIDER, answers -> true)
                .question(
                        ELIGIBILITY_LEAD_PROVIDER,
                        training.provider(),
                        answers -> answers.training().leadProvider() != null,
                        otherwise(CHECK_ANSWERS))
                .question(
                        MENTORING_AT_NEW_SCHOOL_ONLY,
                        start.onlyHere(),
                        answers -> answers.here().onlyHere() != null,
                        when(MentorAnswers::onlyHere, STARTED_ON),
                        when(MentorAnswers::closedToday, CANNOT_REGISTER_MENTOR_YET),
                        otherwise(CHECK_ANSWERS))
                .question(
                        STARTED_ON,
                        start.date(),
                        answers -> answers.here().startedOn() != null,
                        when(answers -> !answers.trainable(), CHECK_ANSWERS),
                        when(answers -> answers.history().trainedBefore(), PREVIOUS_TRAINING_PERIOD_DETAILS),
                        when(answers -> !answers.training().menteesProviderUsable(), LEAD_PROVIDER),
                        otherwise(PROGRAMME_CHOICES))
                .aside(
                        STARTED_ON,
                        CANNOT_REGISTER_MENTOR_YET,
                        answers -> answers.here().notOpenFor() != null)
                .refusal(CANNOT_REGISTER_MENTOR_YET)
                .information(
                        PREVIOUS_TRAINING_PERIOD_DETAILS,
                        when(answers -> !answers.training().menteesProviderUsable(), LEAD_PROVIDER),
                        otherwise(PROGRAMME_CHOICES))
                .question(
                        PROGRAMME_CHOICES,
                        training.sameAsMentee(),
                        answers -> answers.training().sameAsMentee() != null,
                        when(MentorAnswers::sameAsMentee, CHECK_ANSWERS),
                        otherwise(LEAD_PROVIDER))
                .question(
                        LEAD_PROVIDER,
                        training.provider(),
                        answers -> answers.training().leadProvider() != null,
                        otherwise(CHECK_ANSWERS))
                .review(CHECK_ANSWERS, save)
                .confirmation(CONFIRMATION)
                .startingAt(FIND_MENTOR);
    }
}
