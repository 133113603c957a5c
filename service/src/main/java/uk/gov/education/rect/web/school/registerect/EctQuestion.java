package uk.gov.education.rect.web.school.registerect;

import uk.gov.education.rect.web.journey.Question;
import uk.gov.education.rect.web.school.SchoolVisit;

/** A form in the journey of registering an ECT. */
interface EctQuestion extends Question<EctAnswers, EctStep, SchoolVisit, EctRegistered> {}
