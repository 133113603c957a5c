package uk.gov.education.rect.web.school.registermentor;

import uk.gov.education.rect.web.journey.Question;
import uk.gov.education.rect.web.school.SchoolVisit;

/** A form in the journey of registering a mentor. */
interface MentorQuestion extends Question<MentorAnswers, MentorStep, SchoolVisit, MentorRegistered> {}
