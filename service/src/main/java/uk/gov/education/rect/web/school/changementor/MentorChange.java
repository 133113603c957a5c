package uk.gov.education.rect.web.school.changementor;

import uk.gov.education.rect.web.journey.Answers;
import uk.gov.education.rect.web.school.change.Change;
import uk.gov.education.rect.web.school.change.MentorHere;

/** One thing that can be changed about a mentor. */
interface MentorChange<A extends Answers<A>, S extends Enum<S>> extends Change<A, S, MentorHere> {

    /** Where the records are; what can be changed about one is below it. */
    String BASE = "/school/mentors/{mentor}";
}
